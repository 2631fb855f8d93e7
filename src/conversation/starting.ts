import { wantsOn } from './going-on.ts';
import type { Memory } from './memory.ts';
import type { Services } from './services.ts';
import type { Talk } from './talk.ts';

const START =
  /^(ok |okay |yes |yeah |please |lets |let's |bet |right |cool |great |sure |alright |then |can we |can i |could we |shall we |may we |we can |i want to |ready to |just )*(start|begin|go|go on|do it|walk me through|take me through|guide me through)( now| with| please| the| then| it(?=[?.! ]*$))*\b ?(.*)$/i;

/** Words anywhere in a message that ask to be led, and not only told. */
const LEAD =
  /\b(?:walk|talk|take|guide|lead|coach|run|bring) (?:me|us) (?:through|thru|throu|thro|along)\b|\bstep[- ]by[- ]step\b|\b(?:one|a) step at a time\b|\b(?:do|try|start|practi[cs]e) (?:it |this |that )?with me\b/i;

/** The technique meant by "start" or "walk me through the foam roller": named in it, or talked about last. */
export function techniqueToStart({ said, memory, services, asking }: Talk): string | undefined {
  if (LEAD.test(said.text)) return techniqueToLead(services, said.text) ?? techniqueOfTopic(memory, services, asking !== undefined);
  if (memory.lock === undefined && /\b(?:next|ready|step|go)\b/i.test(said.text) && wantsOn(said.text))
    return techniqueOfTopic(memory, services, asking !== undefined);
  const [, , , , name = ''] = START.exec(said.text.trim().replace(/[.!]+$/, '')) ?? [];
  if (!START.test(said.text.trim())) return undefined;
  const { techniques } = services.content;
  const rest = name.toLowerCase().trim();
  // Said with "that" in the middle of a question, it means what was told beside the question.
  if (/^(?:it|that|this)(?: one)?(?: (?:then|now|please))?$/.test(rest)) return techniqueOfTopic(memory, services, false);
  if (rest)
    return [...techniques.values()].find(({ facts }) =>
      [facts.title, facts.button, ...facts.names].some((known) => known.toLowerCase() === rest),
    )?.id;
  return techniqueOfTopic(memory, services, asking !== undefined);
}

/** The technique that these words name, or are about. */
function techniqueToLead({ content, understanding }: Services, text: string): string | undefined {
  const found = understanding.find(text);
  const [folder, id = ''] = found.is === 'sure' ? found.topic.about.split('.') : [];
  if (folder === 'techniques' && content.techniques.has(id)) return id;
  return techniqueNamed({ content }, text);
}

/** The technique that stands in these words by one of its names; of several the longest name. */
export function techniqueNamed({ content }: Pick<Services, 'content'>, text: string): string | undefined {
  const words = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `;
  const named = [...content.techniques].flatMap(([id, { facts }]) =>
    [facts.button, ...facts.names].filter((name) => words.includes(` ${name.toLowerCase()} `)).map((name) => ({ id, length: name.length })),
  );
  return named.sort((one, other) => other.length - one.length)[0]?.id;
}

/** The technique talked about last; after "is it safe with …" that is still the one asked about. */
function techniqueOfTopic({ topic, subject }: Memory, { content }: Services, busy: boolean): string | undefined {
  const [folder, id = ''] = (topic?.startsWith('techniques.') ? topic : subject)?.split('.') ?? [];
  return !busy && topic !== undefined && folder === 'techniques' && content.techniques.has(id) ? id : undefined;
}
