import type { Vector } from './features.ts';
import type { Named, NamesIn } from './names.ts';
import { phraseOf, type Told } from './training.ts';
import type { Topic } from './topic.ts';
import type { Vectorizer } from './vectorizer.ts';

/** Of the topics answered under one wording id, the one whose examples come nearest, and how near they come (0 to 1, and a little more for a name). */
export type NearestTopic = (about: string, vector: Vector, named: readonly Named[]) => { topic: Topic; near: number };

/** Compares with the examples of each topic, which are made ready when first asked about. */
export function nearestTopic(topics: readonly Topic[], told: readonly Told[], features: Vectorizer, namesIn: NamesIn): NearestTopic {
  const asksOf = new Map<Topic, Vector[]>();
  const toldOf = new Map<Topic, Told[]>(topics.map((topic) => [topic, []]));
  for (const one of told) if (one.topic) toldOf.get(one.topic)?.push(one);
  const vectorsOf = (topic: Topic): readonly Vector[] => {
    let vectors = asksOf.get(topic);
    if (vectors) return vectors;
    const asked = toldOf.get(topic) ?? [];
    vectors = asked.map(({ words }) =>
      features.vector(
        phraseOf(
          words,
          namesIn(words, () => false),
        ),
      ),
    );
    asksOf.set(topic, vectors);
    return vectors;
  };

  return (about, vector, named) => {
    const weights = new Float32Array(features.size);
    vector.at.forEach((feature, at) => (weights[feature] = vector.weight[at] ?? 0));
    const [best] = topics
      .filter((topic) => topic.about === about)
      .map((topic) => {
        const near = Math.max(0, ...vectorsOf(topic).map((ask) => likeness(ask, weights)));
        return { topic, near: near + (named.some((name) => name.topic === topic) ? 0.15 : 0) };
      })
      .sort((one, two) => two.near - one.near);
    if (!best) throw new Error(`No topic is answered under "${about}". Build the matcher from the topics it is asked about.`);
    return best;
  };
}

function likeness(a: Vector, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.at.length; at++) sum += (a.weight[at] ?? 0) * (b[a.at[at] ?? 0] ?? 0);
  return sum;
}
