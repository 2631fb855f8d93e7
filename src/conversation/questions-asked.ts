import type { Question } from '../content/schema.ts';
import type { Kind } from '../understanding/kinds.ts';
import { MOST_BUTTONS, type Reply } from './reply.ts';
import type { Services } from './services.ts';

const WORTH_COUNTING = 3; // "1 of 1" promises an end that a first yes takes back

/** Where a question stands: its number among those to come, or what is said above it instead. */
export type Progress = { number: number; total: number } | { above: string };

/** How the answer to a question of a question file is read. */
export function kindOf({ kind, choices, reads, ever, given: [given], measures, site }: Question): Kind {
  const more = { ...(given && { given }), ...(measures && { measures }) };
  if (kind === 'yes-no') return choices.length > 0 ? { yesNo: choices, stories: ever, ...more } : 'yes-no';
  if (kind === 'scale') return { scale: [0, 10], ...(site && { site }) };
  if (kind === 'age' || kind === 'place' || kind === 'body-mass') return kind;
  return { choice: choices, ...(reads && { reads }), ...(kind === 'choices' && { many: true }), ...more };
}

/** A question of a question file as a message: how far along it is, its words, its choices, and the two ways round it. */
export function questionReply({ wording }: Services, question: Question, progress: Progress): Reply {
  const { id, ask, before, kind } = question;
  const many = kind === 'choices';
  const choices = kind === 'yes-no' ? wording('answers.yes-no-unsure').choices : question.choices;
  const ways = wording('questions.ways').choices.map(({ label }) => ({ title: label }));
  const { text } =
    'above' in progress ? wording('questions.under', { ...progress, ask }) : wording(lineFor(progress), { ...progress, ask });
  const listed = many || choices.length > MOST_BUTTONS;
  const pick = wording('answers.pick');
  return {
    label: `questions.${id}`,
    text: before ? `${before}\n\n${text}` : text,
    buttons: listed ? ways : [...choices.map(({ label }) => ({ title: label })), ...ways].slice(0, MOST_BUTTONS),
    ...(listed && {
      list: { choices, many, label: wording(many ? 'answers.pick-many' : 'answers.pick').text, done: pick.choices[0]?.label ?? '' },
    }),
  };
}

const lineFor = ({ total }: { total: number }) => (total < WORTH_COUNTING ? 'questions.uncounted' : 'questions.progress');
