import type { Content } from '../content/content.ts';
import { EVERY_QUESTION, EVERY_YES_NO } from '../content/read-given-answers.ts';
import type { Choice } from '../content/schema.ts';
import type { Examples } from './given-answers.ts';

/** So many requests and remarks show each question what is no answer to it. */
const REQUESTS = 60;
const REMARKS = 40;

/** Finds the examples of a question: its own, those it shares with others, those of every question, and the words of its choices. */
export function examplesOfAnswers({
  givenAnswers,
  questions,
  articles,
  intents,
  lexicon,
}: Content): (name: string) => Examples | undefined {
  return (name) => {
    if (name === EVERY_YES_NO) return givenAnswers.get(EVERY_YES_NO);
    const question = [...questions.values()].flat().find(({ given }) => given[0] === name);
    if (!question) return undefined;
    const { kind, choices, given } = question;
    const asks = [
      ...[...articles.values()].map(({ page }) => page.facts.asks[0]),
      ...Object.values(intents).map((intent) => intent.asks[0]),
    ];
    const requests = everyNth(
      asks.filter((ask) => ask !== undefined),
      REQUESTS,
    );
    return together(
      ...given.map((file) => givenAnswers.get(file) ?? {}),
      wordsOfChoices(choices),
      kind === 'yes-no' ? (givenAnswers.get(EVERY_YES_NO) ?? {}) : {},
      givenAnswers.get(EVERY_QUESTION) ?? {},
      { again: [...requests, ...everyNth(lexicon['out-of-scope'], REMARKS)] },
    );
  };
}

function wordsOfChoices(choices: readonly Choice[]): Examples {
  return Object.fromEntries(choices.map(({ id, label, means }) => [id, [label, ...means]]));
}

/** The lists of all under each meaning. What a question says itself comes first, and counts where others say otherwise. */
function together(...all: readonly Examples[]): Examples {
  const lists = new Map<string, string[]>();
  const taken = new Set<string>();
  for (const examples of all) {
    const fresh = Object.entries(examples).map(([is, lines]) => [is, lines.filter((line) => !taken.has(line.toLowerCase()))] as const);
    for (const [is, lines] of fresh) {
      lists.set(is, [...(lists.get(is) ?? []), ...lines]);
      for (const line of lines) taken.add(line.toLowerCase());
    }
  }
  return Object.fromEntries(lists);
}

function everyNth(list: readonly string[], wanted: number): string[] {
  const step = Math.max(1, Math.floor(list.length / wanted));
  return list.filter((_, at) => at % step === 0).slice(0, wanted);
}
