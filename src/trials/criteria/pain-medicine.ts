import type { Clause, Reading, Rule } from '../criterion.ts';
import { confidence, oneOfSeveral } from './doubt.ts';
import type { Mention } from './mentions.ts';
import { mentions } from './mentions.ts';
import {
  AROUND_THE_STUDY,
  FOR_A_WHILE,
  GENERAL,
  MERELY_NAMED,
  NAMED,
  NOW,
  NOW_AFTER,
  OTHER_TREATMENT,
  PLAINLY_TAKEN,
  PLAINLY_TAKING,
  STABLE,
  TRIED,
} from './pain-medicine-words.ts';
import { windows } from './windows.ts';

/** Medicine for the pain, opioids aside: asked for, tried before, or left out. What only has to be stopped for a while is low. */
export const painMedicine: Rule = (clause) => {
  if (clause.under.some((line) => MERELY_NAMED.test(line))) return [];
  const readings = mentions(clause, NAMED).flatMap((mention) => read(clause, mention));
  const best = readings.find(({ confidence: sure }) => sure === 'high') ?? readings[0];
  return best ? [best] : [];
};

function read(clause: Clause, mention: Mention): Reading[] {
  const { need, before, after, words, item, turned } = mention;
  if (need === undefined || turned) return [];
  if (need === 'required' && TRIED.test(before) && !/\b(?:currently|stable|wash-?\s?out)\b/.test(before)) return tried(clause, mention);
  if (MERELY_NAMED.test(ownPart(before)) || MERELY_NAMED.test(item) || MERELY_NAMED.test(after.slice(0, 25))) return [];
  const near = `${before.slice(-80)} ${words} ${after.slice(0, 40)}`;
  if (!NOW.test(before.slice(-50)) && !NOW_AFTER.test(after)) return [];
  if (STABLE.test(near) || AROUND_THE_STUDY.test(`${words}${after}`)) return [];
  return need === 'required' ? [wanted(clause, mention)] : [leftOut(clause, mention, near)];
}

/** What belongs to the medicine before its name: after "or on", "who take" another point has begun. */
function ownPart(before: string): string {
  return before
    .slice(-90)
    .replace(
      /.*(?:,|\bor\b|\band\b) (?:or |and )?(?:those |patients |subjects )?(?:(?:who|are|is) )*(?=(?:on|taking|takes?|using|currently|regular|daily)\b)/,
      '',
    );
}

function wanted(clause: Clause, mention: Mention): Reading {
  const sure = PLAINLY_TAKING.test(mention.before) && !/\bif\b/.test(mention.sentence);
  return { predicate: { kind: 'pain-medicine', need: 'required', now: true }, confidence: confidence(clause, mention, sure) };
}

function leftOut(clause: Clause, mention: Mention, near: string): Reading {
  const { words, item } = mention;
  const general = GENERAL.test(words) && !/\b(?:other|strong)\b/.test(item);
  const sure = general && windows(near).length === 0 && PLAINLY_TAKEN.test(near) && !FOR_A_WHILE.test(near) && !oneOfSeveral(mention);
  return { predicate: { kind: 'pain-medicine', need: 'forbidden', now: true }, confidence: confidence(clause, mention, sure) };
}

/** "Failed NSAIDs": medicine was tried. In a list of treatments any other of them would do. */
function tried(clause: Clause, mention: Mention): Reading[] {
  if (OTHER_TREATMENT.test(mention.sentence)) return [];
  const predicate = { kind: 'pain-medicine', need: 'required', now: false } as const;
  return [{ predicate, confidence: confidence(clause, mention, !oneOfSeveral(mention)) }];
}
