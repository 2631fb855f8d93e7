import type { Glance } from './glance.ts';

/** A button. Pressed, it says its title; typed, the title does the same. */
export interface Button {
  title: string;
  /** What is said when it is pressed, where that differs from its title. */
  say?: string;
  /** What the press belongs to, where that is not the question of its message. */
  token?: string;
}

/** A message with more buttons is hard to use on a phone, and Teams drops what is over. */
export const MOST_BUTTONS = 6;

/** One message of the bot, before any channel has shaped it. */
export interface Reply {
  /** The wording id, `dialog.step`: tests, telemetry and measurements know the message by it. */
  label: string;
  /** Markdown that says everything: a picture and buttons only repeat it. */
  text: string;
  buttons?: readonly Button[];
  /** A list of which several may be chosen (`many`), or one; sent back as their ids. */
  list?: { choices: readonly { id: string; label: string }[]; many: boolean; label: string; done: string };
  /** Things of which one may be picked from a menu, and the button that then says it in place of its own title. */
  menu?: { label: string; hint: string; button: string; choices: readonly { label: string; say: string }[] };
  /** What was told in this turn, at a glance. */
  glance?: Glance;
  /** Pages outside the chat, opened by a press. */
  links?: readonly { title: string; url: string }[];
  /** A file to keep, for channels that can hand one over. `url` is a data: address. */
  file?: { name: string; type: string; url: string };
  picture?: { name: string; alt: string };
  /** Led to by a button of a message with the same label, it takes that one's place where a channel can change messages. */
  inPlace?: boolean;
  /** The last message of a whole answer: a channel with buttons of its own to rate messages shows them here. */
  answers?: boolean;
  /** The last message of a dialog: whether it was helpful may be asked with it. */
  closes?: boolean;
  /** Says what to do about a danger sign, or asks about one: no channel may put its words anywhere but in the message's own text. */
  urgent?: boolean;
  /** The question these buttons belong to; a press on an older one changes nothing. */
  token?: string;
}

/** The same question for asking it again in one line: with its buttons and its list, without what was shown beside it. */
export function withoutCard({ picture: _, glance: __, menu: ___, inPlace: ____, ...reply }: Reply): Reply {
  return reply;
}

/** The same with another text around it, which its card then no longer says all of. */
export function withText({ glance, ...reply }: Reply, text: string): Reply {
  if (!glance) return { ...reply, text };
  const { whole: _, ...part } = glance;
  return { ...reply, text, glance: part };
}
