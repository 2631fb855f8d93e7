import { join } from 'node:path';
import { drawAll } from './draw.ts';
import { gatherPlaces } from './gather-places.ts';
import { learnDangerAhead } from './learn-danger-ahead.ts';
import { parseAhead } from './parse-ahead.ts';
import { trainAhead } from './train-ahead.ts';
import { gatherPage } from './web.ts';

/** The last step of the build: pictures from the drawings, the page with Web Chat, the content's YAML read ahead, what people ask for and what danger sounds like learnt ahead, and the world's places. Run from the project's folder. */
async function buildAssets(root: string): Promise<void> {
  const drawn = await drawAll(join(root, 'content/drawings'), join(root, 'dist/drawings'));
  const page = await gatherPage(root, join(root, 'dist/web'));
  const read = await parseAhead(join(root, 'content/en'), join(root, 'dist/parsed-yaml.json'));
  const learnt = await trainAhead(join(root, 'content/en'), join(root, 'dist/trained.bin'));
  const danger = await learnDangerAhead(join(root, 'content/en'), join(root, 'dist/danger.bin'));
  const places = await gatherPlaces(root, join(root, 'dist/places.bin'));
  console.log(
    `Drew ${drawn.length} picture(s) that changed; copied ${page.length} file(s) of the page; read ${read} piece(s) of YAML ahead; learnt ${Math.round(learnt / 1000)} kB of what people ask, and ${Math.round(danger / 1000)} kB of what danger sounds like; gathered ${Math.round(places / 1000)} kB of the world's places.`,
  );
}

try {
  await buildAssets(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
