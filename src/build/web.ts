import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const WEB_CHAT = 'node_modules/botframework-webchat/dist';
/** Web Chat in one file, and the licences of what is in it. */
const BUNDLE = ['webchat.js', 'webchat.js.LICENSE.txt'];

/** Gathers the chat page and Microsoft's Web Chat in one folder, from which the server serves them, and returns the file names. */
export async function gatherPage(root: string, to: string): Promise<string[]> {
  await mkdir(to, { recursive: true });
  const web = join(root, 'web');
  const entries = await readdir(web, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`${web} cannot be read (${String(cause)}). The chat page belongs there; build from the project's folder.`, { cause });
  });
  const page = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  for (const name of page) await copy(join(web, name), join(to, name), 'Check that the file can be read.');
  for (const name of BUNDLE) await copy(join(root, WEB_CHAT, name), join(to, name), 'Run "npm ci" to install Web Chat, then build again.');
  return [...page, ...BUNDLE];
}

async function copy(from: string, to: string, remedy: string): Promise<void> {
  await copyFile(from, to).catch((cause: unknown) => {
    throw new Error(`${from} cannot be copied to ${to} (${String(cause)}). ${remedy}`, { cause });
  });
}
