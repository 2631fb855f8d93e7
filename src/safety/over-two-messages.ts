import { standings } from './dismissal.ts';
import { readMessage, turns, type Message } from './message.ts';
import { negatedWords } from './negation.ts';
import { URGENCIES, type FlagId, type RedFlags, type Sign } from './red-flags-schema.ts';
import type { Finding } from './screen.ts';
import { weigh } from './signs.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** What completes the message before is a few words ("both legs"); in more, a person says what they mean. */
const FEW_WORDS = 8;
/** What follows a mere place or topic ("kidney and bladder") belongs to it where it is hardly a sentence of its own. */
const AFTER_A_PLACE = 4;
/** "Stop" and "change" by themselves are for the bot, and complete nothing that was said before. */
const FOR_THE_BOT = /^(?:(?:ok|okay|please|just)\W+)*(?:stop|change|start|back|cancel|restart)(?:\W+(?:it|that|this|now|please))*\W*$/iu;
/** Wanting to die is said in words that apart are everyday ones: "carry on", and "nothing on that list". */
const IN_EVERYDAY_WORDS = 'crisis';
/** What became worse is told in a sentence or two; a story holds such words by chance. */
const NEWS_WORDS = 18;
/** A message of more characters says all of it. */
const LONG = 300;

/** The concepts in a message that a danger sign is made of, by name: what may be kept of it until the next one. No words. */
export function partsOfSigns(redFlags: RedFlags, text: string): string[] {
  if (text.length > LONG) return [];
  const vocabulary = vocabularyOf(redFlags);
  const message = readMessage(vocabulary, text);
  if (wantsSomething(message)) return [];
  return [...standingConcepts(vocabulary, message)].filter((concept) => vocabulary.partsOfSigns.has(concept)).sort();
}

/**
 * A danger sign told over two messages: "I have tingling in my leg", and then "both legs". `before` is what `partsOfSigns`
 * gave for the message before this one. The two may not belong together, so it is a reason to ask, unless what is asked was just told.
 */
export function toldOverTwo(redFlags: RedFlags, before: readonly string[], text: string): Finding | undefined {
  if (before.length === 0 || text.length > LONG || FOR_THE_BOT.test(text)) return undefined;
  const vocabulary = vocabularyOf(redFlags);
  const message = readMessage(vocabulary, text);
  if (message.words.length === 0 || message.words.length > FEW_WORDS || wantsSomething(message) || isWell(vocabulary, message))
    return undefined;
  const now = standingConcepts(vocabulary, message);
  const then = new Set(before);
  if (message.words.length > AFTER_A_PLACE && before.every((concept) => isContext(vocabulary, concept))) return undefined;
  const completes = ({ all, within, unless }: Sign) =>
    within !== 'tight' &&
    all.every((concept) => now.has(concept) || then.has(concept)) &&
    all.some((concept) => !now.has(concept)) &&
    all.some((concept) => !then.has(concept)) &&
    !unless.some((concept) => now.has(concept) || then.has(concept));
  const found = vocabulary.flags.filter(([id, flag]) => flag.urgency !== 'soon' && id !== IN_EVERYDAY_WORDS && flag.signs.some(completes));
  const [gravest] = found.sort(([, a], [, b]) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
  if (!gravest) return undefined;
  const [flag, { urgency, 'answered-by': answers }] = gravest;
  const isAnswered = answers.some((concept) => now.has(concept) || then.has(concept));
  return { flag, urgency, level: isAnswered ? 'act' : 'doubt', raised: false };
}

/**
 * Worse news of a danger sign that was told before: "my left leg is weak", and then "right one too". It raises that sign as if all had
 * been said at once; where it is only asked about, it is a reason to ask.
 */
export function worseNews(redFlags: RedFlags, told: FlagId, text: string): Finding | undefined {
  const { raised, worse } = redFlags.flags[told];
  if (!raised || worse.length === 0 || text.length > LONG) return undefined;
  const vocabulary = vocabularyOf(redFlags);
  const message = readMessage(vocabulary, text);
  if (message.words.length > NEWS_WORDS || isWell(vocabulary, message)) return undefined;
  const standing = standings(vocabulary, message);
  const negated = negatedWords(vocabulary, message);
  const isWorse = worse.some((sign) => weigh(message, sign, (hit) => (negated[hit.start] ? 'dismissed' : standing(hit))) === 'act');
  if (!isWorse) return undefined;
  return { flag: told, urgency: raised.urgency, level: wantsSomething(message) ? 'doubt' : 'act', raised: true };
}

/** "The other leg is fine" completes nothing; "both, and it is not ok" may. */
function isWell(vocabulary: Vocabulary, message: Message): boolean {
  const negated = negatedWords(vocabulary, message);
  return turns(message, 'well').some(({ start }) => !negated[start]);
}

const isContext = ({ kinds }: Vocabulary, concept: string) => (kinds.get(concept) ?? 'context') === 'context';

const QUESTION = /^(?:could|can|is|are|do|does|did|what|why|how|when|where|should|would|will|which)$/u;

/** Who asks for something, or about something, names what they may not have. */
function wantsSomething(message: Message): boolean {
  return QUESTION.test(message.words[0]?.text ?? '') || turns(message, 'asking').length > 0 || turns(message, 'requests').length > 0;
}

function standingConcepts(vocabulary: Vocabulary, message: Message): Set<string> {
  const standing = standings(vocabulary, message);
  const negated = negatedWords(vocabulary, message); // here "not both legs" denies a place, too
  return new Set(message.hits.filter((hit) => standing(hit) === 'counts' && !negated[hit.start]).map(({ concept }) => concept));
}
