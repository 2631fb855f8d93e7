import type { Activity, MiddlewareHandler } from 'botbuilder';
import { withoutOwnMention } from './mentions.ts';
import { quotes, withoutEntities, wordsOfHtml } from './words-of-html.ts';

/**
 * Turns what a channel delivers into what the person wrote, before the safety screen reads it: a sign written as `can&#39;t
 * feel` must be seen, and neither our own name nor a quote of our own advice may be taken for one.
 */
export function plainWords(): MiddlewareHandler {
  return async ({ activity }, next) => {
    if (activity.type === 'message' || activity.type === 'messageUpdate') asWritten(activity);
    await next();
  };
}

function asWritten(activity: Activity): void {
  const { attachments = [], channelId, textFormat, text } = activity;
  const marksUp = channelId === 'msteams' || textFormat === 'xml';
  if (!marksUp && !(activity.entities ?? []).some(({ type }) => type === 'mention')) return;
  const html = attachments.find(({ contentType }) => isHtml(contentType))?.content as unknown;
  const copy = typeof html === 'string' ? html : '';
  const empty = text === undefined || text.trim() === '';
  const fromCopy = copy !== '' && (empty || quotes(copy));
  const marked = fromCopy ? wordsOfHtml(copy) : textFormat === 'xml' ? wordsOfHtml(text ?? '') : (text ?? '');
  const named = withoutOwnMention(marked, activity);
  const words = tidy(marksUp || fromCopy ? withoutEntities(named) : named);
  if (!empty || words !== '') activity.text = words;
  // Teams sends a copy of the words as an attachment. A copy without words may be a moving picture, and then stays.
  if (words !== '' || !SHOWS.test(copy))
    activity.attachments = attachments.filter(({ contentType }) => !isHtml(contentType) && !isQuoted(contentType));
}

const SHOWS = /<(?:img|attachment|video|audio)\b/i;
const isHtml = (contentType: string | undefined) => /^text\/html\b/i.test(contentType ?? '');
/** The message that this one answers; what someone passes on is called forwardedMessageReference. */
const isQuoted = (contentType: string | undefined) => contentType === 'messageReference';

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
