import type { Question } from '../content/schema.ts';
import { choiceFor, fitting, type Answers } from '../questions.ts';
import type { Value } from '../understanding/kinds.ts';
import { answerIn } from './answer-prompt.ts';
import type { Asking } from './asking.ts';
import { Answered, askAgain } from './edits.ts';
import { onlyKnownPlaces } from '../understanding/country.ts';
import { linesOf } from '../understanding/lexicon.ts';
import { ends, lineOf, wordsOf } from '../understanding/said.ts';
import { addAnswers, askedId, given, questionnaireOf } from './given.ts';
import { listOf, notedText } from './noting.ts';
import { looksLikeQuestion, plainWords } from './offered.ts';
import { kindOf } from './questions-asked.ts';
import { readExactly } from './reading-exactly.ts';
import type { Talk } from './talk.ts';

const CLAUSES = /[,.;\n]+|\band\b|\bbut\b/i;
const MOST_CLAUSES = 12;
/** Facts stand at the beginning or the end of what a person writes. */
const MOST_READ = 1_000;

/** What is left of a story may deny something that nobody asked for. */
const DENIES_SOMETHING = /^(?:no|without|not any) \w+ \w+/i;

type Named = Readonly<Record<string, readonly string[]>>;

/** What was told beside the matter: the answers it gives by question id, and the words that are left without it. */
export interface Noted {
  told: Answers;
  rest: string;
}

/**
 * Keeps the facts that a message tells ("38 f, on naproxen, hate firm pressure"), so that no question asks for them again. They are
 * read back with the next question.
 */
export function noteFacts(talk: Talk): Noted {
  const { asking, memory, services, said } = talk;
  const asked = asking && askedId(asking);
  const mine = questionnaireOf(talk, true);
  const { told, named } = factsOf(talk, ends(said.text, MOST_READ, MOST_READ), mine);
  const all: Answers = { ...told, ...placeBeside(talk, mine) };
  if (Object.keys(named).length > 0) memory.named = { ...memory.named, ...named };
  if (Object.keys(all).length === 0) return { told: {}, rest: said.text };
  const rest = withoutFacts(talk, asking, all, mine);
  const answersIt =
    asking !== undefined && !looksLikeQuestion(said.text) && readExactly(services.understanding.read, asking.kind, rest).is === 'answer';
  const known = { ...memory.answers, ...given(talk) };
  const news = Object.fromEntries(
    Object.entries(all).filter(([id, value]) => JSON.stringify(known[id]) !== JSON.stringify(value) && !(id === asked && answersIt)),
  );
  memory.answers = { ...memory.answers, ...news };
  const fit = mine.length > 0 ? fitting(mine, news) : news;
  if (mine.length > 0) addAnswers(talk, fit);
  const others = (mine.length > 0 ? mine : onceEach(questionnaireOf(talk))).filter(({ id }) => id !== asked);
  const noted = notedText(services, others, fit, listOf(others, fit).includes('\n') ? 'questions.noted' : 'questions.noted-one');
  if (noted !== undefined && asking) memory.noted = noted;
  return { told: fit, rest };
}

/** A town or country typed while something else is asked, which it does not answer: where they look for studies. */
function placeBeside({ asking, said, services }: Talk, mine: readonly Question[]): Answers {
  const place = mine.find(({ kind }) => kind === 'place');
  if (!place || !asking || asking.kind === 'place' || !onlyKnownPlaces(said.text, services.content.lexicon)) return {};
  const { read } = services.understanding;
  const where = read('place', said.text);
  return where.is === 'answer' && read(asking.kind, said.text).is === 'none' ? { [place.id]: where.value } : {};
}

