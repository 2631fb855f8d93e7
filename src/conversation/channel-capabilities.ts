/** What a channel can show and do. One neutral reply is shaped by it; no dialog knows its channel. */
export interface ChannelCapabilities {
  /** A file can be handed over within a message. */
  readonly files: boolean;
  /** A message can be changed after it was sent. */
  readonly updates: boolean;
  /** Where a card's pictures may come from. `https`: over http only from this machine, for a client that runs beside the bot. */
  readonly pictures: 'any' | 'https';
  /** `teams` knows bold, italics, links and quotes; no headings and no tables, and lists on a desk only. */
  readonly markdown: 'full' | 'teams';
  /** So many suggested actions are shown; a channel drops the rest. */
  readonly suggestedActions: number;
  /** So many letters of a suggested action are sure to be seen. */
  readonly suggestedLetters: number;
  /** Suggested actions may stand beside attachments. */
  readonly suggestedBesideAttachments: boolean;
  /** Suggested actions may stand beside a text with Markdown. Microsoft's local Teams shows such a text with all its marks, in one run. */
  readonly suggestedBesideMarkdown: boolean;
  /** Text and a card stay one message. Where not, the card holds the text: Teams makes two messages of them, and can change neither. */
  readonly textBesideCard: boolean;
  /** Has buttons of its own under a message, by which people rate it. Asked for in chats with one person only. */
  readonly rating: boolean;
  /** The most bytes of a whole message as JSON, counted in UTF-16; undefined where no limit is known. */
  readonly messageBytes: number | undefined;
}

/** The version of Adaptive Cards that every channel here shows. */
export const CARD_VERSION = '1.5';

const WEB_CHAT: ChannelCapabilities = {
  files: true,
  updates: false,
  pictures: 'any',
  markdown: 'full',
  suggestedActions: 3,
  suggestedLetters: Infinity, // they wrap
  suggestedBesideAttachments: true,
  suggestedBesideMarkdown: true,
  textBesideCard: true,
  rating: false,
  messageBytes: undefined,
};

/** One row a channel, by its channelId. */
const CHANNELS: Readonly<Record<string, ChannelCapabilities>> = {
  directline: WEB_CHAT,
  webchat: WEB_CHAT,
  msteams: {
    files: false,
    updates: true,
    pictures: 'https',
    markdown: 'teams',
    suggestedActions: 3,
    suggestedLetters: 20,
    suggestedBesideAttachments: false,
    suggestedBesideMarkdown: false,
    textBesideCard: false,
    rating: true,
    messageBytes: 80 * 1024,
  },
  test: { ...WEB_CHAT, files: false },
};

/** What is safe to assume of a channel that nobody has tried. */
const ANY_OTHER: ChannelCapabilities = { ...WEB_CHAT, files: false, suggestedLetters: 20, suggestedBesideAttachments: false };

/** What of an activity says how it can be answered. */
interface Addressed {
  channelId?: string;
  deliveryMode?: string;
  conversation?: { conversationType?: string };
}

/** The row of this channel. Replies that travel in the answer to a request are split by nobody, and leave nothing behind that could be changed. */
export function capabilitiesOf({ channelId, deliveryMode, conversation }: Addressed): ChannelCapabilities {
  const row = (Object.hasOwn(CHANNELS, channelId ?? '') ? CHANNELS[channelId ?? ''] : undefined) ?? ANY_OTHER;
  const rating = row.rating && conversation?.conversationType === 'personal';
  return deliveryMode === 'expectReplies' ? { ...row, rating, updates: false, textBesideCard: true } : { ...row, rating };
}

/** The address of a picture where this channel may fetch it from there. */
export function reachablePicture({ pictures }: ChannelCapabilities, url: string | undefined): string | undefined {
  if (url === undefined || pictures === 'any') return url;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost' ? url : undefined;
}
