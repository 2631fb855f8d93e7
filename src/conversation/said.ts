import type { Activity } from 'botbuilder';

/** Where a button was pressed, as far as the channel and the button tell. */
export interface Pressed {
  /** The question it belongs to. */
  at: string | undefined;
  /** The label of its message, if another may take that one's place. */
  place: string | undefined;
  /** The id of its message; not every channel says. */
  message: string | undefined;
}

/** What a person did: typed words, or pressed something that stands for words. */
export interface Said {
  text: string;
  /** The question a pressed button belongs to, if it was pressed on a card. */
  pressed?: Pressed;
  /** They sent something that is not words: a picture, a file. */
  attached: boolean;
}

/** Reads typed text and card presses alike, so that every dialog sees words only. */
export function saidIn(activity: Partial<Activity>): Said {
  const text = typeof activity.text === 'string' ? activity.text.trim() : '';
  // Beside words, HTML is a copy of them.
  const attached = (activity.attachments ?? []).some(({ contentType }) => !text || !/^text\/html/.test(contentType ?? ''));
  const value: unknown = activity.value;
  if (text || typeof value !== 'object' || value === null) return { text, attached };
  const { say, at, place, pick, orPick, picks } = value as Record<string, unknown>;
  const words =
    pick === true ? (typeof picks === 'string' ? picks.split(',').join(', ') : '') : orPick === true ? (asText(picks) ?? say) : say;
  const pressed = { at: asText(at), place: asText(place), message: asText(activity.replyToId) };
  return { text: asText(words)?.trim() ?? '', pressed, attached };
}

const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
