import type { Clause, Predicate, Reading, Rule } from '../criterion.ts';
import {
  AN_EXAMPLE_OF,
  COMES_OF_IT,
  EVER,
  HAD_IT,
  HERE,
  INTRODUCED,
  IN_THE_BACK,
  NAMED,
  NEAR_ONE,
  NOW,
  NO_CANCER,
  OF_THE_PERSON,
  OPENS_THE_LINE,
  SEEN_NOW,
  SKIN,
} from './cancer-words.ts';
import { confidence } from './doubt.ts';
import type { Mention } from './mentions.ts';
import { mentions } from './mentions.ts';
import { windows } from './windows.ts';
import type { Window } from './windows.ts';

/** Only a cancer of today counts. */
const TODAY = 0;

/** Cancer, which studies only ever leave out: ever, within some years, or now. */
export const cancer: Rule = (clause) => {
  const readings = mentions(clause, NAMED).flatMap((mention) => read(clause, mention));
  const kept = new Map<string, Reading>();
  for (const reading of readings) {
    const key = JSON.stringify(reading.predicate);
    if (kept.get(key)?.confidence !== 'high') kept.set(key, reading);
  }
  return narrowest([...kept.values()]);
};

function read(clause: Clause, mention: Mention): Reading[] {
  const { need, before, after, item, words, sentence } = mention;
  const own = item.slice(0, item.indexOf(words) + words.length);
  if (
    need !== 'forbidden' ||
    exampleOfOne(before) ||
    NO_CANCER.test(own) ||
    (SKIN.test(own) && !/^melanoma/.test(words)) ||
    passing(mention)
  )
    return [];
  const ofThePerson = OF_THE_PERSON.test(words);
  const near = ofThePerson ? (/[^,]*$/.exec(before)?.[0] ?? '') : before;
  const here =
    HERE.test(item) ||
    IN_THE_BACK.test(near) ||
    COMES_OF_IT.test(before) ||
    /^[^.;]{0,60}\b(?:of|in|to|at|involving) (?:the )?(?:\w+ )?(?:spin\w+|lumbar|vertebra\w*|back|bones?)\b/.test(
      ofThePerson ? after.replace(/,.*/, '') : after,
    );
  const more = /^[^,;.]*\band (?:has|have|had|is|are|with|evidence)\b/.test(after) || /^\s*(?:associated|related|pain)/.test(after);
  const free = freeYears(sentence);
  const window = windows(after.slice(0, 120)).at(0) ?? windowBefore(before);
  const years = free ?? (window && window.weeks >= 26 ? Math.round(window.weeks / 52) || 1 : undefined);
  const spares = SKIN.test(sentence);
  const above = clause.under.at(-1) ?? '';
  const example =
    !HAD_IT.test(before) &&
    ((ofThePerson ? INTRODUCED : AN_EXAMPLE_OF).test(before.replace(/\([^()]*\)/g, ' ')) ||
      (/:$/.test(above) && AN_EXAMPLE_OF.test(above)));
  const kind = /^(?:metasta|oncolog\w+ (?:treat|therap))/.test(words) || /\bmetasta/.test(after.slice(0, 30));
  const certain = !spares && !here && !more && !example && !kind;
  if (years !== undefined) return [reading(clause, mention, years, certain, free !== undefined || spares)];
  const ever = EVER.test(`${before.slice(-40).replace(/.*[;:]/, '')}${words}`) || /^[^,;.]{0,30}\bhistory\b/.test(after);
  const now =
    NOW.test(`${before.slice(-30).replace(/.*[,;:(]/, '')} ${words}`) ||
    /\bactive,? (?:(?:or|and|local|locali[sz]ed|systemic|general\w*|recurrent|metastatic),? ){1,4}$/.test(before) ||
    /^[^,;.]{0,25}\b(?:at present|currently|under treatment|in progress|being treated|in evolution|evolving)\b/.test(after);
  if (now && ever && /\b(?:or|and\/or|and)\b/.test(`${before.slice(-45)}${words}`))
    return [reading(clause, mention, undefined, certain, spares)];
  if (now) return [reading(clause, mention, TODAY, certain, spares)];
  if (ever) return [reading(clause, mention, undefined, certain, spares)];
  // Named alone it counts whenever it was; "tumour" alone may be a harmless one.
  return [reading(clause, mention, undefined, certain && !/^tumou?r/.test(words) && !SEEN_NOW.test(before), spares)];
}

function windowBefore(before: string): Window | undefined {
  const near = before.slice(-60);
  const window = windows(near).at(-1);
  if (window === undefined) return undefined;
  const between = near.slice(window.at + window.words.length);
  const ahead = before.slice(0, before.length - near.length + window.at);
  return !between.includes(',') || OPENS_THE_LINE.test(ahead) ? window : undefined;
}

function reading(clause: Clause, mention: Mention, withinYears: number | undefined, certain: boolean, excepted: boolean): Reading {
  const predicate: Predicate = { kind: 'cancer', ...(withinYears === undefined ? {} : { withinYears }) };
  // "Unless free of it for 5 years" is an exception that the number of years already says.
  const plainly = excepted ? { ...mention, before: '', after: '' } : mention;
  return { predicate, confidence: confidence(clause, plainly, certain) };
}

/** "Except when cured for 5 years", "disease-free for at least 2 years": cancer longer ago does not count. */
function freeYears(sentence: string): number | undefined {
  const free =
    /\b(?:free|remission|cured?|cure|no (?:clinical )?(?:signs?|evidence|recurrence|relapse|re-? ?occurrence)|without (?:recurrence|relapse|signs)|recurrence|relapse|treated|re-? ?occurrence|successfully)\b[^;]*?(?:>=?|at least|last|past|more than|over|minimum of|for|preceding)?\s*(?:the )?(?:last |past |period of )?(\d+) (?:consecutive )?years?/.exec(
      sentence,
    );
  return free?.[1] ? Number(free[1]) : undefined;
}

/** "Malignancy such as leukaemia": the example says no more than its class. */
function exampleOfOne(before: string): boolean {
  return /\b(?:cancers?|malignan\w+|tumou?rs?|neoplas\w+)\b[^;]*(?:\b(?:such as|including|like)\b|e\.g\.|i\.e\.)[^;]*$/.test(before);
}

function passing({ before, after, item, sentence }: Mention): boolean {
  return (
    /\b(?:family history|fear of|risk of|risk factors? for|rul(?:e|ed|ing) out|screening for|treatment of|indicated for|indication for|surger\w+ (?:indicated )?for)\b[^;]*$/.test(
      before,
    ) ||
    NEAR_ONE.test(before) ||
    /^\s*(?:screening|marker)/.test(after) ||
    (/\b(?:chemotherap\w+|radiotherap\w+) for\s*$/.test(before) && /\bhistory of malignan/.test(sentence)) ||
    /\b(?:necrosis factor|tnf)\b/.test(item + after.slice(0, 20))
  );
}

/** Where a line says how many years count, another naming in it says no more. */
function narrowest(readings: readonly Reading[]): Reading[] {
  const years = readings.filter(({ predicate }) => predicate.kind === 'cancer' && (predicate.withinYears ?? 0) > TODAY);
  if (years.length > 0) return years.slice(0, 1);
  const ever = readings.filter(
    ({ predicate, confidence: sure }) => predicate.kind === 'cancer' && predicate.withinYears === undefined && sure === 'high',
  );
  return ever.length > 0 ? ever : [...readings];
}
