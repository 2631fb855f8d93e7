import type { Clause } from '../criterion.ts';
import { itemsOf } from './items.ts';
import type { Item } from './items.ts';
import { plain, unescape } from './normalise.ts';
import { denies, letsIn, polarityOf } from './polarity.ts';
import { sectionsOf } from './sections.ts';
import type { Section } from './sections.ts';
import { statementsOf } from './statements.ts';

/** A list of which a few are enough. Numbers are figures here; "all of the following" is no such list. */
const CHOICE =
  /\b(?:(?:one|any|either|some|several|1|2|3)(?: or more| or both)?,? (?:of|from|among) (?:the |these |those )?(?:following|below|criteria|conditions|these|two|2|3|4)|(?:>= ?|at least )(?:one|\d)\b(?! (?:years?|months?|weeks?|days?|hours?))[^.]{0,60}(?:following|below|criteria)|either\b[^.]{0,30}:?$|\bor both\b[^.]{0,20}:$|any of (?:the )?following|\b(?:one|1|2|two|any|either|some)(?: or more)? of:$)/;
/** An exclusion list of which only several together rule out. */
const TOGETHER = /\b(?:all|both|two|2|3|>= [2-9])(?: or more)? (?:of )?(?:the |these )?(?:following|below|these)\b/;
/** Words that bind a line to some of the people or to a later stage. */
const SOME_ONLY =
  /\b(?:healthy|controls?|cohorts?|arms? [a-z0-9]|groups?|sub-?study|sub-?groups?|providers?|clinicians?|therapists?|physicians?|caregivers?|partners?|extension|de novo|phase|part [a-z0-9]|transplantation|explant|intra-?operative|intra-?surgery|randomi[sz]ation|titration|run-in|donors?|withdrawal|discontinuation|asymptomatic|pain-free|without adjacent|with adjacent)\b/;
const EVERYONE = /\b(?:all|both|each|every|any) (?:of the )?(?:groups?|cohorts?|arms?|participants|patients|subjects|phases)\b/;

/** A group of people with pain, as against one without. */
const WITH_PAIN = /\b(?:patients?|pain|c?lbp|sciatica|symptomatic|cases?|herniat\w+|stenosis)\b/;
const WITHOUT_PAIN = /\b(?:healthy|controls?|free|without|asymptomatic|no|matched)\b/;

const forSomeOnly = (line: string): boolean => SOME_ONLY.test(line) && !EVERYONE.test(line);
const groupWithPain = (line: string): boolean => forSomeOnly(line) && WITH_PAIN.test(line) && !WITHOUT_PAIN.test(line);
const groupName = (line: string): string =>
  line
    .replace(/\b(?:inclusion|exclusion|criteria|for|the|of)\b|[:.]/g, '')
    .replace(/ +/g, ' ')
    .trim();

/** A line that takes back what the line before it says: "shorter duration if …". */
const TAKES_BACK =
  /^\(?(?:(?:note|nb|n\.b\.)\b.*\b(?:allowed|permitted|eligible|not excluded)\b|with the exception\b|(?:this|it) (?:does|do) not (?:include|apply)|not including\b|(?:an? )?(?:shorter|longer|lower|higher|earlier|younger)\b|exceptions?\b|except\b|unless\b|however,? (?:patients|subjects|participants|those|if)\b|(?:patients|subjects|participants) with (?:shorter|longer|lower|higher)\b)/;

/** How many years without an illness spare someone: rules read it best beside the illness. */
const FREE_FOR_YEARS = /\b(?:free|remission|cured?|recurrence|relapse)\b[^.;]*\d+ years/;

/** What a line is about, by the beginnings of its longer words. */
const wordsOf = (text: string): string[] =>
  text.match(/\b(?!patient|subject|partici|individ|person|includ|eligib|exclud|during|studies|study|lumbar|allowed|permit)[a-z]{6}/g) ?? [];

/** Whether a line spares some of those whom the line before it leaves out. */
function takesBack(line: Clause, next: Clause | undefined): boolean {
  if (next === undefined) return false;
  if (TAKES_BACK.test(next.text)) return true;
  if (next.section !== 'exclusion' || !letsIn(next.text)) return false;
  return FREE_FOR_YEARS.test(next.text) || wordsOf(next.text).some((word) => wordsOf(line.text).includes(word));
}

interface Part {
  section: Section;
  items: readonly Item[];
  /** The lines that introduce a group of its own. */
  ofGroup: (line: string) => boolean;
}

/** Whether failing this line alone rules nobody out. */
function isAlternative({ section, ofGroup }: Part, own: string, under: readonly string[], loose: boolean): boolean {
  const list = section.section === 'inclusion' ? CHOICE : TOGETHER;
  if (
    ofGroup(plain(section.heading)) ||
    (list.test(own) && !/:$/.test(own)) ||
    under.some((line) => list.test(line) || (/:$/.test(line) && ofGroup(line)))
  )
    return true;
  return section.section === 'inclusion' && ((loose && under.some(denies)) || /(?:[;,] or|^or\b.*| or)$/.test(own));
}

/** The lines above a list stand above each of its items. */
function once(read: (line: string) => string): (line: string) => string {
  const known = new Map<string, string>();
  return (line) => {
    const answer = known.get(line) ?? read(line);
    known.set(line, answer);
    return answer;
  };
}

function clausesOfPart(part: Part): Clause[] {
  const { section } = part.section;
  let orBefore = false;
  const plainOnce = once(plain);
  const clauses = part.items.flatMap((item) => {
    const above = item.under.map(plainOnce);
    const statements = statementsOf(item.text).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    return statements.map(({ text: quote, under: introduced }): Clause => {
      const text = plain(quote);
      const under = [...above, ...introduced.map(plainOnce)];
      const alternative = isAlternative(part, text, under, item.loose) || (orBefore && section === 'inclusion');
      orBefore = /(?:^|[;, ])or[.:]?$/.test(text);
      return { section, quote, text, polarity: polarityOf(section, text, under), under, alternative };
    });
  });
  return clauses.map((clause, index) => {
    const next = clauses[index + 1];
    if (next === undefined || !takesBack(clause, next)) return clause;
    if (FREE_FOR_YEARS.test(next.text)) return { ...clause, text: `${clause.text.replace(/[.;, ]+$/, '')} (except ${next.text})` };
    return { ...clause, alternative: true };
  });
}

/** Takes a registry's criteria text apart. No word is lost but headings and list marks, and every quote stands in the text (white space aside). */
export function clausesOf(text: string): readonly Clause[] {
  const sections = sectionsOf(unescape(text)).map((section) => ({ section, items: itemsOf(section.body) }));
  const lines = [...new Set(sections.flatMap(({ section, items }) => [section.heading, ...items.flatMap(({ under }) => under)]))].map(
    plain,
  );
  const withPain = new Set(lines.filter(groupWithPain).map(groupName));
  // One group with pain beside one without is the group a person with pain would be in: its lines count for them.
  const ofGroup = (line: string): boolean => forSomeOnly(line) && !(withPain.size === 1 && groupWithPain(line));
  return sections
    .flatMap((part) => clausesOfPart({ ...part, ofGroup }))
    .filter(({ text: words }) => !/^(?:and|or|and\/or)[.,:;]?$/.test(words));
}
