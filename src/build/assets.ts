import { join } from 'node:path';
import { drawAll } from './draw.ts';
import { parseAhead } from './parse-ahead.ts';
import { gatherPage } from './web.ts';

/** The last step of the build: pictures from the drawings, the page with Web Chat, and the content's YAML read ahead. Run from the project's folder. */
async function buildAssets(root: string): Promise<void> {
  const drawn = await drawAll(join(root, 'content/drawings'), join(root, 'dist/drawings'));
  const page = await gatherPage(root, join(root, 'dist/web'));
  const read = await parseAhead(join(root, 'content/en'), join(root, 'dist/parsed-yaml.json'));
  console.log(
    `Drew ${drawn.length} picture(s) that changed; copied ${page.length} file(s) of the page; read ${read} piece(s) of YAML ahead.`,
  );
}

try {
  await buildAssets(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
