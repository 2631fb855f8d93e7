import { NAMES } from './diagnosis-names.ts';

const HOW_MANY = '(?:single|mono|uni|one|multi|multiple|two|double|bi|\\d)(?:[- ]?(?:level|segment|lateral)(?:al)?s?)?-?';
const WHERE =
  '(?:left|right|acute|sub-?acute|chronic|central|para-?central|lateral|poster\\w+|(?:extra-?)?foraminal|clinical\\w*|physical\\w*|radio\\w+|mild|moderate|severe|primary|men|women|males?|females?)';
const PAIN = '(?:(?:low(?:er)? )?back|legs?|radicular|radiating|axial|buttocks?|lower (?:limb|extremity))(?: (?:pain|symptoms))?';
const OR = ' ?(?:and\\/or|or|\\/|to) ?';
/** An "or" between numbers, levels, sides, pictures or pains: no other illness would do. */
const NO_CHOICE = new RegExp(
  [
    String.raw`\([^)]*\)|\b(?:one|\d) ?(?:or|\/) ?(?:\d|more|both)\b|\bor (?:more|less|greater|longer|both|without|higher)\b`,
    String.raw`\bl-?\d\S*(?:\s*(?:,|or|and\/or|\/|and)\s*(?:l-?\d|s1)\S*)+`,
    String.raw`\b(?:ct|mri|x-?rays?|computed tomography|magnetic resonance imaging)\s?(?:and\/or|or|\/)\s?(?:ct|mri|x-?rays?|magnetic|computed)?`,
    String.raw`\bdis[ck]\/s\b|\bor (?:extru|protru|sequest|herni)\w+`,
    `\\b${HOW_MANY}${OR}${HOW_MANY}\\b`,
    `\\b${WHERE}${OR}${WHERE}\\b`,
    `\\b${PAIN}${OR}${PAIN}\\b`,
  ].join('|'),
  'g',
);
const EVERY_NAME = new RegExp(
  Object.values(NAMES)
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Whether every choice a sentence gives names a cause with a code. */
export function onlyCausesWouldDo(sentence: string): boolean {
  const marked = sentence.replace(NO_CHOICE, ' ').replace(EVERY_NAME, '†');
  const choices = marked.slice(Math.max(0, marked.indexOf('†') - 40), marked.lastIndexOf('†') + 40).split(/\b(?:or|and\/or)\b|\//);
  return choices.every((choice) => choice.includes('†') || /^\s*(?:either)?\s*$/.test(choice));
}
