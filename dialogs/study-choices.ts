import type { Choice } from '../src/content/schema.ts';
import { titleOf } from './trial-card.ts';
import type { Listed, Page, View } from './trial-pages.ts';

/** What can be done next on a page of studies; `study-3` asks for the details of the third. */
export type Next =
  | 'more'
  | 'previous'
  | 'ruled-out'
  | 'near'
  | 'compare'
  | 'ask'
  | 'sheet'
  | 'why'
  | 'all'
  | 'answer'
  | 'best'
  | 'joining'
  | 'keep'
  | 'data'
  | 'done'
  | 'not-shown'
  | `study-${number}`;

/** The actions that make sense on this page get the buttons; all of them can be typed. */
export function buttonsFor(page: Page, { view }: { view: View }): readonly Next[] {
  const fitting: readonly (readonly [Next, boolean])[] = [
    ['more', page.seen.length < page.count],
    ['all', view !== 'best'],
    ['ruled-out', view === 'best' && page.verdicts.against > 0],
    ['compare', page.seen.length > 1],
    ['ask', true],
    ['sheet', page.seen.length > 0],
    ['done', true],
  ];
  return fitting.filter(([, makesSense]) => makesSense).map(([next]) => next);
}

/** The ways of asking for one study (`one`) and for two of them (`two`), with # for each number. */
interface Ways {
  one: readonly Choice[];
  two: readonly Choice[];
}

/** Of so many studies shown last any two can be named at once: those on this page and on the one before. */
const REMEMBERED = 10;

/** The actions, and every study shown so far by its number, its NCT number and its title; two of them named at once are compared. */
export function nextChoices(actions: readonly Choice[], { seen, shown }: Pick<Page, 'seen' | 'shown'>, ways: Ways): readonly Choice[] {
  const [one, two] = [meansOf(ways.one, 'one'), ways.two.flatMap(({ means }) => means)];
  const named = (number: number): readonly (number | string)[] => [number, ...inWords(ways.one, number)];
  const studies = seen.map(({ number, match }): Choice => {
    const { id, title } = match.study.study;
    return {
      id: `study-${number}`,
      label: String(number),
      means: [
        ...named(number).flatMap((name) => filled(waysFor(one, name), [name])),
        ...(number === seen.length ? meansOf(ways.one, 'last') : []),
        id,
        title.slice(0, 200),
      ],
    };
  });
  const unseen = Array.from({ length: HIGHEST - seen.length }, (_none, at) => seen.length + 1 + at);
  const notShown: Choice = {
    id: 'not-shown',
    label: 'not shown',
    means: unseen.flatMap((number) => filled(meansOf(ways.one, 'not-shown'), [number])),
  };
  const pairs = shown.flatMap((a) =>
    shown
      .filter((b) => a !== b)
      .flatMap((b) => named(a.number).flatMap((name, at) => filled(two, [name, named(b.number)[at] ?? b.number]))),
  );
  const before = seen.slice(-REMEMBERED).filter((one) => !shown.includes(one));
  const across = before.flatMap((a) =>
    [...before, ...shown].flatMap((b) => (a === b ? [] : [...filled(two, [a.number, b.number]), ...filled(two, [b.number, a.number])])),
  );
  // The studies first: "three", as a place in the list, is the third of them.
  return [
    ...studies,
    notShown,
    ...actions.map((action) => (action.id === 'compare' ? { ...action, means: [...action.means, ...pairs, ...across] } : action)),
  ];
}

function filled(ways: readonly string[] = [], numbers: readonly (number | string)[]): readonly string[] {
  if (numbers.length === 0) return [];
  return ways.map((way) => numbers.reduce<string>((text, number) => text.replace('#', String(number)), way));
}

/** Numbers that a person may type for a study of a later page. */
const HIGHEST = 99;

function meansOf(ways: readonly Choice[], list: string): readonly string[] {
  return ways.find(({ id }) => id === list)?.means ?? [];
}

/** "Two" and "number three" name a study; "three" alone is one slip from "there", and "one" is any study. */
function waysFor(ways: readonly string[] = [], name: number | string): readonly string[] {
  const short = name !== 'one' && String(name).length <= 3;
  return typeof name === 'string' && BARE_NUMBER.test(name)
    ? ways.filter((way) => /(?:number|study|trial) #/.test(way) || (short && way === '#'))
    : ways;
}
const BARE_NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** The same number in words: "second", "2nd", "two". */
function inWords(ways: readonly Choice[], number: number): readonly string[] {
  return ['nth', 'short', 'word'].flatMap((list) => meansOf(ways, list).slice(number - 1, number));
}

/** The studies shown so far as a list to pick from. A point after the number would make each label a list of its own. */
export function toPick(page: Page, none: readonly Choice[], ways: readonly Choice[]): readonly Choice[] {
  const studies = page.seen.map(({ number, match }: Listed): Choice => ({
    id: `study-${number}`,
    label: `${number}: ${titleOf(match.study.study)}`,
    means: [String(number), ...inWords(ways, number), match.study.study.id],
  }));
  return [...studies, ...none];
}

/** The studies with these ids of a list to pick from. */
export function picked(page: Page, ids: readonly string[] | undefined): readonly Listed[] {
  return page.seen.filter(({ number }) => ids?.includes(`study-${number}`));
}
