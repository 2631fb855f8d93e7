import type { Message } from './message.ts';

/** What a message is about, and the only other words it may hold to be about nothing else. */
interface Topic {
  about: ReadonlySet<string>;
  around: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LEAVING: Topic = {
  about: set('stop enough quit'),
  around: set('now please thats that is ok okay right lets let us here this for today the chat questions done no more then bot thanks'),
};

const REMINDING: Topic = {
  about: set(
    'remind reminds reminded reminding reminder reminders message messages messaging messaged text texts texted texting notification notifications',
  ),
  around: set(
    'i id do not dont want would like to get me no need needed any more anymore every each day weekday weekdays week morning evening daily tomorrow my the a your these those of it again please now stop sending send you',
  ),
};

const isOnly = ({ words }: Message, { about, around }: Topic) =>
  words.some(({ text }) => about.has(text)) &&
  words.every(({ text }, at) => about.has(text) || around.has(text) || (text === 'be' && about.has(words[at + 1]?.text ?? '')));

/**
 * Whether a message is no more than leaving the chat ("enough now, stop") or a word about its reminders ("i dont want to be reminded any
 * more"). Both sound like giving up, so only the signs that were thought of judge them, and not likeness.
 */
export const onlyLeavesOrReminds = (message: Message): boolean => isOnly(message, LEAVING) || isOnly(message, REMINDING);
