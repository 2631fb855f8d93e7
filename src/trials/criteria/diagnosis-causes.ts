import type { Clause, DiagnosisCode, Need, Reading } from '../criterion.ts';
import { isPlain, IN_PASSING, LIMIT_AFTER, NEVER_MEANT_AFTER, PROCEDURE_AFTER, SOME_OF_IT, TREATED } from './diagnosis-context.ts';
import { onlyCausesWouldDo } from './diagnosis-choices.ts';
import { NAMES, OTHER_NAMES } from './diagnosis-names.ts';
import { bareName, doubtful } from './doubt.ts';
import type { Mention } from './mentions.ts';
import { mentions } from './mentions.ts';

interface Named {
  code: DiagnosisCode;
  need: Need;
  sure: boolean;
}

/** The named causes of a clause: one reading for those wanted, of which any will do, and at most two for those left out. */
export function namedCauses(clause: Clause): Reading[] {
  const named = Object.entries(NAMES).flatMap(([code, pattern]) =>
    mentions(clause, pattern).flatMap((mention) => causeOf(clause, mention, code as DiagnosisCode)),
  );
  const others = mentions(clause, OTHER_NAMES).flatMap((mention): Named[] =>
    mention.need === undefined || inPassing(clause, mention) ? [] : [{ code: 'other', need: mention.need, sure: false }],
  );
  return together(named, others);
}

function causeOf(clause: Clause, mention: Mention, code: DiagnosisCode): Named[] {
  const { need, before, words } = mention;
  if (clause.section === 'exclusion' && FROM_ANOTHER_CAUSE.test(before))
    return [{ code, need: 'required', sure: !doubtful(clause, { ...mention, before: '' }) }];
  if (need === undefined || inPassing(clause, mention)) return [];
  if (need === 'required')
    return [{ code, need, sure: wantedForSure(clause, mention) && !(code === 'worn-disc' && ONLY_SEEN.test(before)) }];
  const some = SOME_OF_IT.test(`${before.slice(-25).replace(/.*[,;]/, '')}${words}`);
  const bare = isPlain(mention, code) && bareName(mention, ALSO[code]) && !A_DEGREE_BESIDE.test(before);
  // A study on slipped or worn discs leaves out certain forms of them only.
  if (
    (some || !bare) &&
    (code === 'slipped-disc' || code === 'worn-disc' || code === 'joint') &&
    clause.section === 'exclusion' &&
    formOnly(mention)
  )
    return [];
  return [{ code, need, sure: bare && !some && !(code === 'joint' && oneJointOnly(mention)) && !doubtful(clause, mention) }];
}

/** "Significant / symptomatic protrusion": both words are of one thing. */
const A_DEGREE_BESIDE = /\b(?:significant|severe|large|extruded|massive)\s*\/\s*(?:\w+\s+)?$/;
/** Worn discs in a picture: many have them, and were told of nothing. */
const ONLY_SEEN =
  /\b(?:(?:radiograph\w*|radiolog\w*|mri|imaging|x-rays?|ct)(?: \([^)]*\))? (?:evidence|signs?|findings?|features?)|radiograph\w+|signs) (?:\([^)]*\) )?(?:of|showing|show) (?:\w+ ){0,2}$/;
/** Left out: pain or a diagnosis from anything else than this. */
const FROM_ANOTHER_CAUSE = /\b(?:pain|diagnosis|symptoms)\b[^.;]{0,50}\bother than\s+(?:an? |the )?(?:\w+ ){0,2}$/;

/** People tell of a painful joint of the spine or pelvis without knowing which: only both together take in all of them. */
function oneJointOnly({ sentence }: Mention): boolean {
  return !(/\b(?:facet\w*|zyg\w+)\b/.test(sentence) && /\b(?:sacro-?\s?il\w+|si|sij)\b/.test(sentence));
}

