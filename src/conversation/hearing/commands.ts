import { asksWhy } from '../../understanding/commands.ts';
import type { CommandName } from '../../understanding/lexicon.ts';
import { interruptions } from '../interruptions.ts';
import { againAfter } from '../sent-for-help.ts';
import { askedOfLast } from '../side-questions.ts';
import { answered, type Heard, type Reader } from './reader.ts';

/** Commands that can mean nothing else; the others may be a part of changing an answer. */
const PLAIN: ReadonlySet<CommandName> = new Set([
  'thanks',
  'bye',
  'hi',
  'help',
  'menu',
  'human',
  'export',
  'forget-me',
  'forget-when-removed',
  'what-do-you-know',
  'stop',
  'more',
  'why',
]);

/** "What can I do", said after a cause, asks for help with that and not for help with the bot. */
export const helpWithLast: Reader<Heard> = (talk, begin, { command }) => command?.command === 'help' && askedOfLast(talk, begin);

export const plainCommand: Reader<Heard> = (talk, begin, { command }) =>
  command !== undefined &&
  PLAIN.has(command.command) &&
  answered(interruptions[command.command](talk, begin).then(() => againAfter(talk, command.command)));

export const anyCommand: Reader<Heard> = (talk, begin, { command }) =>
  command !== undefined && answered(interruptions[command.command](talk, begin, command.about));

/** "What do you need that for", said at a question. */
export const whyAsked: Reader<Heard> = (talk, begin) =>
  talk.asking !== undefined && asksWhy(talk.said.text) && answered(interruptions.why(talk, begin));
