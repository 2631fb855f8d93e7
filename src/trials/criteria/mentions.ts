import type { Clause, Need } from '../criterion.ts';

/** A place where a clause names what a rule looks for. */
export interface Mention {
  /** The words that matched. */
  words: string;
  /** The list item around the words: "severe osteoporosis" in "fracture, severe osteoporosis or cancer". */
  item: string;
  /** The sentence before and after the words. */
  before: string;
  after: string;
  sentence: string;
  /** Whether the person must have it or must not; missing where either is fine ("with or without leg pain"). */
  need?: Need;
  /** A negation in the middle of an exclusion ("without leg pain"): what is wanted is known only roughly. */
  turned: boolean;
}

const SENTENCE = /(?<=[a-z0-9)%]{2}\.)\s+(?=[a-z(])/;
const ITEM = /[,;:()[\]/]|\s(?:and\/or|or|and|but|plus|as well as)\s|\be\.g\.|\bi\.e\.|\bsuch as\b|\bincluding\b/g;
/** Under an exclusion these make what follows wanted; other clauses of that kind ("unable to …", "… is allowed") want nothing. */
const LACK = /\b(?:absence|lack|lacks|lacking|without|no|not)\b/;
/** Under an exclusion this leaves out whoever does not have it. */
const NOT_HAVING =
  /\bnot (?:diagnosed|having|confirmed|(?:currently )?(?:using|taking|on|receiving|treated with))\b[^,;]*$|\bnever (?:taken|used|received|been on)\b[^,;]*$|\b(?:do|does|did) not have\b[^,;]*$|\bno (?:evidence|signs?|confirmation|diagnosis) of (?:(?!\bor\b)[^,;])*$/;
const LEADING_NO =
  /^(?:(?:the )?(?:patients?|subjects?|participants?|individuals?|persons?|people|volunteers?|adults?)\s)?(?:(?:who|with|must|should|shall|do|does|has|have|had|are|is|be|currently|there)\s){0,4}(?:no|not|never|none|without|denies|deny)\b/;
/** Negations that deny an effect or a limit, not the thing named after them. */
const NO_DENIAL =
  /\b(?:not (?:limited|only|respon\w+|relie\w+|adequate\w*|sufficien\w*|control\w*|explain\w*|treat\w*|improv\w*|necessarily|been able|tolerat\w*)|no (?:improvement|response|relief|longer|effect|success|more than|less than|greater than|fewer than)|non)\b/g;
const DENIAL =
  /\b(?:no|not|nor|neither|without|never|absence of|absent|lack of|lacking|free (?:of|from)|negative for|den(?:y|ies)|exclud(?:ing|ed?)|rul(?:ed|ing) out)\b(?!.*(?:;|:|\bbut\b|\bwith\b|\bwho (?:have|has|are)\b|\bhaving\b))/;
const EITHER =
  /\b(?:with(?: |-)?(?:or|\/|and|and\/or) ?-?without|with\/without)\b[^;.]*$|\b(?:regardless of|irrespective of|may (?:also )?(?:have|include|present)|whether or not|independent of)\b[^,;.]*$|(?:±|\+\/-|\+-)[^,;.]*$/;
const EITHER_AFTER =
  /^[^,;.]{0,30}\b(?:if (?:present|any)|or not|(?:is|are) (?:allowed|permitted|acceptable|not excluded|not an exclusion|no exclusion)|(?:is|are|may be) (?:still )?(?:eligible|included))\b/;
/** "Patients with … were excluded", whatever the heading above it. */
const LEFT_OUT =
  /\b(?:were|was|are|is|will be|must be|shall be) (?:also )?excluded\b|\b(?:are|is) (?:not eligible|ineligible|not permitted|not allowed|prohibited|forbidden)\b|^[^,;.:()]{0,25}\b(?:excluded|ruled out) (?:by|on|with|via|through|using|at|from|after|before)\b|^[^,;.:()]{0,25}\bruled out\b/;

/** "Other than …", "except …": what comes next is what the line spares. */
const SPARED = /\b(?:other than|except(?:ion)?(?: for| of)?|apart from|aside from|besides|unless)\s+(?:(?!\bor\b|\band\b)[^,;)])*$/;

/** All places of a clause that match. */
export function mentions(clause: Clause, named: RegExp): Mention[] {
  if (!named.test(clause.text)) return [];
  const pattern = everywhere(named);
  return sentencesOf(clause.text).flatMap((sentence) =>
    [...sentence.matchAll(pattern)].map((match) => mention(clause, sentence, match.index, match[0])),
  );
}

const GLOBAL = new WeakMap<RegExp, RegExp>();

function everywhere(named: RegExp): RegExp {
  const known = GLOBAL.get(named);
  if (known) return known;
  const pattern = new RegExp(named.source, 'g');
  GLOBAL.set(named, pattern);
  return pattern;
}

function mention(clause: Clause, sentence: string, at: number, words: string): Mention {
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + words.length);
  const start = [...before.matchAll(ITEM)].at(-1);
  const end = [...after.matchAll(ITEM)].at(0);
  const item = `${start ? before.slice(start.index + start[0].length) : before}${words}${end ? after.slice(0, end.index) : after}`.trim();
  if (EITHER.test(before) || EITHER_AFTER.test(after) || SPARED.test(before))
    return { words, item, before, after, sentence, turned: false };
  if (LEFT_OUT.test(after)) return { words, item, before, after, sentence, need: 'forbidden', turned: false };
  return { words, item, before, after, sentence, ...stance(clause, before) };
}

function stance(clause: Clause, before: string): { need?: Need; turned: boolean } {
  if (clause.section === 'exclusion') {
    if (clause.polarity === 'wanted') return LACK.test(before) ? { need: 'required', turned: true } : { turned: false };
    if (NOT_HAVING.test(before)) return { need: 'required', turned: true };
    if (LEADING_NO.test(before)) return { need: 'forbidden', turned: false };
    const rest = before.replace(NO_DENIAL, '');
    return DENIAL.test(rest.replace(/^.*,/, '')) ? { need: 'required', turned: true } : { need: 'forbidden', turned: false };
  }
  const denied = DENIAL.test(before.replace(NO_DENIAL, ''));
  return { need: clause.polarity === 'unwanted' || denied ? 'forbidden' : 'required', turned: false };
}

/** The sentences of a text; points of abbreviations end none. */
function sentencesOf(text: string): string[] {
  const plain = text
    .replace(/\b(?:etc|vs|incl|resp|approx|no|dr|max|min)\.(?=[\s,;)]|$)/g, (word) => word.slice(0, -1))
    .replace(/\be\.?g\.?(?=[\s,:])/g, 'e.g.')
    .replace(/\bi\.?e\.?(?=[\s,:])/g, 'i.e.')
    .replace(/\b(e\.g|i\.e)\.\s*[,:]?\s*/g, '$1., ');
  return plain.split(SENTENCE);
}
