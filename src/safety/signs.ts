import type { Standing } from './dismissal.ts';
import type { Message } from './message.ts';
import type { Hit } from './phrases.ts';
import type { Sign } from './red-flags-schema.ts';

/** The widest span, in words and in sentence breaks, over which concepts still belong together. */
const SPANS = {
  tight: { words: 3, breaks: 0 },
  close: { words: 6, breaks: 0 },
  sentences: { words: 30, breaks: 1 },
  message: { words: Infinity, breaks: Infinity },
} as const;

/** How a sign stands in a message: present, in doubt, or absent. */
export function weigh(message: Message, sign: Sign, standing: (hit: Hit) => Standing): 'act' | 'doubt' | undefined {
  if (!sign.all.every((concept) => message.byConcept.has(concept))) return undefined;
  const spoilers = sentencesOf(message, sign.unless, standing);
  const present = hitsOf(message, sign.all, (hit) => standing(hit) === 'counts');
  if (someWindow(message, sign, present, spoilers)) return sign.level;
  const thinkable = hitsOf(message, sign.all, (hit) => standing(hit) !== 'dismissed');
  return thinkable.length > present.length && someWindow(message, sign, thinkable, spoilers) ? 'doubt' : undefined;
}

function hitsOf(message: Message, concepts: readonly string[], wanted: (hit: Hit) => boolean): Hit[] {
  const found = concepts.map((concept) => (message.byConcept.get(concept) ?? []).filter(wanted));
  if (found.some((hits) => hits.length === 0)) return [];
  return found.length === 1 ? (found[0] ?? []) : found.flat().sort((a, b) => a.start - b.start);
}

function sentencesOf(message: Message, concepts: readonly string[], standing: (hit: Hit) => Standing): Set<number> {
  const sentences = new Set<number>();
  for (const concept of concepts)
    for (const hit of message.byConcept.get(concept) ?? [])
      if (standing(hit) !== 'dismissed') sentences.add(message.words[hit.start]?.sentence ?? 0);
  return sentences;
}

/** Slides one window over the hits, so that the work grows with their number only. */
function someWindow(message: Message, sign: Sign, hits: readonly Hit[], spoilers: ReadonlySet<number>): boolean {
  const span = SPANS[sign.within];
  const counts = new Map<string, number>();
  const sentence = (hit: Hit) => message.words[hit.start]?.sentence ?? 0;
  let left = 0;
  for (const hit of hits) {
    if (spoilers.has(sentence(hit))) continue;
    counts.set(hit.concept, (counts.get(hit.concept) ?? 0) + 1);
    for (; left < hits.length; left++) {
      const first = hits[left]!;
      if (spoilers.has(sentence(first))) continue;
      const tooFar = hit.start - first.end > span.words || sentence(hit) - sentence(first) > span.breaks;
      if (!tooFar) break;
      counts.set(first.concept, (counts.get(first.concept) ?? 0) - 1);
    }
    if (sign.all.every((concept) => (counts.get(concept) ?? 0) > 0)) return true;
  }
  return false;
}