/** The message without the clauses that only told something else, so that "no leg pain" is not heard as a no to what was asked. */
function withoutFacts(talk: Talk, asking: Asking | undefined, all: Answers, mine: readonly Question[]): string {
  const clauses = talk.said.text
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter(Boolean);
  if (clauses.length > MOST_CLAUSES) return talk.said.text;
  const asked = asking && askedId(asking);
  const left = clauses.filter((clause) => {
    const facts = Object.keys(factsOf(talk, clause, mine).told).filter((id) => Object.hasOwn(all, id));
    return facts.length === 0 || (asking !== undefined && (facts.includes(asked ?? '') || isChoice(asking, clause)));
  });
  if (left.length === clauses.length) return talk.said.text;
  const lateness = linesOf(talk.services.content.lexicon['by-the-way']);
  return left.filter((clause) => !lateness.has(lineOf(wordsOf(clause)))).join(', ');
}

function isChoice({ kind }: Asking, clause: string): boolean {
  if (typeof kind !== 'object' || !('choice' in kind)) return false;
  return kind.choice.some(({ label, means }) => [label, ...means].some((words) => words.toLowerCase() === clause.toLowerCase()));
}

/** The facts in a text by question id. `named`: of a list that matters for safety, which is still gone through, what was named. */
export function factsOf({ services }: Talk, text: string, mine: readonly Question[]): Pick<Noted, 'told'> & { named: Named } {
  const told: Record<string, Value> = {};
  const named: Record<string, readonly string[]> = {};
  for (const questions of [...services.content.questions.values()].toReversed()) {
    const telling = questions.filter((question) => question['in-passing'] && !question.steers);
    const open = telling.map((question) => ({ id: question.id, kind: question.reads === 'age' ? ('age' as const) : kindOf(question) }));
    for (const [id, { value, partly }] of services.understanding.facts(text, open)) {
      // In a questionnaire its own questions count, and beside them those of the others.
      const ours = mine.length === 0 || mine === questions || !mine.some((question) => question.id === id);
      if (partly && Array.isArray(value) && questions.find((one) => one.id === id)?.safety) named[id] = value as readonly string[];
      else if (ours)
        told[id] =
          inDays(
            services,
            text,
            questions.find((one) => one.id === id),
            value,
          ) ?? value;
    }
  }
  return { told, named };
}

/** "Yes, a slipped disc" answers also the question that a plain yes would lead to. */
export function noteAlso(talk: Talk): void {
  const { asking, said, services } = talk;
  const mine = questionnaireOf(talk, true);
  const asked = asking && mine.find(({ id }) => id === askedId(asking));
  const other = mine.find(({ id }) => id === asked?.also);
  const { read } = services.understanding;
  if (!asking || !other || !plainWords(said.text).includes(' ') || given(talk)[other.id] !== undefined) return;
  const [yes, more] = [read(asking.kind, said.text), read(kindOf(other), said.text)];
  if (yes.is === 'answer' && yes.value === 'yes' && more.is === 'answer') addAnswers(talk, { [other.id]: more.value });
}

/** A length of time that was told in figures is kept in days, where one of the choices holds it. */
function inDays({ understanding }: Talk['services'], text: string, question: Question | undefined, choice: Value): number | undefined {
  if (question?.reads !== 'duration') return undefined;
  const length = understanding.facts(text, [{ id: question.id, kind: 'duration' }]).get(question.id)?.value;
  const days = Number.parseFloat(String(length));
  return choiceFor(question.choices, days) === choice ? days : undefined;
}

/** With no question waiting and nothing asked for: says what was noted, and what can be done with it. */
export async function sayNoted(talk: Talk, told: Answers): Promise<void> {
  await talk.say('recommend.noted', { list: listOf(onceEach(questionnaireOf(talk)), told) });
}

/** Goes on from what was told: what is left may answer the question that waits, which else is asked again. */
export async function goOn({ dc, services, said }: Talk, rest: string): Promise<void> {
  // "No clear cause, says my doctor", beside other facts, is no "no" to the medicine that was asked for.
  const answer = rest !== said.text && DENIES_SOMETHING.test(rest) ? undefined : answerIn(dc, services, rest);
  // "I forgot, I have thin bones" is no way of passing over what was asked.
  await dc.endDialog(answer instanceof Answered ? answer : askAgain);
}

function onceEach(questions: readonly Question[]): Question[] {
  return questions.filter(({ about }, at) => questions.findIndex((one) => one.about === about) === at);
}
