import type { Wording } from '../conversation/wording.ts';
import type { Finding } from '../safety/screen.ts';
import { isAboutSomeone } from './someones-health.ts';

/** The few things a group answer is made of. None of them knows a person, and none begins anything. */
export interface Reading {
  wording: Wording;
  /** The emergency numbers, as a text. */
  numbers: string;
  /** The gravest danger sign in these texts. */
  danger(texts: unknown): Finding | undefined;
  /** The word that works everywhere which this is. */
  command(text: string): string | undefined;
  /** Whether the writer tells of pain, or of facts about their health. */
  tellsOfHealth(text: string): boolean;
  /** What is surely asked for. */
  asked(text: string): GeneralQuestion | undefined;
  asksSomething(text: string): boolean;
}

/** An article by its id, or two styles to compare. */
export type GeneralQuestion = { article: string } | { styles: readonly [string, string] };

/** One thing said in a group: a line of the wording, whole. */
export interface GroupLine {
  label: 'group.hello' | 'group.help' | 'group.private' | 'group.unclear' | 'group.answer' | 'group.thanks' | 'group.data' | 'group.danger';
  text: string;
}

/** Longer than this is a story, not a general question. */
const LONGEST = 200;
/** What can be asked for by its name alone. The name of an illness alone may be someone's own. */
const BY_NAME = /^(?:styles|techniques)\.|[.-]overview$/;
const DATA = new Set(['forget-me', 'what-do-you-know', 'export', 'forget-when-removed']);
const HELP = new Set(['help', 'menu', 'hi']);

/**
 * What a message in a group is answered with. Every text is one that stands in the content, so that nothing a person wrote
 * comes back, and whatever may be about a person is answered with the offer of a private chat alone.
 */
export function groupLine(reading: Reading, { text = '', value }: { text?: string; value?: unknown }, namesOthers: boolean): GroupLine {
  const { wording } = reading;
  const line = (label: GroupLine['label'], id: string = label, values = {}): GroupLine => ({ label, text: wording(id, values).text });
  const finding = reading.danger([text, value]);
  if (finding) return line('group.danger', dangerLine(finding), { numbers: reading.numbers.trim() });
  const command = reading.command(text);
  if (text === '') return line('group.private');
  if (command === 'thanks') return line('group.thanks');
  if (command === 'bye') return line('group.thanks', 'group.bye');
  if (command && DATA.has(command)) return line('group.data');
  if (command && HELP.has(command)) return line('group.help');
  if (command || namesOthers || text.length > LONGEST || isAboutSomeone(text) || reading.tellsOfHealth(text)) return line('group.private');
  const asked = reading.asked(text);
  if (!asked) return line(reading.asksSomething(text) ? 'group.unclear' : 'group.private');
  const answer = 'styles' in asked ? comparison(wording, asked.styles) : answerTo(asked.article, reading, text);
  return answer === undefined ? line('group.private') : line('group.answer', 'group.answer', { answer });
}

function answerTo(article: string, { wording, asksSomething }: Reading, text: string): string | undefined {
  const short = `in-short.${article}`;
  return wording.has(short) && (BY_NAME.test(article) || asksSomething(text)) ? wording(short).text : undefined;
}

/** The short answers of both styles, one after the other. */
function comparison(wording: Wording, [one, two]: readonly [string, string]): string | undefined {
  const [first, second] = [`in-short.styles.${one}`, `in-short.styles.${two}`];
  if (!wording.has(first) || !wording.has(second)) return undefined;
  return wording('in-short.compare', { one: wording(first).text, two: wording(second).text }).text;
}

/** Whom to call, and how soon. Which sign it was is not said, and in doubt nothing is asked. */
function dangerLine({ flag, urgency, level }: Finding): string {
  if (flag === 'crisis') return 'group.danger-crisis';
  return level === 'doubt' ? 'group.danger-doubt' : `group.danger-${urgency}`;
}
