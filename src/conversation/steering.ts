import type { Choice, Question } from '../content/schema.ts';
import { applying, type Answers } from '../questions.ts';
import { linesOf, without, type Lexicon } from '../understanding/lexicon.ts';
import { fewWords } from '../understanding/only-these-words.ts';
import { sameWord } from '../understanding/spelling.ts';
import { addAnswers, askedId, given, questionnaireOf } from './given.ts';
import type { Talk } from './talk.ts';
import { goOn } from './telling.ts';

const PARTS = /[,.;!?\n]+|\b(?:and|then|n)\b/i;
const HURRY = new Set(['now', 'already', 'yet', 'first', 'instead', 'straight', 'away', 'ugh', 'argh', 'omg', 'oof']);

/**
 * "Ok just show me the studies", said at any question: the words of a choice that steers the questions, give or take manners and slips.
 * Single words could answer what is asked. Whoever wants to see them now is not asked again for what they would not say.
 */
export async function steers(talk: Talk): Promise<boolean> {
  const mine = questionnaireOf(talk, true);
  const { asking } = talk;
  const asked = asking && mine.find(({ id }) => id === askedId(asking));
  if (!asked || !talk.said.text.trim().includes(' ')) return false;
  const steering = applying(mine, given(talk) as Answers).find(({ steers: does, kind }) => does && kind === 'choice');
  const choice = steering && chosenIn(talk.said.text, steering.choices, talk.services.content.lexicon);
  if (!choice) return false;
  addAnswers(talk, { [steering.id]: choice.id, ...(isLast(asked) && { [asked.id]: null }) });
  await goOn(talk, '');
  return true;
}

/** Where they live comes after all the others: asked again, it would stand between them and what they want to see. */
const isLast = ({ kind }: Question) => kind === 'place';

/** The one choice that every part of the text says, if at least one part does. */
export function chosenIn(text: string, choices: readonly Choice[], lexicon: Lexicon): Choice | undefined {
  const parts = text
    .split(PARTS)
    .map((part) => gist(part, lexicon))
    .filter((words) => words.length > 0);
  return parts.length === 0 ? undefined : choices.find((choice) => parts.every((part) => says(part, choice, lexicon)));
}

function says(part: readonly string[], { label, means }: Choice, lexicon: Lexicon): boolean {
  return [label, ...means].some((phrase) => {
    const meant = gist(phrase, lexicon);
    const tells = meant.length > 1 || (meant[0]?.length ?? 0) > 5;
    return tells && meant.length === part.length && meant.every((word, at) => sameWord(part[at] ?? '', word));
  });
}

/** The words without manners and hurry: "ok can i see them now pls" is "see them". */
function gist(text: string, lexicon: Lexicon): readonly string[] {
  const words = fewWords(text, lexicon.spelling);
  const polite = without(without(words, linesOf(lexicon.polite)), linesOf(lexicon['around-an-answer']));
  return polite.filter((word) => !HURRY.has(word));
}
