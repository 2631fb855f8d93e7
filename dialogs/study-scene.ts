import type { Question } from '../src/content/schema.ts';
import type { Answers } from '../src/questions.ts';
import type { Found, TrialSearch } from '../src/trials/found.ts';
import { about } from '../src/trials/place/distance.ts';
import type { Place, Where } from '../src/trials/place/place.ts';
import type { Site } from '../src/trials/study.ts';
import { isReady } from './trial-answers.ts';
import type { Told, Word } from './trial-told.ts';
import { NEAR_KM, pageOf, type Listed, type Page, type View } from './trial-pages.ts';

/** What a step knows of where someone is among the studies. */
interface Standing {
  trials: TrialSearch;
  content: { questions: ReadonlyMap<string, readonly Question[]> };
  input: { view: View; page: number };
  answers: Answers;
  whereIs(text: string, sites: readonly Site[]): Where;
  word(id: string, values?: Record<string, string | number>): string;
}

/** The studies as they lie before the person now: the page, where they live, and how to tell of a study. */
export interface Scene {
  found: Found;
  where: Where;
  /** Places that what was typed may mean, whether or not one was chosen; empty when it is clear. */
  namesakes: readonly Place[];
  page: Page;
  word: Word;
  /** An ISO date as a person writes it. */
  date(iso: string): string;
  told(listed: Listed): Told;
}

/** One list for each set of studies, because places are indexed by the list they are looked up in. */
const SITES = new WeakMap<Found['studies'], readonly Site[]>();

function sitesOf({ studies }: Found): readonly Site[] {
  const sites = SITES.get(studies) ?? studies.flatMap(({ study }) => study.sites);
  SITES.set(studies, sites);
  return sites;
}

/** Undefined when there are no studies to show (any more). */
export function sceneOf(turn: Standing): Scene | undefined {
  const found = turn.trials.found();
  if (!isReady(found)) return undefined;
  const typed = turn.whereIs(String(turn.answers['place'] ?? ''), sitesOf(found));
  const namesakes = typed.kind === 'several' ? typed.places : [];
  const chosen = namesakes.find(({ label }) => label === turn.answers['where']);
  const where: Where = chosen ? { kind: 'place', place: chosen } : typed;
  const all = turn.content.questions.get('trials') ?? [];
  const date = (iso: string) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
  return {
    found,
    where,
    namesakes,
    page: pageOf(found, turn.answers, where, turn.input.view, turn.input.page),
    word: (line, values) => turn.word(`trials.${line}`, values),
    date,
    told: (listed) => ({
      ...listed,
      date: date(found.dataDate),
      madeUp: found.madeUp,
      nameOf: (id) => all.find((question) => question.id === id)?.about ?? id,
      isOpen: (id) => turn.answers[id] === undefined || turn.answers[id] === null || turn.answers[id] === 'unsure',
    }),
  };
}

/** What is said above a page: the line, and what fills it. */
export function headOf({ found, page, where, word }: Scene, view: View): { line: string; values: Record<string, string | number> } {
  const { possible, open, against } = page.verdicts;
  const from = page.shown[0]?.number ?? 0;
  const range = { from, to: from + page.shown.length - 1, count: page.count, all: found.studies.length };
  const notes = [
    ...(found.age === 'aging' ? [word('aging')] : []),
    ...(where.kind === 'unknown' || where.kind === 'several' ? [word('no-distance')] : []),
    ...(found.madeUp ? [word('made-up')] : []),
  ].join(' ');
  const { km, miles } = about(NEAR_KM, undefined);
  const distance = word('day-trip', { km, miles });
  if (view === 'near') return { line: page.count === 0 ? 'none-near' : 'found-near', values: { ...range, distance, notes } };
  if (view === 'ruled-out') return { line: 'found-against', values: { ...range, notes } };
  return { line: possible + open === 0 ? 'none-left' : 'found', values: { ...range, possible, open, against, notes } };
}
