import { CARD_VERSION } from './channel-capabilities.ts';
import { glanceElements } from './glance.ts';
import type { Button, Reply } from './reply.ts';

/**
 * The Adaptive Card beside a message: its picture, its list and its buttons; and the text where the message cannot carry it (`inside`, the
 * channel's Markdown). What is read aloud, or shown instead of it, is all that a seeing person gets:
 * the text, what the picture shows, and what can be chosen.
 */
export function adaptiveCard(
  { text, buttons = [], list, links = [], picture, token, label, inPlace, glance, menu }: Reply,
  pictureUrl: string | undefined,
  inside?: string,
): object {
  const at = { ...(token && { at: token }), ...(inPlace && { place: label }) };
  // The way on is marked: "Done" under a list, and the first button under a drawing.
  const main = { style: 'positive' };
  const submit = ({ title, say = title, token: own }: Button, index: number) => ({
    type: 'Action.Submit',
    title,
    data: { say, ...(menu?.button === title && { orPick: true }), ...at, ...(own && { at: own }) },
    ...(pictureUrl && index === 0 && main),
  });
  const done = list && { type: 'Action.Submit', title: list.done, data: { say: '', pick: true, ...at }, ...main };
  const whole = sentences([spoken(text), pictureUrl && picture?.alt, ...choicesOf({ buttons, list, links, menu })]);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: CARD_VERSION,
    lang: 'en',
    fallbackText: whole,
    speak: whole,
    body: [
      ...(glance ? glanceElements(glance) : []),
      ...paragraphs(inside, glance !== undefined),
      ...(pictureUrl && picture ? [{ type: 'Image', url: pictureUrl, altText: picture.alt, size: 'Stretch' }] : []),
      ...(list ? [choiceSet(list)] : []),
      ...(menu ? [menuSet(menu)] : []),
    ],
    actions: [
      ...(done ? [done] : []),
      ...buttons.map(submit),
      ...links.map(({ title, url: to }) => ({ type: 'Action.OpenUrl', title, url: to })),
    ],
  };
}

/** One block a paragraph: a card runs the lines of one block together. What it asks at its end stands right above the buttons. */
function paragraphs(text = '', below: boolean): object[] {
  const blocks = text.split('\n\n').filter((paragraph) => paragraph !== '');
  return blocks.map((paragraph, at) => ({
    type: 'TextBlock',
    text: paragraph,
    wrap: true,
    ...(below && at === 0 && { separator: true, spacing: 'Large' }),
  }));
}

function choiceSet({ choices, many, label }: NonNullable<Reply['list']>): object {
  return {
    type: 'Input.ChoiceSet',
    id: 'picks',
    label,
    style: 'expanded',
    isMultiSelect: many,
    wrap: true,
    choices: choices.map(({ id, label: title }) => ({ title, value: id })),
  };
}

function menuSet({ label, hint, choices }: NonNullable<Reply['menu']>): object {
  return {
    type: 'Input.ChoiceSet',
    id: 'picks',
    label,
    placeholder: hint,
    style: 'compact',
    wrap: true,
    choices: choices.map(({ label: title, say }) => ({ title, value: say })),
  };
}

function choicesOf({ buttons = [], list, links = [], menu }: Pick<Reply, 'buttons' | 'list' | 'links' | 'menu'>): string[] {
  const inList = [...(list?.choices ?? []), ...(menu?.choices ?? [])].map(({ label }) => label);
  return [...inList, ...(list ? [list.done] : []), ...[...buttons, ...links].map(({ title }) => title)];
}

/** Each part with a stop at its end, so that a voice pauses there. */
function sentences(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part ? [/[.?!:]$/.test(part) ? part : `${part}.`] : [])).join(' ');
}

/** The text as a screen reader says it: without Markdown's marks. */
export function spoken(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-•>]|#+)\s+/gm, '')
    .replace(/\\([!-/:-@[-`{-~])|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
