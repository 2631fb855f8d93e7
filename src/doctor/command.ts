import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packageRoot } from '../package-root.ts';
import { examine } from './examine.ts';
import { outsideOf } from './outside.ts';
import { asJson, count, inWords } from './report.ts';

const USAGE = 'Usage: npm run doctor [-- --offline] [-- --json]';

/** `npm run doctor`: looks at a configuration, says what is wrong and what to do. Its exit code is 1 when there is a fault. */
export async function doctor(): Promise<void> {
  const wishes = readWishes();
  if (!wishes) return;
  const dotEnv = statSync('.env', { throwIfNoEntry: false }) && { text: readFileSync('.env', 'utf8'), mode: statSync('.env').mode };
  if (dotEnv) process.loadEnvFile('.env');
  const outside = outsideOf({ env: { ...process.env }, dotEnv, root: packageRoot() });
  const sections = await examine(outside, { offline: wishes.offline, waiting: (title) => console.error(`Still looking: ${title} …`) });
  console.log(wishes.json ? asJson(sections) : inWords(sections));
  process.exitCode = count(sections, 'fault') > 0 ? 1 : 0;
}

function readWishes(): { offline: boolean; json: boolean } | undefined {
  try {
    const options = { offline: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
}
