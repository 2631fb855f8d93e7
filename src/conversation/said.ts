import type { Activity } from 'botbuilder';

/** What a person did: typed words, or pressed something that stands for words. */
export interface Said {
  text: string;
  /** The question a pressed button belongs to, if it was pressed on a card. */
  pressed?: { at: string | undefined };
  /** They sent something that is not words: a picture, a file. */
  attached: boolean;
}

/** Reads typed text and card presses alike, so that every dialog sees words only. */
export function saidIn(activity: Partial<Activity>): Said {
  const text = typeof activity.text === 'string' ? activity.text.trim() : '';
  const attached = (activity.attachments ?? []).some(({ contentType }) => !/^text\/html/.test(contentType ?? ''));
  const value: unknown = activity.value;
  if (text || typeof value !== 'object' || value === null) return { text, attached };
  const { say, at, pick, picks } = value as Record<string, unknown>;
  const words = pick === true ? (typeof picks === 'string' ? picks.split(',').join(', ') : '') : say;
  return { text: typeof words === 'string' ? words.trim() : '', pressed: { at: typeof at === 'string' ? at : undefined }, attached };
}
