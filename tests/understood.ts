import { readFileSync } from 'node:fs';
import { Faults } from '../src/content/faults.ts';
import { readLexicon, type Lexicon } from '../src/understanding/lexicon.ts';

/** A Sunday, late in the year. */
export const TODAY = new Date(Date.UTC(2026, 10, 22, 12));

/** The English lexicon, as the bot reads it. */
export function englishLexicon(): Lexicon {
  const faults = new Faults();
  const lexicon = readLexicon(readFileSync('content/en/understanding.yaml', 'utf8'), 'content/en/understanding.yaml', faults);
  faults.throwIfAny();
  if (!lexicon) throw new Error('content/en/understanding.yaml gave no lexicon. Run "npm run content" to see why.');
  return lexicon;
}
