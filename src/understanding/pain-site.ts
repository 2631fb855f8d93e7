export type PainSite = 'back' | 'leg';

const NAMED: Readonly<Record<PainSite, string>> = {
  back: String.raw`\b(?:backs?|lumbar|spine)\b(?! (?:at|in|then|again|home|to work)\b)`,
  leg: String.raw`\b(?:legs?|thighs?|cal(?:f|ves)|foot|feet|shins?|sciatica|sciatic|hips?|knees?|buttocks?|bum|neck|head|shoulders?|arms?)\b`,
};
const BETWEEN = /[,;.\n](?!\d)|\b(?:and|but|while|whereas|plus|then)\b/i;
const PART = new RegExp(String.raw`(${NAMED.back})|(${NAMED.leg})|\d+(?:[.,]\d+)?(?:\s?\/\s?10)?`, 'gi');

/** What a message says of the pain there: all of it where no place or only this one is named, and nothing where only another is. */
export function saidOf(site: PainSite, text: string): string | undefined {
  const other = site === 'back' ? 'leg' : 'back';
  const names = (one: PainSite, clause: string) => new RegExp(NAMED[one], 'i').test(clause);
  if (!names(other, text)) return text;
  const clauses = text.split(BETWEEN).filter((clause) => names(site, clause) && /\d/.test(clause));
  const [clause, ...more] = clauses;
  if (clause === undefined || more.length > 0) return undefined;
  return names(other, clause) ? figureFor(site, clause) : clause;
}

/** "back 6 leg 8", "6 back 8 leg": each figure belongs to the place it stands beside, where they take turns. */
function figureFor(site: PainSite, clause: string): string | undefined {
  const parts = [...clause.matchAll(PART)].map(([said, back, leg]) => ({ said, place: back ? 'back' : leg ? 'leg' : undefined }));
  const [first, second, third, fourth, ...more] = parts;
  if (!first || !second || !third || !fourth || more.length > 0) return undefined;
  const inTurns =
    (first.place === undefined) !== (second.place === undefined) && (third.place === undefined) === (first.place === undefined);
  if (!inTurns || (third.place === undefined) === (fourth.place === undefined)) return undefined;
  const own = (first.place ?? second.place) === site ? [first, second] : [third, fourth];
  return own.find(({ place }) => place === undefined)?.said;
}
