import type { Content } from '../content/content.ts';
import type { OtherLanguage, RemarkKind } from '../content/conversing-schema.ts';
import { answerReader, type Read } from './answers.ts';
import { examplesOfAnswers } from './examples-of-answers.ts';
import { guesser } from './given-answers.ts';
import { commandReader, type Command } from './commands.ts';
import { correctionReader, keepsReader, type Correction } from './correction.ts';
import { factsTeller, type TellFacts } from './facts-told.ts';
import { englishWords } from './english-words.ts';
import { followUpReader } from './follow-up.ts';
import { helpfulReader } from './helpful.ts';
import { otherLanguageReader } from './other-language.ts';
import { remarkReader, type PainTold } from './remark.ts';
import { reminderAsked, type ReminderAsked } from './reminder-asked.ts';
import { toldTime } from './told-time.ts';
import type { ToldTime } from '../reminders/told.ts';
import { buildMatcher, type Found, type Topic } from './topics.ts';
import { trainedAhead } from './trained-file.ts';

/** Text → meaning: an answer to a question, a word that works everywhere, or what someone asks for. It knows no dialogs. */
export interface Understanding {
  read: Read;
  command(text: string): Command | undefined;
  /** The facts of themselves that someone tells in passing. */
  facts: TellFacts;
  /** A change to something said before. */
  correction(text: string): Correction | undefined;
  /** Whether someone wants an old answer kept. */
  keeps(text: string): boolean;
  /** What is asked for. `topic` is what was talked about last. */
  find(text: string, topic?: string): Found;
  /** What a short question about the last thing said may be about. */
  followUp(text: string): string[];
  /** What kind of remark it is that asks nothing. */
  remark(text: string): RemarkKind | undefined;
  /** How someone tells of pain. */
  pain(text: string): PainTold | undefined;
  /** What is said to "was this helpful?", where it is said of nothing else. */
  helpful(text: string): 'helpful' | 'not-helpful' | undefined;
  /** What someone wants of reminders. */
  reminder(text: string): ReminderAsked | undefined;
  /** When someone wants something to happen, by the wall clock of a zone; `now` in ms. */
  time(text: string, zone: string, now: number): ToldTime;
  /** The language of a message that is not English. */
  language(text: string): OtherLanguage | 'unknown' | undefined;
}

/** Builds the readers once. The matcher is trained on the examples in the content, unless this file holds what the build learnt from them. */
export function createUnderstanding(content: Content, now: () => Date, learntAhead?: string): Understanding {
  const topics = topicsOf(content);
  const matcher = buildMatcher(topics, content.lexicon, learntAhead ? trainedAhead(learntAhead, topics, content.lexicon) : undefined);
  const read = answerReader(content.lexicon, now, guesser(content.lexicon, examplesOfAnswers(content), content.alikeInAnswers, now));
  return {
    read,
    facts: factsTeller(content.told, content.lexicon, read),
    command: commandReader(content.lexicon),
    correction: correctionReader(content.lexicon),
    keeps: keepsReader(content.lexicon),
    ...remarkReader(content.remarks, content.lexicon),
    followUp: followUpReader(content.followUps, content.lexicon),
    helpful: helpfulReader(content.wording, content.lexicon),
    language: otherLanguageReader(content.otherLanguages, englishWords(content, topics)),
    reminder: reminderAsked,
    time: toldTime,
    find: (text, topic) => matcher.find(text, topic ? { topic } : {}),
  };
}

/** Everything one can ask for: each article and each intent. */
export function topicsOf({ articles, intents }: Content): Topic[] {
  const told = [...articles.values()].map(({ id, about, page: { facts } }): Topic => ({
    id,
    about,
    names: facts.names,
    asks: facts.asks,
    ...(facts.button && { button: facts.button }),
  }));
  const begun = Object.entries(intents).map(([id, { button, names, asks, whole }]): Topic => ({
    id,
    about: id,
    button,
    names: [...names, ...whole],
    asks,
  }));
  return [...told, ...begun];
}
