import { oneSpace } from './normalise.ts';

/** A stretch of a criteria text under one heading. */
export interface Section {
  section: 'inclusion' | 'exclusion';
  /** The heading as written, with one space between words; empty before the first heading. */
  heading: string;
  body: string;
}

const WHICH = '(?:non-?inclusion|inclusion(?:ary)?|exclusion(?:ary)?|exlusion|eligibility|ineligibility|withdrawal|discontinuation)';
const CRITERIA = '(?:criteri(?:a|as|on|ons|um)|requirements?)';

/** "… criteria:" anywhere, also in the middle of a line or of a bullet. */
const ANYWHERE = new RegExp(
  `(?:\\b(?:key|main|major|general|specific|primary|principal|basic|other|additional|patient|subject|participant|study|the)s? ){0,3}` +
    `\\b(?:${WHICH}(?: ?(?:and|\\/) ?(?:inclusion|exclusion))?)[ \\t]+${CRITERIA}(?:[ \\t]+(?:include[sd]?|are|is|were|for (?:this|the) study)){0,2}[ \\t]*(?:[:•：]|(?=\\(?1[.)-]|\\*[ \\t]))`,
  'gi',
);
/** "Inclusion:" and "Exclusion:" anywhere, with a capital so that a word inside a sentence does not count. */
const SHORT = /\b(?:Inclusions?|Exclusions?|INCLUSIONS?|EXCLUSIONS?|Included|Excluded)[ \t]*[:：]/g;

/** A line that is nothing but a heading. */
const LINES: readonly RegExp[] = [
  new RegExp(`^(?:[\\w()/&,'-]+ ){0,6}${WHICH}(?: ?(?:and|/) ?(?:inclusion|exclusion))? ${CRITERIA}(?: [\\w()/&,'-]+){0,14} ?[:.]?$`, 'i'),
  /^criteria for (?:inclusion|exclusion|entry|enrol?l?ment|randomi[sz]ation|participation|eligibility)\b(?: [\w()/&,'-]+){0,12} ?:?$/i,
  /^(?:inclusions?|exclusions?|included|excluded|include|exclude|inclusion factors|exclusion factors) ?[:.]?$/i,
  /^(?:who (?:can|may|cannot|can't|can not|should not) (?:participate|join|take part|enrol?l?)|(?:in|not )?eligible (?:if|are|patients|subjects|participants))\b(?: \w+){0,6} ?[:?]?$/i,
  /^(?:you|patients?|subjects?|participants?|individuals?|persons?|people|those|a subject|a patient)\b(?: [\w/'-]+){0,8} (?:excluded|ineligible|not eligible|not be eligible|not able to (?:join|participate)|eligible|included)\b(?: [\w/'-]+){0,12} ?:$/i,
];
const NO_HEADING = /\b(?:apply|meets?|same|based|see)\b/i;
const MIRROR =
  /^(?:ages?|sex(?:es)?|genders?) eligible\b|^(?:minimum|maximum) age\b|^accepts healthy|^gender based|^sampling method|^study population\b/i;
const BULLET = /^[\s*•·#>_-]*(?:\(?\d{1,2}[.)] ?)?[\s*_]*/;
const UNWANTED =
  /\bexclu|exlusion|non-?inclusion|ineligib|not (?:be )?eligible|not able|\b(?:cannot|can't|can not|should not|withdrawal|discontinuation)\b/i;

interface Mark {
  from: number;
  to: number;
}

/** Where headings stand in the text, in order, none inside another. */
function headings(text: string): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const lead = BULLET.exec(line)?.[0].length ?? 0;
    const content = oneSpace(line.slice(lead).replace(/[*_]+/g, ' '));
    const isHeading =
      content.length < 200 &&
      LINES.some((form) => form.test(content)) &&
      !NO_HEADING.test(content.replace(/:$/, ' :').replace(/following.*$/i, ''));
    if (MIRROR.test(content)) marks.push({ from: at + lead, to: at + lead });
    else if (isHeading) marks.push({ from: at, to: at + line.length });
    at += line.length + 1;
  }
  for (const form of [ANYWHERE, SHORT])
    for (const found of text.matchAll(form)) marks.push({ from: found.index, to: found.index + found[0].length });
  marks.sort((a, b) => a.from - b.from || b.to - a.to);
  return marks.filter((mark, index) => marks.slice(Math.max(0, index - 3), index).every((before) => mark.from >= before.to));
}

/** Cuts a criteria text at its headings. Text before the first heading counts as inclusion. */
export function sectionsOf(text: string): readonly Section[] {
  const marks = headings(text);
  const cuts = [{ from: 0, to: 0 }, ...marks];
  return cuts
    .map(({ from, to }, index): Section => {
      const heading = oneSpace(text.slice(from, to));
      return {
        section: UNWANTED.test(heading) ? 'exclusion' : 'inclusion',
        heading,
        body: text.slice(to, cuts[index + 1]?.from ?? text.length),
      };
    })
    .filter(({ body }) => body.trim() !== '');
}
