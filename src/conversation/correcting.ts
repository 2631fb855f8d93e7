import type { Question } from '../content/schema.ts';
import { inWords, type Answer } from '../questions.ts';
import type { Correction } from '../understanding/correction.ts';
import type { Reading } from '../understanding/kinds.ts';
import { answered, bestNamed, changeOne, nameMeant } from './changing.ts';
import { told } from './edits.ts';
import { given, questionnaireOf } from './given.ts';
import { kindOf } from './questions-asked.ts';
import { readExactly } from './reading-exactly.ts';
import { factsOf } from './telling.ts';
import type { Talk } from './talk.ts';
import type { Begin } from './topics.ts';

/** "Wait, make that a no": changes that answer and keeps all others. What does not fit the question leaves the old answer as it was. */
export async function correct(talk: Talk, begin: Begin): Promise<boolean> {
  const correction = talk.services.understanding.correction(talk.said.text);
  if (correction?.sure && correction.about === undefined && correction.instead === undefined && lastSkipped(talk))
    return whatToChange(talk);
  const question = correction && meant(talk, correction);
  if (!question && correction?.sure && correction.about === undefined && !talk.asking && Object.keys(given(talk)).length > 0)
    return whatToChange(talk);
  if (!question || tellsOther(talk, correction, question)) return false;
  if (correction.value === undefined) return askedAgain(talk, begin, question.id);
  const reading = readFor(talk, question, correction.value);
  if (reading.is === 'answer') return set(talk, begin, question, reading.value);
  if (reading.is === 'unsure') return set(talk, begin, question, question.kind === 'yes-no' ? 'unsure' : null);
  if (reading.is === 'none' && correction.about === undefined && correction.instead === undefined) return false;
  await talk.say(
    'questions.kept',
    { question: question.about, answer: words(talk, question, given(talk)[question.id] as Answer) },
    keptLabel(talk),
  );
  await talk.askBriefly();
  return true;
}

/** "I lied, I am pregnant" names what it changes by what it tells, and not by what was answered last. */
function tellsOther(talk: Talk, { about, instead }: Correction, { id }: Question): boolean {
  if (about !== undefined || instead !== undefined) return false;
  const { told } = factsOf(talk, talk.said.text, questionnaireOf(talk, true));
  return Object.keys(told).length > 0 && !Object.hasOwn(told, id);
}

/** A question that was passed over has no answer that "make that a no" could change; guessing another one could clear a risk. */
function lastSkipped(talk: Talk): boolean {
  const last = Object.entries(given(talk))
    .filter(([id]) => questionnaireOf(talk).some((question) => question.id === id))
    .at(-1);
  return last !== undefined && (last[1] === null || last[1] === 'unsure');
}

async function whatToChange(talk: Talk): Promise<boolean> {
  await talk.say('help.change', { names: answered(talk) });
  await talk.askBriefly();
  return true;
}

/** The question whose answer is meant: by its name, by the old answer, or the one answered last. */
function meant(talk: Talk, correction: Correction): Question | undefined {
  const { about, instead, value = '', sure } = correction;
  if (about !== undefined) {
    const asked = questionnaireOf(talk).find(({ id }) => id === nameMeant(talk, about));
    return asked ?? (value === '' ? undefined : bestNamed(questionnaireOf(talk, true), about));
  }
  const before = Object.entries(given(talk)).toReversed();
  const known = before.flatMap(([id, answer]) => {
    const question = questionnaireOf(talk).find((one) => one.id === id);
    return question ? [{ question, answer }] : [];
  });
  if (instead !== undefined) {
    const replaced = known.find(({ question, answer }) => {
      const old = readFor(talk, question, instead);
      return old.is === 'answer' && same(old.value, answer) && readFor(talk, question, value).is !== 'none';
    });
    if (replaced) return replaced.question;
  }
  if (!sure && talk.asking && talk.services.understanding.read(talk.asking.kind, value).is !== 'none') return undefined;
  const last = known[0]?.question;
  // "Make that 71" after another question: the one answer that could be meant.
  const fitting = known.filter(({ question }) => readFor(talk, question, value).is === 'answer');
  if (sure && last && readFor(talk, last, value).is === 'none' && fitting.length === 1) return fitting[0]?.question;
  // "No not really" about a text must not clear a blood thinner: with no question waiting, what concerns safety is changed by its name.
  if (last?.safety && !talk.asking) return undefined;
  return last && (sure || readFor(talk, last, value).is === 'answer') ? last : undefined;
}

function readFor({ services }: Talk, question: Question, text: string): Reading {
  return readExactly(services.understanding.read, kindOf(question), text);
}

async function askedAgain(talk: Talk, begin: Begin, id: string): Promise<boolean> {
  if (!Object.hasOwn(given(talk), id)) return false;
  if (talk.asking) await changeOne(talk, id);
  else await begin(talk, 'recommend', { without: id });
  return true;
}

async function set(talk: Talk, begin: Begin, question: Question, value: Answer): Promise<boolean> {
  const { memory, services, dc } = talk;
  const changed = services.wording('questions.changed', { question: question.about, answer: words(talk, question, value) }).text;
  if (questionnaireOf(talk, true).includes(question)) {
    memory.noted = changed;
    await dc.endDialog(told({ [question.id]: value }));
    return true;
  }
  memory.answers = { ...memory.answers, [question.id]: value };
  const ranks = services.content.questions.get('recommend')?.includes(question);
  if (!talk.asking && ranks) {
    memory.noted = changed;
    await begin(talk, 'recommend');
    return true;
  }
  await talk.reply({ label: keptLabel(talk), text: changed });
  await talk.askBriefly();
  return true;
}

/** A word about an answer is said with the question that waits; with none, it is a word of help. */
function keptLabel({ asking }: Talk): string {
  return asking?.reply.label ?? 'help.change';
}

function words({ services }: Talk, question: Question, answer: Answer | undefined): string {
  return inWords(question, answer ?? null) ?? services.wording('questions.skipped').text;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
