import type { Choice } from '../content/schema.ts';
import type { Kind } from '../understanding/kinds.ts';
import { briefOf, type Asking } from './asking.ts';
import { MOST_BUTTONS, type Reply } from './reply.ts';
import type { Services } from './services.ts';
import type { Extra } from './want.ts';
import type { Values } from './wording.ts';

/** The step that asks: its dialog, the wording it speaks with, its name, and what its dialog was begun with. */
interface From {
  dialog: string;
  words: string;
  step: string;
  input: object;
}
interface Asked {
  kind: Kind;
  choices: readonly Choice[];
  values: Values | undefined;
  extra: Extra;
}

/** A step's question as it waits for its answer: its words by `words.step`, its choices as buttons or a list, and what "why" says. */
export function askingOf({ wording }: Services, from: From, { kind, choices, values, extra }: Asked): Asking {
  const { picture, wait, unsure = false, line = from.step, buttons, inPlace, menu, glance, plain, onHarm } = extra;
  const label = `${from.words}.${line}`;
  const { text } = wording(label, values);
  const many = typeof kind === 'object' && 'choice' in kind && kind.many === true;
  const shown = buttons ? choices.filter(({ id }) => buttons.slice(0, MOST_BUTTONS).includes(id)) : choices;
  const reply: Reply = {
    label,
    text,
    token: [from.dialog, from.step, ...Object.values(from.input).filter((part) => typeof part === 'string')].join('/'),
    ...(many || shown.length > MOST_BUTTONS
      ? { list: listOf(wording, label, choices, many) }
      : { buttons: shown.map(({ label: title }) => ({ title })) }),
    ...(picture && { picture }),
    ...(inPlace && { inPlace }),
    ...(menu && { menu: { ...menu, button: choices.find(({ id }) => id === menu.button)?.label ?? '' } }),
    ...(glance && { glance }),
  };
  const why = `${label}-why`;
  return {
    reply,
    kind,
    unsure,
    brief: wording.has(`${label}-brief`) ? wording(`${label}-brief`, values).text : briefOf(text),
    optional: false,
    ...(plain && { plain }),
    ...(onHarm && { onHarm }),
    ...(wording.has(why) && { why: wording(why).text }),
    ...(wait && { wait: { seconds: wait.seconds, reply: overReply(wording, `${from.words}.${wait.line}`, wait.seconds) } }),
  };
}

/** What stands above the list may have words of its own, `…-pick`. */
function listOf(wording: Services['wording'], label: string, choices: readonly Choice[], many: boolean): NonNullable<Reply['list']> {
  const above = wording.has(`${label}-pick`) ? `${label}-pick` : many ? 'answers.pick-many' : 'answers.pick';
  const done = wording('answers.pick').choices[0]?.label ?? '';
  return { choices, many, label: wording(above).text, done };
}

/** What is said when the time of a timed step is up. */
function overReply(wording: Services['wording'], label: string, seconds: number): Reply {
  const { text, choices } = wording(label, { seconds });
  return { label, text, buttons: choices.map(({ label: title }) => ({ title })) };
}
