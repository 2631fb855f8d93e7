import { quoted } from '../src/trials/inert.ts';
import type { Match, Point } from '../src/trials/match.ts';
import { matterOf } from '../src/trials/matter.ts';
import type { Told, Word } from './trial-told.ts';

/** How many points of a kind a card quotes. */
const QUOTED = 3;

/** What fits, without the matters that also speak against the person: half of "50 to 80 years" is no fit. */
export function fitsOf({ fits, against }: Match): readonly Point[] {
  const matters = new Set(against.map(({ criterion }) => matterOf(criterion.predicate)));
  return fits.filter(({ criterion }) => !matters.has(matterOf(criterion.predicate)));
}

/** A kind of points in one line of a card: the first of them, and how many more there are; empty without any. */
export function pointsLine(line: 'fits' | 'open' | 'against', points: readonly Point[], told: Told, word: Word): string {
  if (points.length === 0) return '';
  const shown = points.slice(0, QUOTED).map((point) => `- ${pointIn(point, told, word)}`);
  const more = points.length > QUOTED ? [`- ${word('more-points', { count: points.length - QUOTED })}`] : [];
  return word(line, { points: `\n${[...shown, ...more].join('\n')}` });
}

/** A point with the registry's line, and who or what would decide it. */
export function pointIn({ criterion, outcome, questions }: Point, { nameOf, isOpen }: Told, word: Word): string {
  const quote = word(criterion.section === 'exclusion' ? 'leaves-out' : 'asks-for', { quote: quoted(criterion.quote) });
  const values = { name: word(`matter-${matterOf(criterion.predicate).replaceAll(' ', '-')}`), quote };
  if (outcome !== 'unknown') return word(outcome === 'met' || criterion.confidence === 'high' ? 'point' : 'point-unsure', values);
  const open = questions.filter(isOpen);
  const [first] = open.length > 1 ? open.filter((id) => id !== 'sex') : open;
  return first ? word('point-needs', { ...values, needs: nameOf(first) }) : word('point-team', values);
}
