import { ActionTypes, CardFactory, type Activity, type CardAction } from 'botbuilder';
import { adaptiveCard, spoken } from './adaptive-card.ts';
import { reachablePicture, type ChannelCapabilities } from './channel-capabilities.ts';
import type { Button, Reply } from './reply.ts';
import { teamsText } from './teams-text.ts';

const SUMMARY_LENGTH = 80;
/** Nothing that Markdown would show in another way. */
const ONE_PLAIN_PARAGRAPH = /^[^\n*_[\]`#]*$/;

/** A channel's row of capabilities, and where a drawing is found: nothing where this server has no address to fetch it from. */
export interface Showing extends ChannelCapabilities {
  pictureUrl(name: string): string | undefined;
}

/**
 * The messages of a reply: one, but for urgent words where buttons may not stand beside marks. Those go ahead as they are, and the last
 * paragraph follows without its marks, with the buttons.
 */
export function toActivities(reply: Reply, showing: Showing): Partial<Activity>[] {
  const { label, text, buttons = [], urgent } = reply;
  if (!urgent) return [toActivity(reply, showing)];
  const inWords = { ...showing, suggestedBesideMarkdown: true };
  if (showing.suggestedBesideMarkdown || buttons.length === 0 || ONE_PLAIN_PARAGRAPH.test(text)) return [toActivity(reply, inWords)];
  const paragraphs = text.trim().split(/\n{2,}/);
  const last = spoken(paragraphs.pop() ?? '');
  const ahead = paragraphs.length > 0 ? [toActivity({ label, text: paragraphs.join('\n\n') }, inWords)] : [];
  return [...ahead, toActivity({ ...reply, text: last }, inWords)];
}

/** Shapes a reply for a channel: few buttons as suggested actions, more (or a picture, or a list) as an Adaptive Card under the text. */
export function toActivity(reply: Reply, showing: Showing): Partial<Activity> {
  const { label, text, buttons = [], list, picture, links = [], file, glance, menu } = reply;
  const channelData = {
    ...(reply.answers && showing.rating && { feedbackLoop: { type: 'default' } }), // its own form, whose words we never read
    ...(glance?.whole && showing.textBesideCard && { cardSaysAll: true }), // our page then leaves the text out
  };
  const message: Partial<Activity> = {
    type: 'message',
    text: showing.markdown === 'teams' ? teamsText(text) : text,
    textFormat: 'markdown',
    label,
    ...(Object.keys(channelData).length > 0 && { channelData }),
    inputHint: buttons.length > 0 || list ? 'expectingInput' : 'acceptingInput',
  };
  const url = picture && reachablePicture(showing, showing.pictureUrl(picture.name));
  const files = file && showing.files ? [{ contentType: file.type, contentUrl: file.url, name: file.name }] : [];
  const attached = files.length > 0 ? { ...message, attachments: files } : message;
  const beside = files.length === 0 || showing.suggestedBesideAttachments;
  const short = buttons.every(({ title }) => title.length <= showing.suggestedLetters);
  const plain = showing.suggestedBesideMarkdown || ONE_PLAIN_PARAGRAPH.test(text);
  const few = buttons.length <= showing.suggestedActions && beside && short && plain;
  const onCard = url ?? list ?? glance ?? menu ?? links[0];
  if (!onCard && buttons.length === 0) return attached;
  if (!onCard && few) return { ...attached, suggestedActions: { to: [], actions: buttons.map(suggested) } };
  if (showing.textBesideCard) return { ...message, attachments: [...files, CardFactory.adaptiveCard(adaptiveCard(reply, url))] };
  const { text: whole = '', ...withoutText } = message;
  const inside = glance?.whole ? '' : whole;
  return { ...withoutText, summary: firstLine(text), attachments: [CardFactory.adaptiveCard(adaptiveCard(reply, url, inside))] };
}

/** What a notification shows of a card: its first line, as a screen reader says it. */
function firstLine(text: string): string {
  const line = spoken(text.split('\n').find((one) => one.trim() !== '') ?? '');
  return line.length <= SUMMARY_LENGTH ? line : `${line.slice(0, SUMMARY_LENGTH - 1).trimEnd()}…`;
}

function suggested({ title, say = title }: Button): CardAction {
  return { type: ActionTypes.ImBack, title, value: say, text: say };
}
