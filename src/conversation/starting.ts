import type { Talk } from './talk.ts';

const START =
  /^(ok |okay |yes |please |lets |let's )*(start|begin|go|go on|do it|walk me through|take me through|guide me through)( it| now| with| please| the)*\b ?(.*)$/i;

/** The technique meant by "start" or "walk me through the foam roller": named in it, or talked about last. */
export function techniqueToStart({ said, memory, services, asking }: Talk): string | undefined {
  const [, , , , name = ''] = START.exec(said.text.trim().replace(/[.!]+$/, '')) ?? [];
  if (!START.test(said.text.trim())) return undefined;
  const { techniques } = services.content;
  const rest = name.toLowerCase().trim();
  if (rest)
    return [...techniques.values()].find(({ facts }) =>
      [facts.title, facts.button, ...facts.names].some((known) => known.toLowerCase() === rest),
    )?.id;
  const [folder, id = ''] = memory.topic?.split('.') ?? [];
  return !asking && folder === 'techniques' && techniques.has(id) ? id : undefined;
}
