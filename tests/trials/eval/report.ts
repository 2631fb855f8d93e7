import { percent, quantile } from '../../eval/tally.ts';
import type { Label, PeopleFigures } from './measure-people.ts';
import type { Asked } from './measure-questions.ts';
import type { ReadingFigures } from './measure-reading.ts';

/** All that `npm run eval:trials` measures. `tuned` is what rules may be made with; `apart` and `neverRead` are for counting only. */
export interface Measured {
  records: number;
  reading: readonly ReadingFigures[];
  people: { tuned: PeopleFigures; apart: PeopleFigures; neverRead: PeopleFigures };
  /** The studies of stratum A, and the people asked about them. */
  studies: number;
  asked: readonly Asked[];
}

const row = (name: string, cells: readonly string[]) => `${name.padEnd(44)}${cells.map((cell) => cell.padStart(18)).join('')}`;
const share = (part: number, whole: number) => (whole === 0 ? '-' : `${percent(part / whole)} of ${whole}`);

/** All figures as text; with `misses`, each fault in the part that rules are made with; with `neverRead`, those of the people only counted last. */
export function report(measured: Measured, shown: { misses: boolean; neverRead: boolean }): string {
  return [
    ...reading(measured),
    '',
    ...people(measured.people),
    '',
    ...questions(measured),
    ...(shown.misses
      ? ['', ...measured.reading.flatMap(({ misses }) => misses), '', ...measured.people.tuned.misses, '']
      : ['', 'What went wrong, line by line: npm run eval:trials -- --misses']),
    ...(shown.neverRead ? ['', ...measured.people.neverRead.misses, ''] : []),
  ].join('\n');
}

/** The aims for the share of records parsed, of those that mention the kind. */
const AIMS: Readonly<Partial<Record<string, string>>> = {
  age: '98%',
  sex: '98%',
  pregnancy: '98%',
  duration: '90%',
  pain: '90%',
  surgery: '90%',
  'leg-pain': '80%',
  diagnosis: '80%',
  cancer: '80%',
  opioid: '80%',
  bmi: '80%',
};

function reading({ records, reading: kinds }: Measured): string[] {
  const right = (of: 'high' | 'low') => (one: ReadingFigures) => share(one.right[of], one.right[of] + one.wrong[of]);
  return [
    row(`criteria read in ${records} records`, [
      'parsed, of asking',
      'aim',
      'parsed, by words',
      'lines as labelled',
      'right, high',
      'right, low',
    ]),
    ...kinds.map((one) =>
      row(`  ${one.kind}`, [
        share(one.parsedOfThose, one.askedIn),
        AIMS[one.kind] ?? '',
        share(one.parsed, one.mentioned),
        share(one.read, one.asking),
        right('high')(one),
        right('low')(one),
      ]),
    ),
  ];
}

function people({ tuned, apart, neverRead }: Measured['people']): string[] {
  const each = (figure: (of: PeopleFigures) => string) => [tuned, apart, neverRead].map(figure);
  const total = ({ verdicts }: PeopleFigures, label: Label) => Object.values(verdicts[label]).reduce((sum, count) => sum + count, 0);
  const said = (label: Label, verdict: 'possible' | 'open' | 'against') => (of: PeopleFigures) =>
    share(of.verdicts[label][verdict], total(of, label));
  const wrongly = (of: PeopleFigures) =>
    share(of.verdicts.likely.against + of.verdicts.unknown.against, total(of, 'likely') + total(of, 'unknown'));
  return [
    row('labelled people', ['dev', 'apart', 'never read', 'aim']),
    row('  wrongly ruled out', [...each(wrongly), '<= 2%']),
    row('  not eligible, and recognised', [...each(said('not-eligible', 'against')), '>= 90%']),
    row(
      '    for the reason that was labelled',
      each((of) => share(of.sameReason, total(of, 'not-eligible'))),
    ),
    row('  not eligible, and nothing speaks against it', [...each(said('not-eligible', 'possible')), '0%']),
    row('  unknown, and kept unknown', [...each(said('unknown', 'open')), '>= 85%']),
    row('  likely: nothing speaks against it', each(said('likely', 'possible'))),
    row('  likely: cannot tell yet', each(said('likely', 'open'))),
    row('  quotes that do not stand in the record', [...each((of) => share(of.quotesNotInRecord, of.quotes)), '0%']),
  ];
}

function questions({ asked, studies }: Measured): string[] {
  const spread = (values: readonly number[]) => [0.1, 0.25, 0.5, 0.75, 0.9].map((part) => String(quantile(values, part)));
  const after = (count: number) => spread(asked.map(({ left }) => left[Math.min(count, left.length - 1)] ?? 0));
  const ended = (how: Asked['ended']) => share(asked.filter((one) => one.ended === how).length, asked.length);
  const places = new Map<string, number[]>();
  for (const { questions: ids } of asked) ids.forEach((id, at) => places.set(id, [...(places.get(id) ?? []), at + 1]));
  return [
    row(`${asked.length} invented people, ${studies} studies`, ['10%', '25%', 'median', '75%', '90%']),
    row('  questions until the studies are offered', spread(asked.map(({ offeredAfter }) => offeredAfter))),
    row('    studies left then', spread(asked.map(({ left, offeredAfter }) => left[offeredAfter] ?? 0))),
    row('  questions until none could change anything', spread(asked.map(({ questions: ids }) => ids.length))),
    ...[2, 4, 6, 8].map((count) => row(`  studies left after ${count} questions`, after(count))),
    row('  studies left after every question', spread(asked.map(({ leftAtMost }) => leftAtMost))),
    '  offered: few left, or no question expected to rule out six in a hundred of them, or 8 asked; aim: median <= 7',
    `  ended with few studies left: ${ended('few')}; with nothing left to decide: ${ended('nothing left to decide')}`,
    `  asked at place (median): ${[...places]
      .map(([id, at]) => ({ id, place: quantile(at, 0.5), people: at.length }))
      .toSorted((a, b) => a.place - b.place || b.people - a.people)
      .map(({ id, place, people: count }) => `${place} ${id} (${percent(count / asked.length)})`)
      .join(', ')}`,
  ];
}
