import { otherLanguage, trick } from '../asides.ts';
import { beforeResults } from '../before-results.ts';
import { feedbackPressed, feedbackTyped } from '../feedback.ts';
import { frightened, neededFirst, notYet } from '../going-on.ts';
import { offered } from '../offered.ts';
import { reminderSaid } from '../reminder-said.ts';
import { moreTold, sentForHelp } from '../sent-for-help.ts';
import { askedOfLast } from '../side-questions.ts';
import { hearing, type Talk } from '../talk.ts';
import { steers } from '../steering.ts';
import type { Begin, Begins } from '../topics.ts';
import { askedDifferently, besideThePoint, questionAnswered } from './answers.ts';
import { anyCommand, helpWithLast, plainCommand, whyAsked } from './commands.ts';
import { answerCorrected, oldAnswerKept } from './corrections.ts';
import { cautionTold, factsAlone, factsAmongQuestions, factsInQuestion, noting, painOnly, remarkOnly } from './facts.ts';
import { harmTold } from './harm-told.ts';
import { harmWhileParked } from './harm-while-parked.ts';
import { dialogGoingOn, lookingFor, oneOfTopics, topicAsked, topicNearLast, topicOfStory, unclear } from './out-of-the-blue.ts';
import { nothingSaid, pressedOld } from './presses.ts';
import { answeredBy, type Heard, type HeardFacts, type HeardTopic, type Reader } from './reader.ts';
import { offerAccepted, techniqueStarted } from './taken-up.ts';

// The order in which a message is understood. The first reader that it means something to answers it, and no other sees it: each
// line says why it stands before the next ones.

/** What was pressed, and what belongs to a message that asks no question. */
const PRESSES: readonly Reader<unknown>[] = [
  feedbackPressed, // these two buttons count however late: they are never an old card
  pressedOld, // an old card must not answer what is asked now
  nothingSaid, // all that follows reads words
  feedbackTyped, // "yes that helped" right after it was asked is no yes to an offer
];

/** What means the same whatever is asked. The very words of a choice on offer are not read here: they answer. */
const MEANT_ANYWHERE: readonly Reader<Heard>[] = [
  sentForHelp, // after a danger sign "next", "no" or "its 3am" are about the advice to get help, and about nothing else
  frightened, // "ok im scared" is no ok
  notYet, // "no" and "wait" at a step are no command and no answer
  reminderSaid, // "remind me at 7 to stretch": its words would be read as a time, a technique or a command
  steers, // "show me the studies" ends the questions before they are about anything else
  neededFirst, // "next" before the safety list is done must start nothing
  techniqueStarted, // "walk me through it" would be heard as asking about it
  trick, // an order to a machine is obeyed by nothing below
  helpWithLast, // before the command "help"
  plainCommand, // can mean nothing else, so it comes before a correction that happens to hold the word
  oldAnswerKept, // "skip" here keeps the old answer and passes over no question
  answerCorrected, // "no, change that to 40" is more than the command "change"
  anyCommand,
  whyAsked,
  offerAccepted, // "yes" to what was offered last is no remark and no fact
  otherLanguage, // its words must not be taken for answers in English
  beforeResults, // "am i eligible" among the questions about studies does not begin them anew
  askedOfLast, // "does it hurt?" is about what was said last, and tells nothing about the person
];

/** What it tells, and what it answers. By now all facts in it are noted. */
const TOLD_OR_ANSWERED: readonly Reader<HeardFacts>[] = [
  cautionTold, // safety first: no step of a technique follows a caution unasked
  harmTold, // nor does one follow nerve pain or an illness told in its middle
  harmWhileParked, // nor may "resume" lead back into them
  factsAmongQuestions, // what is left of it, without the facts, is the answer
  besideThePoint, // must not be heard as a safe answer
  questionAnswered,
  remarkOnly,
  painOnly, // before topics: pain words are near many of them
];

/** What it asks for out of the blue; then a waiting question is asked again. The last reader answers whatever is left. */
const OUT_OF_THE_BLUE: readonly Reader<HeardTopic>[] = [
  moreTold, // before it would be taken for asking about a cause
  dialogGoingOn, // before it would begin anew
  topicAsked,
  factsAlone,
  factsInQuestion,
  topicOfStory, // after its facts
  askedDifferently, // a guess must not lead away from a question
  oneOfTopics,
  topicNearLast,
  unclear,
];

/** Answers one message: a press, a word that works everywhere, what it tells or answers, a request out of the blue. */
export async function hear(talk: Talk, begin: Begin, begins: Begins): Promise<void> {
  if (await answeredBy(PRESSES, talk, begin, undefined)) return;
  const heard = heardIn(talk, begins, (text) => hear(hearing(talk, text), begin, begins));
  if (!heard.isOffered && (await answeredBy(MEANT_ANYWHERE, talk, begin, heard))) return;
  const noted = noting(talk, heard);
  if (await answeredBy(TOLD_OR_ANSWERED, talk, begin, noted)) return;
  await answeredBy(OUT_OF_THE_BLUE, talk, begin, lookingFor(talk, noted));
}

function heardIn({ said, asking, services }: Talk, begins: Begins, hearAs: Heard['hearAs']): Heard {
  const command = services.understanding.command(said.text);
  const choice = asking && offered(asking, said.text, said.pressed !== undefined);
  const stops = choice === 'stop' && command?.command === 'stop'; // a Stop button leaves as the word does, so that "resume" works
  return { command, isOffered: choice !== undefined && !stops, begins, hearAs };
}
