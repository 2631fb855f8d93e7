import { ActionTypes, CardFactory, type Activity, type CardAction } from 'botbuilder';
import type { Button, Reply } from './reply.ts';

/** What a channel can show: where a drawing is found, or nothing where pictures cannot be fetched. */
export interface Showing {
  pictureUrl(name: string): string | undefined;
  /** Whether a file can be handed over within a message. */
  readonly files: boolean;
}

const FEW = 3; // Teams shows three suggested actions and drops the rest

/** Shapes a reply for a channel: few buttons as suggested actions, more (or a picture, or a list) as an Adaptive Card under the text. */
export function toActivity(reply: Reply, showing: Showing): Partial<Activity> {
  const { label, text, buttons = [], list, picture, links = [], file } = reply;
  const message: Partial<Activity> = {
    type: 'message',
    text,
    textFormat: 'markdown',
    label,
    inputHint: buttons.length > 0 || list ? 'expectingInput' : 'acceptingInput',
  };
  const url = picture && showing.pictureUrl(picture.name);
  const files = file && showing.files ? [{ contentType: file.type, contentUrl: file.url, name: file.name }] : [];
  if (!url && !list && links.length === 0 && buttons.length <= FEW) {
    const attached = files.length > 0 ? { ...message, attachments: files } : message;
    return buttons.length === 0 ? attached : { ...attached, suggestedActions: { to: [], actions: buttons.map(suggested) } };
  }
  return { ...message, attachments: [...files, CardFactory.adaptiveCard(card(reply, url))] };
}

function suggested({ title, say = title }: Button): CardAction {
  return { type: ActionTypes.ImBack, title, value: say, text: say };
}

function card({ text, buttons = [], list, links = [], picture, token }: Reply, url: string | undefined): object {
  const at = token && { at: token };
  // The way on is marked: "Done" under a list, and the first button under a drawing.
  const main = { style: 'positive' };
  const submit = ({ title, say = title }: Button, index: number) => ({
    type: 'Action.Submit',
    title,
    data: { say, ...at },
    ...(url && index === 0 && main),
  });
  const done = list && { type: 'Action.Submit', title: list.done, data: { say: '', pick: true, ...at }, ...main };
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: spoken(text),
    speak: spoken(text),
    body: [
      ...(url && picture ? [{ type: 'Image', url, altText: picture.alt, size: 'Stretch' }] : []),
      ...(list
        ? [
            {
              type: 'Input.ChoiceSet',
              id: 'picks',
              label: list.label,
              style: 'expanded',
              isMultiSelect: list.many,
              wrap: true,
              choices: list.choices.map(({ id, label: title }) => ({ title, value: id })),
            },
          ]
        : []),
    ],
    actions: [
      ...(done ? [done] : []),
      ...buttons.map(submit),
      ...links.map(({ title, url: to }) => ({ type: 'Action.OpenUrl', title, url: to })),
    ],
  };
}

/** The text as a screen reader says it: without Markdown's marks. */
function spoken(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-•>]|#+)\s+/gm, '')
    .replace(/\\([!-/:-@[-`{-~])|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
