import { folderOf } from '../understanding/topic.ts';
import type { Talk } from './talk.ts';

/**
 * "I have that", said of an article: its condition counts from now on like one that was told, and the danger it may be is asked about
 * before anything hands-on. Gives a line that names what was noted; undefined where nothing was.
 */
export function noteOwn({ memory, services: { content, wording } }: Talk, topic: string): string | undefined {
  const { about = topic } = content.articles.get(topic) ?? {};
  const { have } = content.followUps;
  const { cautions = [], danger } = have[topic] ?? have[about] ?? have[folderOf(about)] ?? {};
  const own = [...cautions, about.replace(/^cautions\./, '')].filter((id) => content.cautions.has(id));
  if (danger && !memory.asked && !memory.lock) memory.asked = { flag: danger, advised: false };
  if (own.length === 0) return undefined;
  memory.cautions = [...new Set([...(memory.cautions ?? []), ...own])];
  const questions = content.questions.get('recommend') ?? [];
  for (const [id, [told, ...others]] of own.flatMap((one) => Object.entries(content.cautions.get(one)?.facts['told-by'] ?? {}))) {
    const question = questions.find((one) => one.id === id);
    if (!question || told === undefined || others.length > 0) continue; // it may be one or the other: that is still asked
    if (question.kind === 'choices') memory.named = { ...memory.named, [id]: [...new Set([...(memory.named?.[id] ?? []), told])] };
    else memory.answers = { [id]: told, ...memory.answers };
  }
  const conditions = own.map((id) => content.cautions.get(id)?.facts.condition ?? id);
  return wording('root.have-noted', { conditions }).text;
}
