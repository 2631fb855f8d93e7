import type { Clause, Reading, Rule } from '../criterion.ts';
import { confidence, oneOfSeveral } from './doubt.ts';
import type { Mention } from './mentions.ts';
import { mentions } from './mentions.ts';
import {
  AFTER_ADDICTION,
  AMONG_TREATMENTS,
  DOSE,
  HARDLY_EVERY_DAY,
  MERELY_NAMED,
  NAIVE,
  NAMED,
  NON_OPIOID,
  NOW,
  OF_THE_CLASS,
  PLAINLY_ON_THEM,
  STRONG_ONES,
  TAKING,
  TAKING_AFTER,
  UP_TO,
} from './opioid-words.ts';
import { windows } from './windows.ts';

/** Opioids now: asked for, limited to a dose, or left out. A time since the last one is low: one can wait. */
export const opioid: Rule = (clause) => {
  if (!NAMED.test(clause.text)) return [];
  const spoken = { ...clause, text: clause.text.replace(NON_OPIOID, '…').replace(NAIVE, ' opioid-naive') };
  const readings = mentions(spoken, NAMED).flatMap((mention) => read(clause, mention));
  const best = readings.find(({ confidence: sure }) => sure === 'high') ?? readings[0];
  return best ? [best] : [];
};

function read(clause: Clause, mention: Mention): Reading[] {
  const { need, before, after, words, item } = mention;
  if (need === undefined) return [];
  if (/^-naive/.test(after)) return naive(clause, mention);
  if (/^[\s-]*tolerant\b/.test(after)) return need === 'forbidden' ? [limited(clause, mention)] : [];
  if (merelyNamed(mention)) return [];
  if (!TAKING.test(before.slice(-60)) && !TAKING_AFTER.test(after) && !(OF_THE_CLASS.test(words) && item.split(' ').length <= 3)) return [];
  return need === 'required' ? wanted(clause, mention) : [leftOut(clause, mention)];
}

/** An allergy, an addiction, the study's own drug: nothing on what the person takes now. */
function merelyNamed({ before, after, item }: Mention): boolean {
  if (/\balso meet\b/.test(after) || /^\s*pumps?\b/.test(after)) return true;
  if (AFTER_ADDICTION.test(before)) return false;
  return (
    MERELY_NAMED.test(before.slice(-70)) ||
    MERELY_NAMED.test(item) ||
    MERELY_NAMED.test(OTHER_ADDICTION.test(after) ? after.slice(0, 60) : after.slice(0, 40).replace(/\bor\b.*/, ''))
  );
}

/** "Opioid, alcohol or drug abuse": what is said of the last holds for all. */
const OTHER_ADDICTION = /^,? ?(?:or |and |and\/or )?(?:alcohol|drugs?|substance|medication|illicit|cannabis|other)\b/;

function wanted(clause: Clause, mention: Mention): Reading[] {
  const { before, after } = mention;
  if (UP_TO.test(`${before.slice(-60)}${after.slice(0, 60)}`)) return [limited(clause, mention)];
  if (oneOfManyMedicines(mention)) return [];
  // What stands after the reason for the treatment is no choice between treatments.
  const sure =
    PLAINLY_ON_THEM.test(before) &&
    !oneOfSeveral({ ...mention, sentence: `${before}${after.replace(/\b(?:for|prior|such as|in the range)\b.*/, '')}` });
  return [{ predicate: { kind: 'opioid', need: 'required' }, confidence: confidence(clause, mention, sure) }];
}

function leftOut(clause: Clause, mention: Mention): Reading {
  const { before, after, words, item, sentence } = mention;
  if (DOSE.test(`${item} ${after.slice(0, 60)}`) || STRONG_ONES.test(item)) return limited(clause, mention);
  const timed = windows(`${before.slice(-60)} ${words} ${after.slice(0, 100)}`).length > 0;
  const sure =
    !timed &&
    !AMONG_TREATMENTS.test(before) &&
    OF_THE_CLASS.test(words) &&
    NOW.test(`${before.slice(-40).replace(/.*[,;]/, '')} ${words} ${after.slice(0, 30)}`) &&
    !HARDLY_EVERY_DAY.test(sentence);
  return { predicate: { kind: 'opioid', need: 'forbidden' }, confidence: confidence(clause, mention, sure) };
}

function limited(clause: Clause, mention: Mention): Reading {
  return { predicate: { kind: 'opioid', need: 'limited' }, confidence: confidence(clause, mention, /\d/.test(mention.sentence)) };
}

/** "Opioid naive" wanted: none now. With a dose beside it, a little is allowed. */
function naive(clause: Clause, mention: Mention): Reading[] {
  if (/\bincluding\b[^.]*$/.test(mention.before) || mention.need === 'forbidden') return [];
  if (/\b(?:mg|mme|\d)/.test(mention.after)) return [limited(clause, mention)];
  return [{ predicate: { kind: 'opioid', need: 'forbidden' }, confidence: confidence(clause, mention) }];
}

const OTHER_MEDICINE =
  /\b(?:nsaids?|acetaminophen|paracetamol|relax\w+|analgesics|physical|physio\w*|therap\w+|conservative|inflammatory|epidural|or)\b/;

/** One of several medicines or treatments of which any would do. */
function oneOfManyMedicines({ before, after }: Mention): boolean {
  const around = `${before.slice(-120)}¶${after.slice(0, 120).replace(/\bor (?:its |an? )?(?:equi\w+|mme|med)\b/g, ' ')}`;
  const listed =
    /(?:,|\bor\b|\band\/or\b|e\.g\.|such as|including|\()[^,;]{0,30}¶/.test(around) || /¶[^,;.]{0,30}(?:,|\bor\b|\band\/or\b)/.test(around);
  return listed && OTHER_MEDICINE.test(around);
}
