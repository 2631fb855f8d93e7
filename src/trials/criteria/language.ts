import type { Clause, Reading, Rule } from '../criterion.ts';

const LANGUAGES =
  'english|spanish|french|german|italian|portuguese|dutch|flemish|danish|norwegian|swedish|finnish|icelandic|polish|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|arabic|hebrew|persian|farsi|urdu|hindi|punjabi|bengali|tamil|nepali|chinese|mandarin|cantonese|japanese|korean|thai|vietnamese|malay|indonesian|tagalog|filipino|russian|ukrainian|serbian|croatian|slovenian|swahili|amharic|yoruba|hausa|igbo|catalan|basque|lithuanian|latvian|estonian|afrikaans|zulu|brazilian portuguese|haitian creole|somali';
const NAMED = new RegExp(`\\b(?:${LANGUAGES})\\b`, 'g');
const SKILL =
  /\b(?:speak\w*|spoken|read\w*|written|writ(?:e|ing)|understand\w*|fluen\w*|fluid|literate|literacy|language|languages|comprehen\w*|communicat\w*|converse|conversant|proficien\w*|command|knowledge|knowing|know|version|complete|skills|native|able to)\b|\bnon-/;
const BARRIER =
  /\blanguage (?:barriers?|difficult\w*|problems?|skills|proficiency|limitations?)|\b(?:insufficient|inadequate|poor) (?:language|linguistic|communication)|\b(?:local|national|study|native|official) language\b|\billitera\w*|\billiteracy\b|\b(?:read and write|read or write|read and\/or write|write and read)\b/;

const INTERPRETED = /\binterpret\w*|\btranslat\w*|\bother languages?\b/;

/** Reads which language a person must know. `detail` names the languages as the line does. */
export const language: Rule = (clause: Clause): readonly Reading[] => {
  const { text } = clause;
  const named = [...new Set([...text.matchAll(NAMED)].map(([name]) => name))];
  const about =
    named.length > 0 &&
    SKILL.test(text) &&
    !/\b(?:medicine|hospital|herb\w*|citizen\w*|society|association|national health|origin|ethnic\w*|heritage)\b/.test(text);
  if (about) {
    const joined = named.map((name) => name.replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase()));
    const detail =
      joined.length === 1
        ? (joined[0] ?? '')
        : `${joined.slice(0, -1).join(', ')} ${/\b(?:and|&)\b/.test(text) && !/ or |\//.test(text) ? 'and' : 'or'} ${joined.at(-1) ?? ''}`;
    return [
      {
        predicate: { kind: 'flag', name: 'language', need: 'required', detail },
        confidence: joined.length > 2 || text.length > 300 || INTERPRETED.test(text) ? 'low' : 'high',
      },
    ];
  }
  return BARRIER.test(text) ? [{ predicate: { kind: 'flag', name: 'language', need: 'required' }, confidence: 'low' }] : [];
};
