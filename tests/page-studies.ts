import type { Talk } from './page-talk.ts';

/** What someone types to each question before a look at studies. Whichever comes next, the others wait. */
const SAYS: Readonly<Record<string, string>> = {
  interest: 'yes please',
  consent: 'ok',
  medication: 'i take ibuprofen',
  diagnosed: 'no',
  duration: '8 months',
  'leg-pain-below-knee': 'only my back',
  age: '58',
  'pain-level': '5',
  surgery: 'never',
  opioids: 'no',
  'medicine-now': 'yes',
  conditions: 'none of these',
  'blood-thinner-or-cancer': 'neither',
  pregnancy: 'no',
  'half-the-days': 'most days',
  sex: 'female',
  enough: 'show me the studies',
  place: 'Boston, Massachusetts',
  check: 'looks right',
};
const WAITS = /^(?:questions\.(?!changed)|trials\.(?:results|search|where)$)/;

/** From "can i join a study" to the results by typing alone, with these words said once before the answer to a question. */
export async function typesToTheStudies(talk: Talk, aside: Readonly<Record<string, string>> = {}): Promise<string[]> {
  await talk.type('can i join a study');
  const asked: string[] = [];
  for (let label = await talk.hears(WAITS); label.startsWith('questions.') && asked.length < 40; label = await talk.hears(WAITS)) {
    const id = label.slice('questions.'.length);
    const first = !asked.includes(id);
    asked.push(id);
    await talk.type((first && aside[id]) || SAYS[id] || 'skip');
  }
  return asked;
}
