import type { Answers } from '../src/questions.ts';
import type { Found } from '../src/trials/found.ts';
import { match, type Match } from '../src/trials/match.ts';
import { nearestSite, type NearestSite } from '../src/trials/place/nearest-site.ts';
import type { Where } from '../src/trials/place/place.ts';
import { personOf } from '../src/trials/person-of-answers.ts';
import { rank } from '../src/trials/rank.ts';

/** Which studies are looked at: those that may fit, best first; those ruled out; or those with a site near. */
export type View = 'best' | 'ruled-out' | 'near';

/** A study in the list with the number it is called by, and its nearest site if it has any. */
export interface Listed {
  number: number;
  match: Match;
  near: NearestSite | undefined;
}

/** At most five studies of a view, and those of the pages before, which can still be named. */
export interface Page {
  shown: readonly Listed[];
  seen: readonly Listed[];
  count: number;
  /** How many studies there are of each verdict, in all views. */
  verdicts: Readonly<Record<Match['verdict'], number>>;
}

const A_PAGE = 5;
/** A day trip, in kilometres. */
export const NEAR_KM = 150;

/** A page of a view, counted from 0. Where nothing may fit, the best view shows what was ruled out. */
export function pageOf(found: Found, answers: Answers, where: Where, view: View, page: number): Page {
  const person = personOf(answers);
  const near = new Map<Match, NearestSite | undefined>();
  for (const study of found.studies) near.set(match(study, person), nearestSite(study.study, where));
  const ranked = rank([...near.keys()], (one) => (near.get(one)?.open ? near.get(one)?.km : undefined));
  const may = ranked.filter(({ verdict }) => verdict !== 'against');
  const inView =
    view === 'ruled-out' || may.length === 0
      ? ranked.filter(({ verdict }) => verdict === 'against')
      : view === 'near'
        ? may.filter((one) => isNear(near.get(one), where))
        : may;
  const seen = inView.slice(0, (page + 1) * A_PAGE).map((one, at): Listed => ({ number: at + 1, match: one, near: near.get(one) }));
  const counted = (verdict: Match['verdict']) => ranked.filter((one) => one.verdict === verdict).length;
  return {
    shown: seen.slice(page * A_PAGE),
    seen,
    count: inView.length,
    verdicts: { possible: counted('possible'), open: counted('open'), against: counted('against') },
  };
}

/** In reach of a day trip; where only the state or the country is known, inside it. */
function isNear(near: NearestSite | undefined, where: Where): boolean {
  if (!near) return false;
  if (where.kind === 'place' && where.place.point) return near.km !== undefined && near.km <= NEAR_KM;
  return where.kind === 'place' && where.place.region !== undefined ? near.sameRegion === true : near.sameCountry === true;
}
