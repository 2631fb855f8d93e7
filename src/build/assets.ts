import { join } from 'node:path';
import { drawAll } from './draw.ts';
import { gatherPage } from './web.ts';

/** The last step of the build: pictures from the drawings, and the page with Web Chat. Run from the project's folder. */
async function buildAssets(root: string): Promise<void> {
  const drawn = await drawAll(join(root, 'content/drawings'), join(root, 'dist/drawings'));
  const page = await gatherPage(root, join(root, 'dist/web'));
  console.log(`Drew ${drawn.length} picture(s) that changed; copied ${page.length} file(s) of the page.`);
}

try {
  await buildAssets(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
