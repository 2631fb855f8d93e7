import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Examined } from './check.ts';
import { fault, ok, warning, type Finding } from './finding.ts';

const Package = z.object({ engines: z.object({ node: z.string() }) });

/** Whether this Node can run the bot. The oldest that can stands in package.json. */
export async function checkNode({
  outside: { root, nodeVersion },
}: {
  outside: Pick<Examined['outside'], 'root' | 'nodeVersion'>;
}): Promise<Finding[]> {
  const { engines } = Package.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const oldest = engines.node.replace(/[^\d.]/g, '');
  const [have = 0, haveMinor = 0] = nodeVersion.split('.').map(Number);
  const [need = 0, needMinor = 0] = oldest.split('.').map(Number);
  if (have > need || (have === need && haveMinor >= needMinor)) return [ok('Node.js', nodeVersion)];
  return [fault('Node.js', `is ${nodeVersion}, older than ${oldest}`, `Install Node.js ${oldest} or newer from https://nodejs.org/.`)];
}

/** What the build makes, and of what. Without the first two there is no bot, without the others it only starts more slowly. */
const MADE: readonly { file: string; of: readonly string[]; without: 'fault' | 'warning' }[] = [
  { file: 'dist/src/main.js', of: ['src', 'dialogs'], without: 'fault' },
  { file: 'dist/web/index.html', of: ['web'], without: 'fault' },
  { file: 'dist/web/legal.html', of: ['web'], without: 'fault' },
  { file: 'dist/web/webchat.js', of: [], without: 'fault' },
  { file: 'dist/drawings', of: ['content/drawings'], without: 'fault' },
  { file: 'dist/parsed-yaml.json', of: ['content/en'], without: 'warning' },
  { file: 'dist/trained.bin', of: ['content/en'], without: 'warning' },
  { file: 'dist/danger.bin', of: ['content/en'], without: 'warning' },
  { file: 'dist/places.bin', of: [], without: 'fault' },
];

/** Whether what runs was built, and from the sources that lie here now. */
export async function checkBuild({ outside: { root } }: Examined): Promise<Finding[]> {
  const looked = await Promise.all(
    MADE.map(async ({ file, of, without }) => {
      const made = await newest(join(root, file));
      const sources = await Promise.all(of.map((folder) => newest(join(root, folder))));
      if (made === undefined) return { file, verdict: without, is: 'is missing' };
      return Math.max(0, ...sources.map((time) => time ?? 0)) > made
        ? { file, verdict: 'warning', is: 'is older than its sources' }
        : undefined;
    }),
  );
  const findings = looked.flatMap((one) =>
    one ? [(one.verdict === 'fault' ? fault : warning)('build', `${one.file} ${one.is}`, 'Run: npm run build')] : [],
  );
  return findings.length > 0 ? findings : [ok('build', 'present, and not older than its sources')];
}

/** When the file, or the newest file of the folder, was written; undefined when there is none. */
async function newest(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs;
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const times = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).mtimeMs));
  return times.length === 0 ? undefined : Math.max(...times);
}
