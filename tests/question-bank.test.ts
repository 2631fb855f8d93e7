import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readContent } from '../src/content/content.ts';
import { folderOf, type Found } from '../src/understanding/topic.ts';
import { buildMatcher } from '../src/understanding/topics.ts';
import { topicsOf } from '../src/understanding/understanding.ts';

/** What each topic of the bank may be answered under: beginnings of wording ids, or dialogs. */
const MAY_BE: Readonly<Record<string, readonly string[]>> = {
  causes: ['causes.', 'cautions.', 'treatments.'],
  'acute-vs-chronic': ['causes.acute-or-chronic'],
  benefits: ['benefits.', 'treatments.medicines'],
  evidence: ['benefits.'],
  'style:swedish': ['styles.swedish', 'recommend', 'cautions.'],
  'style:deep_tissue': ['styles.deep-tissue', 'cautions.', 'benefits.side-effects'],
  'style:trigger_point': ['styles.trigger-point', 'causes.'],
  'style:shiatsu': ['styles.shiatsu', 'recommend', 'cautions.pregnancy', 'benefits.'],
  'style:therapeutic': ['styles.therapeutic', 'recommend', 'compare', 'doctor.'],
  'compare styles': ['compare', 'styles.', 'recommend'],
  'technique:foam-roller': ['techniques.foam-roller'],
  'technique:tennis-ball': ['techniques.wall-ball'],
  'technique:partner-prep': ['techniques.partner-massage', 'walkthrough'],
  'technique:kneading': ['techniques.kneading'],
  'technique:thumb-circling': ['techniques.thumb-circles'],
  'technique:palm-circling': ['techniques.palm-circles'],
  'technique:aftercare': ['techniques.aftercare', 'benefits.lactic-acid'],
  'safety/contraindication': ['cautions.', 'causes.shingles', 'causes.ruptured-disc'],
  doctor: ['doctor.'],
  treatments: ['treatments.'],
  trials: ['trials'],
  eligibility: ['trials'],
  privacy: ['privacy'],
  smalltalk: ['greet', 'thanks', 'bye'],
  'out-of-scope': ['help.scope', 'treatments.doses'],
};
const NOT_TOPICS = 'red-flag';
const Row = z.object({ id: z.string(), text: z.string(), topic: z.string() });

/** Right when the answer's wording id begins as it may; for what is out of scope, when nothing is answered. */
function isRight(found: Found, topic: string): boolean {
  if (found.is === 'none') return topic === 'out-of-scope';
  return found.is === 'sure' && (MAY_BE[topic] ?? []).some((start) => found.topic.about.startsWith(start));
}

test('at least 85 of 100 questions of the bank find their topic', () => {
  const content = readContent('content/en');
  const matcher = buildMatcher(topicsOf(content), content.lexicon);
  const rows = readFileSync('tests/eval/question-bank.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => Row.parse(JSON.parse(line)));
  const asked = rows.filter(({ topic, text }) => folderOf(topic).split(':')[0] !== NOT_TOPICS && text !== 'next step');
  const misses = asked.flatMap(({ id, text, topic }) => {
    const found = matcher.find(text);
    const given =
      found.is === 'sure'
        ? found.topic.about
        : found.is === 'which'
          ? `which of ${found.topics.map(({ about }) => about).join(', ')}`
          : 'nothing';
    return isRight(found, topic) ? [] : [`${id} "${text}" (${topic}) found ${given}`];
  });
  const accuracy = 1 - misses.length / asked.length;
  process.stdout.write(`question bank: ${(100 * accuracy).toFixed(1)}% of ${asked.length}\n${misses.join('\n')}\n`);
  expect(accuracy).toBeGreaterThanOrEqual(0.85);
});
