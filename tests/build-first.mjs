/** Before any test: the tests of the page run what the build made, so it is made again when a source is newer. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const SOURCES = ['src', 'dialogs', 'web', 'content/drawings'];

function newest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs));
}

const upToDate = () => {
  const built = statSync(join(root, 'dist/src/main.js'), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs > Math.max(...SOURCES.map((folder) => newest(join(root, folder))));
};

/** Builds when one of the page's tests is among those that will run. */
export default function buildFirst({ testPathPatterns }) {
  const { patterns } = testPathPatterns;
  const page = readdirSync(import.meta.dirname).filter((name) => /^page-.*\.test\.ts$/.test(name));
  const wanted = patterns.length === 0 || page.some((name) => patterns.some((pattern) => `tests/${name}`.includes(pattern)));
  if (!wanted || upToDate()) return;
  console.log('Building first, for the tests of the page …');
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
