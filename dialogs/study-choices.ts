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

/** The actions, and every study shown so far by its number, its NCT number and its title; two of them named at once are compared. */
export function nextChoices(actions: readonly Choice[], { seen, shown }: Page, ways: Ways): readonly Choice[] {
  const [one, two] = [ways.one.filter(({ id }) => id === 'one'), ways.two].map((choices) => choices.flatMap(({ means }) => means));
  const ordinals = ways.one.find(({ id }) => id === 'nth')?.means ?? [];
  const studies = seen.map(({ number, match }): Choice => {
    const { id, title } = match.study.study;
    return {
      id: `study-${number}`,
      label: String(number),
      means: [...filled(one, [number]), ...filled(one, ordinals.slice(number - 1, number)), id, title.slice(0, 200)],
    };
  });
  const pairs = shown.flatMap((a) => shown.filter((b) => a !== b).flatMap((b) => filled(two, [a.number, b.number])));
  return [...actions.map((action) => (action.id === 'compare' ? { ...action, means: [...action.means, ...pairs] } : action)), ...studies];
}

function filled(ways: readonly string[] = [], numbers: readonly (number | string)[]): readonly string[] {
  if (numbers.length === 0) return [];
  return ways.map((way) => numbers.reduce<string>((text, number) => text.replace('#', String(number)), way));
}

/** The studies shown so far as a list to pick from. A point after the number would make each label a list of its own. */
export function toPick(page: Page, none: readonly Choice[]): readonly Choice[] {
  const studies = page.seen.map(({ number, match }: Listed): Choice => ({
    id: `study-${number}`,
    label: `${number}: ${titleOf(match.study.study)}`,
    means: [String(number), match.study.study.id],
  }));
  return [...studies, ...none];
}

/** The studies with these ids of a list to pick from. */
export function picked(page: Page, ids: readonly string[] | undefined): readonly Listed[] {
  return page.seen.filter(({ number }) => ids?.includes(`study-${number}`));
}
