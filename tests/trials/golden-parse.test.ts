import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Criterion } from '../../src/trials/criterion.ts';
import { readCriteria } from '../../src/trials/read-criteria.ts';
import { recordedStudies } from './recorded-studies.ts';
import { short } from './short-reading.ts';

const GOLDEN = join('tests', 'trials', 'golden-parse.txt');

const line = ({ section, predicate, confidence, quote }: Criterion): string =>
  [section, short(predicate), predicate === undefined ? '' : confidence, quote].join(' | ');

const parsed = recordedStudies().map(({ study }) => [study.id, ...readCriteria(study).map(line)].join('\n'));

test('the records read as they did when someone last looked', () => {
  const now = `${parsed.join('\n\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, now);
  const before = readFileSync(GOLDEN, 'utf8').split('\n');
  const after = now.split('\n');
  const changed = after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`);
  const gone = before.filter((one) => !after.includes(one)).map((one) => `- ${one}`);
  const differences = [...gone, ...changed].slice(0, 40);
  if (now !== before.join('\n')) {
    throw new Error(
      `The reading of the records has changed. If that is meant, write it anew with UPDATE_GOLDEN=1 npm test -- tests/trials/golden-parse and look through the difference line by line.\n${differences.join('\n')}`,
    );
  }
});
