import { lineOf } from './said.ts';
import { folderOf, type Found, type Topic } from './topic.ts';

/** Buttons, names and examples that are the whole message. A button wins over names, names over examples. A remark that asks nothing has no topic. */
export function exactPhrases(
  topics: readonly Topic[],
  remarks: readonly string[],
  wordsIn: (text: string) => string[],
): ReadonlyMap<string, readonly Topic[]> {
  const wholes = new Map<string, { rank: number; topics: Topic[] }>();
  const add = (text: string, topic: Topic, rank: number) => {
    const line = lineOf(wordsIn(text));
    const held = wholes.get(line);
    if (line === '' || (held && held.rank < rank)) return;
    if (!held || held.rank > rank) wholes.set(line, { rank, topics: [topic] });
    else if (!held.topics.some(({ about }) => about === topic.about)) held.topics.push(topic);
  };
  for (const topic of topics) {
    if (topic.button) add(topic.button, topic, 0);
    for (const name of topic.names) add(name, topic, 1);
    for (const ask of topic.asks) add(ask, topic, 2);
  }
  for (const remark of remarks) {
    const line = lineOf(wordsIn(remark));
    if (line !== '' && !wholes.has(line)) wholes.set(line, { rank: 3, topics: [] });
  }
  return new Map([...wholes].map(([line, held]) => [line, held.topics]));
}

/** What a whole known phrase means. A dialog and the article that leads to it are no two meanings: the dialog is begun. */
export function oneOf(exact: readonly Topic[]): Found {
  if (exact.length === 0) return { is: 'none', near: [] };
  const apart = exact.filter(({ about }) => !exact.some(({ id }) => id !== about && id === folderOf(about)));
  return apart.length === 1 && apart[0] ? { is: 'sure', topic: apart[0], score: 1 } : { is: 'which', topics: exact.slice(0, 3) };
}
