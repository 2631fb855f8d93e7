import type { Clause } from '../criterion.ts';
import { itemsOf } from './items.ts';
import { plain, unescape } from './normalise.ts';
import { denies, polarityOf } from './polarity.ts';
import { sectionsOf } from './sections.ts';
import type { Section } from './sections.ts';
import { statementsOf } from './statements.ts';

/** A list of which a few are enough. Numbers are figures here; "all of the following" is no such list. */
const CHOICE =
  /\b(?:(?:one|any|either|some|several|1|2|3)(?: or more| or both)?,? (?:of|from|among) (?:the |these |those )?(?:following|below|criteria|conditions|these|two|2|3|4)|(?:>= ?|at least )(?:one|\d)\b(?! (?:years?|months?|weeks?|days?|hours?))[^.]{0,60}(?:following|below|criteria)|either\b[^.]{0,30}:?$|\bor both\b[^.]{0,20}:$|any of (?:the )?following)/;
/** An exclusion list of which only several together rule out. */
const TOGETHER = /\b(?:all|both|two|2|3|>= [2-9])(?: or more)? (?:of )?(?:the |these )?(?:following|below|these)\b/;
/** Words that bind a line to some of the people or to a later stage. */
const SOME_ONLY =
  /\b(?:healthy|controls?|cohorts?|arms? [a-z0-9]|groups?|sub-?study|sub-?groups?|providers?|clinicians?|therapists?|physicians?|caregivers?|partners?|extension|de novo|phase|part [a-z0-9]|transplantation|explant|intra-?operative|intra-?surgery|randomi[sz]ation|titration|run-in|donors?|withdrawal|discontinuation|asymptomatic|pain-free|without adjacent|with adjacent)\b/;
const EVERYONE = /\b(?:all|both|each|every|any) (?:of the )?(?:groups?|cohorts?|arms?|participants|patients|subjects|phases)\b/;

const forSomeOnly = (line: string): boolean => SOME_ONLY.test(line) && !EVERYONE.test(line);

/** Whether failing this line alone rules nobody out. */
function isAlternative(section: Section, own: string, under: readonly string[], loose: boolean): boolean {
  const list = section.section === 'inclusion' ? CHOICE : TOGETHER;
  if (forSomeOnly(plain(section.heading)) || under.some((line) => list.test(line) || (/:$/.test(line) && forSomeOnly(line)))) return true;
  return (
    (loose && section.section === 'inclusion' && under.some(denies)) ||
    (section.section === 'inclusion' && /(?:[;,] or|^or\b.*| or)$/.test(own))
  );
}

function clausesOfSection(section: Section): Clause[] {
  let orBefore = false;
  return itemsOf(section.body).flatMap((item) => {
    const above = item.under.map(plain);
    const statements = statementsOf(item.text).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    return statements.map(({ text: quote, under: introduced }): Clause => {
      const text = plain(quote);
      const under = [...above, ...introduced.map(plain)];
      const alternative = isAlternative(section, text, under, item.loose) || (orBefore && section.section === 'inclusion');
      orBefore = /(?:^|[;, ])or[.:]?$/.test(text);
      return { section: section.section, quote, text, polarity: polarityOf(section.section, text, under), under, alternative };
    });
  });
}

/** Takes a registry's criteria text apart. No word is lost but headings and list marks, and every quote stands in the text (white space aside). */
export function clausesOf(text: string): readonly Clause[] {
  return sectionsOf(unescape(text))
    .flatMap(clausesOfSection)

    .filter(({ text: words }) => !/^(?:and|or|and\/or)[.,:;]?$/.test(words));
}
