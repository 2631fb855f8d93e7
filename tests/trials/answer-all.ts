import type { Reply } from '../bot.ts';

/** What someone says to each question. Whichever comes next, the others wait. */
const SAYS: Readonly<Record<string, string>> = {
  interest: 'yes',
  consent: 'yes',
  medication: 'yes',
  diagnosed: 'no',
  duration: '8 months',
  'leg-pain-below-knee': 'no',
  age: '45',
  'pain-level': '5',
  enough: 'show me',
  place: 'Boston, Massachusetts',
  check: 'yes',
};

export const labels = (replies: readonly Reply[]) => replies.map((reply) => reply.label);
export const label = (replies: readonly Reply[]) => replies.at(-1)?.label ?? '';

/** Says it, then answers whatever is asked, until something else is said. The ids of what was asked are added to `asked`. */
export async function answerAllAfter(words: string, say: (words: string) => Promise<Reply[]>, asked: string[]): Promise<Reply[]> {
  let replies = await say(words);
  for (let turn = 0; turn < 40 && label(replies).startsWith('questions.'); turn += 1) {
    const id = label(replies).slice('questions.'.length);
    asked.push(id);
    replies = await say(SAYS[id] ?? 'skip');
  }
  return replies;
}
