import { isJsonObject } from './json-body.ts';

export interface Button {
  title: string;
  /** What pressing it sends: words, or a card's data. */
  sends: { text: string } | { value: unknown };
}
export interface Shown {
  text: string;
  buttons: Button[];
}

/** A reply as plain text: its words, pictures by their description, and its buttons in brackets. */
export function asText(activity: unknown): Shown {
  if (!isJsonObject(activity)) return { text: '', buttons: [] };
  const lines: string[] = [];
  const buttons: Button[] = [];
  if (typeof activity.text === 'string') lines.push(activity.text);
  for (const attachment of list(activity.attachments)) {
    if (String(attachment.contentType).startsWith('image/')) lines.push(`(Picture: ${word(attachment.name, 'no description')})`);
    else readElement(attachment.content, lines, buttons);
  }
  if (isJsonObject(activity.suggestedActions)) readElement(activity.suggestedActions, lines, buttons);
  if (buttons.length > 0) lines.push(buttons.map(({ title }) => `[${title}]`).join(' '));
  return { text: lines.join('\n'), buttons };
}

/** What a typed line sends: a number presses the button at that place, anything else is said as it is. */
export function asSaid(line: string, buttons: readonly Button[]): Button['sends'] {
  const pressed = /^\d{1,2}$/.test(line) ? buttons[Number(line) - 1] : undefined;
  return pressed?.sends ?? { text: line };
}

/** Walks a card: texts and pictures in reading order, and everything that can be pressed. */
function readElement(element: unknown, lines: string[], buttons: Button[]): void {
  if (!isJsonObject(element)) return;
  const { type, title, value, data, altText, text } = element;
  if (type === 'TextBlock' && typeof text === 'string') lines.push(text);
  if (type === 'Image') lines.push(`(Picture: ${word(altText, 'no description')})`);
  if (type === 'Input.ChoiceSet') for (const choice of list(element.choices)) lines.push(`- ${word(choice.title, '')}`);
  if (type === 'Action.Submit' && typeof title === 'string') buttons.push({ title, sends: { value: data } });
  if (type === 'Action.OpenUrl' && typeof title === 'string') lines.push(`${title}: ${String(element.url)}`);
  if ((type === 'imBack' || type === 'postBack' || type === 'messageBack') && typeof title === 'string')
    buttons.push({ title, sends: { text: word(value, title) } });
  if (type === 'FactSet') for (const fact of list(element.facts)) lines.push(`${String(fact.title)}: ${String(fact.value)}`);
  for (const part of ['body', 'items', 'columns', 'rows', 'cells', 'inlines', 'actions'] as const)
    for (const inner of list(element[part])) readElement(inner, lines, buttons);
  readElement(element.card, lines, buttons);
}

function word(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
