import { measureUnderstanding, type Understood } from './eval/measure.ts';
import { PARTS, type Part } from './eval/sets.ts';
import { inPart, percent, shareOf, type Outcome } from './eval/tally.ts';

/** A figure may fall 3 points below what was measured last, and no further. When it has risen for good, raise what is written here. */
const SLACK = 0.03;
const FIGURES: readonly {
  name: string;
  of: (understood: Understood) => readonly Outcome[];
  last: Partial<Record<Part, number>>;
  target: string;
}[] = [
  { name: 'requests answered under the right topic', of: ({ requests }) => requests, last: { dev: 0.979, apart: 0.899 }, target: '94%' },
  { name: 'out of scope left unanswered', of: ({ outOfScope }) => outOfScope, last: { dev: 0.993, apart: 0.924 }, target: '97%' },
  { name: 'yes and no read right', of: ({ answers }) => answers.filter(isYesNo), last: { dev: 0.999, apart: 0.959 }, target: '96%' },
  {
    name: 'yes and no not flipped',
    of: ({ answers }) => answers.filter(isYesNo).map(notFlipped),
    last: { dev: 1, apart: 0.997 },
    target: '100%',
  },
  {
    name: 'age, duration, pain, choice and place read right',
    of: ({ answers }) => answers.filter((one) => !isYesNo(one)),
    last: { dev: 0.998, apart: 0.979 },
    target: '97%',
  },
  { name: 'dialogues that go as they may', of: ({ dialogues }) => dialogues, last: { dev: 0.932, apart: 0.597 }, target: '95%' },
  { name: 'turns of dialogues that go as they may', of: ({ turns }) => turns, last: { dev: 0.982, apart: 0.89 }, target: '98%' },
  { name: 'questions of the bank answered under the right topic', of: ({ bank }) => bank, last: { dev: 0.98 }, target: '94%' },
];

function isYesNo({ kind }: Outcome): boolean {
  return kind === 'yes-no';
}
function notFlipped<T extends { flipped: boolean }>(one: T): T & { right: boolean } {
  return { ...one, right: !one.flipped };
}

let understood: Understood;
beforeAll(async () => {
  understood = await measureUnderstanding();
});

describe.each(PARTS)('understanding is no worse than it was, %s', (part) => {
  const figures = FIGURES.flatMap(({ last, ...figure }) => (last[part] === undefined ? [] : [{ ...figure, before: last[part] }]));
  test.each(figures)('$name (target $target)', ({ name, of, before, target }) => {
    const outcomes = inPart(of(understood), part);
    const share = shareOf(outcomes);
    const line = `${name}: ${percent(share)} of ${outcomes.length} in ${part}, last ${percent(before)}, target ${target}. "npm run eval -- --misses" shows what went wrong.`;
    expect(share >= before - SLACK ? 'no worse' : line).toBe('no worse');
  });
});

test('the sets are as large as they are said to be, and enough is kept apart', () => {
  const { requests, outOfScope, answers, dialogues } = understood;
  // Rows to learn from have been added since; those kept apart stay a third of what was asked for at the least.
  for (const [outcomes, least, share] of [
    [[...requests, ...outOfScope], 600, 0.3],
    [answers, 400, 0],
    [dialogues, 60, 0.2],
  ] as const) {
    expect(outcomes.length).toBeGreaterThanOrEqual(least);
    const apart = outcomes.filter((one) => one.part === 'apart').length;
    expect(apart).toBeGreaterThanOrEqual(Math.max(20, share * outcomes.length));
  }
  expect(answers.filter((one) => one.part === 'apart').length).toBeGreaterThanOrEqual(180);
});
