import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const WEB_CHAT = 'node_modules/botframework-webchat/dist';
/** Web Chat in one file, and the licences of what is in it. */
const BUNDLE = ['webchat.js', 'webchat.js.LICENSE.txt'];

/** Gathers the chat page and Microsoft's Web Chat in one folder, from which the server serves them, and returns the file names. Scripts and styles are packed here, so that no start has to. */
export async function gatherPage(root: string, to: string): Promise<string[]> {
  await mkdir(to, { recursive: true });
  const web = join(root, 'web');
  const entries = await readdir(web, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`${web} cannot be read (${String(cause)}). The chat page belongs there; build from the project's folder.`, { cause });
  });
  const page = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  for (const name of page) await copy(join(web, name), join(to, name), 'Check that the file can be read.');
  for (const name of BUNDLE) await copy(join(root, WEB_CHAT, name), join(to, name), 'Run "npm ci" to install Web Chat, then build again.');
  for (const name of [...page, ...BUNDLE].filter((file) => /\.(?:js|css)$/.test(file))) await pack(join(to, name));
  return [...page, ...BUNDLE];
}

async function pack(file: string): Promise<void> {
  const raw = await readFile(file);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  await writeFile(`${file}.gz`, await promisify(gzip)(raw));
}

async function copy(from: string, to: string, remedy: string): Promise<void> {
  await copyFile(from, to).catch((cause: unknown) => {
    throw new Error(`${from} cannot be copied to ${to} (${String(cause)}). ${remedy}`, { cause });
  });
}