function formOnly({ before, words, after }: Mention): boolean {
  return (
    /\b(?:extru\w+|sequest\w+|recurrent|multi-?\s?level|bilateral|far[- ]lateral|extra-?foraminal|central|foraminal|extreme|significant|sever\w+|large|stage|migrated|>=? ?\d|\d+ or more|at the (?:index|level)|calcif\w+|complicated|combined)\b|[<>]/.test(
      `${before.slice(-60)}${words}${after.slice(0, 40)}`,
    ) || /^[^,;]{0,40}\bwith\b/.test(after)
  );
}

/** Words that leave each name as it is. */
const ALSO: Readonly<Record<DiagnosisCode, RegExp>> = {
  'slipped-disc': /^(?:lumbar|intervertebral|disc|disk|discs|herniated|ldh|hnp|symptomatic)$/,
  'worn-disc': /^(?:lumbar|intervertebral|disc|ddd|chronic)$/,
  'narrow-canal': /^(?:lumbar|central|canal|degenerative|acquired|congenital|foraminal|lateral|recess|osseous|or|lss|symptomatic)$/,
  'slipped-vertebra': /^(?:lumbar|degenerative|isthmic|lytic|any|spondylolysis-?|symptomatic)$/,
  joint: /^(?:lumbar|joint|joints|\(?si\)?|pain)$/,
  other: /^$/,
};

function inPassing(clause: Clause, { before, after, need }: Mention): boolean {
  if (IN_PASSING.test(before)) return true;
  if (/\b(?:cervical|thoracic)\s+(?:\w+\s)?$/.test(before) && !/\blumb\w*\b/.test(before.slice(-30))) return true;
  if (need !== 'required') return TREATED.test(before) || PROCEDURE_AFTER.test(after);
  return clause.alternative || LIMIT_AFTER.test(after) || /\b(?:may|can|could)\b/.test(before.slice(-80)) || NEVER_MEANT_AFTER.test(after);
}

/** The list that follows says how the cause must show, not which other would do. */
const HOW_IT_SHOWS =
  /\b(?:with|confirmed|based on|defined|evidenced|demonstrated|meeting|according to)\b[^.]*\b(?:following|below|conditions)\b[^.]*:$/;

/** Wanted plainly: no example, and not one of a list in which something without a code would do. */
function wantedForSure(clause: Clause, mention: Mention): boolean {
  const { before, sentence } = mention;
  if (
    doubtful(clause, mention) ||
    SOME_OF_IT.test(`${before.slice(-40)}${mention.words}`) ||
    (/:$/.test(clause.text) && !HOW_IT_SHOWS.test(mention.after))
  )
    return false;
  if (/\b(?:one|1|any)(?: or (?:more|multiple|both))? of\b[^.]*$/.test(before)) return false;
  if (/\b(?:is|are) defined (?:as|by)\b/.test(before)) return false;
  if (/\b(?:e\.g\.|such as|for example|for instance|like|among others)\b/.test(before)) return false;
  if (/\b(?:history|confirm\w* absence|suspected|possible)\b/.test(before.slice(-30))) return false;
  return onlyCausesWouldDo(sentence);
}

/** The surer reading first. "Another cause" beside a cause with a code says nothing more. */
function together(named: readonly Named[], others: readonly Named[]): Reading[] {
  const readings: Reading[] = [];
  const codesOf = (chosen: readonly Named[]): DiagnosisCode[] => [...new Set(chosen.map(({ code }) => code))];
  const wanted = [...named, ...others].filter(({ need }) => need === 'required');
  if (wanted.length > 0)
    readings.push({
      predicate: { kind: 'diagnosis', need: 'required', codes: codesOf(wanted) },
      confidence: codesOf(wanted).every((code) => wanted.some((one) => one.code === code && one.sure)) ? 'high' : 'low',
    });
  const left = named.filter(({ need }) => need === 'forbidden');
  const all = left.length > 0 ? left : others.filter(({ need }) => need === 'forbidden');
  for (const certain of [true, false]) {
    const chosen = all.filter(({ sure }) => sure === certain);
    if (chosen.length > 0)
      readings.push({ predicate: { kind: 'diagnosis', need: 'forbidden', codes: codesOf(chosen) }, confidence: certain ? 'high' : 'low' });
  }
  return readings;
}
