import { readFileSync, writeFileSync } from 'node:fs';
import { buttonsOf, press, type Reply, type TestBot } from './bot.ts';

/** One row of a transcript: something said or done, or something expected. */
export interface Row {
  line: number;
  who: 'you' | 'bot' | 'does';
  text: string;
}
export interface Chat {
  file: string;
  title: string;
  rows: Row[];
}

/** Reads a transcript: `# title`, then `you: words`, `(presses Next)`, `(joins)`, `(two days later)`, and `bot: wording.id  "words"  [Button]`. */
export function readChat(file: string): Chat {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.flatMap((text, index): Row[] => {
    const [, who, said] = /^(you|bot): ?(.*)$/.exec(text) ?? [];
    if (who) return [{ line: index + 1, who: who as 'you' | 'bot', text: said ?? '' }];
    const [, does] = /^\((.*)\)$/.exec(text) ?? [];
    return does ? [{ line: index + 1, who: 'does', text: does }] : [];
  });
  return { file, title: (lines[0] ?? '').replace(/^#\s*/, ''), rows };
}

/** Does one row in a conversation, and returns what the bot said. */
export async function act(bot: TestBot, conversation: string, { who, text }: Row, before: readonly Reply[]): Promise<Reply[]> {
  if (who === 'you') return bot.say(conversation, text);
  if (text === 'joins')
    return bot.say(conversation, {
      type: 'conversationUpdate',
      membersAdded: [{ id: `person-of-${conversation}` }, { id: 'bot' }],
    } as never);
  const [, title] = /^presses (.+)$/.exec(text) ?? [];
  if (title) return bot.say(conversation, press(before, title));
  if (text === 'sends a picture')
    return bot.say(conversation, { attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/back.png' }] });
  const [, over] = /^writes 10,000 characters: (.+)$/.exec(text) ?? [];
  if (over) return bot.say(conversation, `${over} `.repeat(10_000).slice(0, 10_000));
  if (text === 'says nothing') return bot.say(conversation, { text: '' });
  throw new Error(
    `A transcript cannot do "(${text})". It can: joins, presses …, sends a picture, says nothing, writes 10,000 characters: ….`,
  );
}

/** Plays a transcript and tells where it went another way, with the whole chat; nothing when all is as written. */
export async function play(bot: TestBot, conversation: string, chat: Chat): Promise<{ differs: string | undefined; really: string[] }> {
  const really: string[] = [];
  let differs: string | undefined;
  let seen: Reply[] = [];
  for (let at = 0; at < chat.rows.length; at++) {
    const row = chat.rows[at];
    if (!row || row.who === 'bot') continue;
    really.push(row.who === 'you' ? `you: ${row.text}` : `(${row.text})`);
    const replies = await act(bot, conversation, row, seen);
    seen = [...seen, ...replies];
    const expected: Row[] = [];
    for (let next = at + 1; chat.rows[next]?.who === 'bot'; next++) expected.push(chat.rows[next] as Row);
    const asWritten = (reply: Reply, n: number) => (expected[n] && matches(expected[n].text, reply) ? expected[n].text : described(reply));
    really.push(...replies.map((reply, n) => `bot: ${asWritten(reply, n)}`));
    for (let n = 0; n < Math.max(expected.length, replies.length); n++) {
      const [want, got] = [expected[n], replies[n]];
      if (want && got && matches(want.text, got)) continue;
      differs ??= `${chat.file}:${want?.line ?? row.line}\n  expected  ${want ? `bot: ${want.text}` : '(silence)'}\n  but was   ${got ? `bot: ${described(got)}\n            ${JSON.stringify(got.text)}` : '(silence)'}`;
    }
  }
  return { differs: differs && `${differs}\n\nThe whole chat:\n${really.map((line) => `  ${line}`).join('\n')}`, really };
}

/** Writes what was really said under the title, for a person to review like a snapshot. */
export function rewrite(chat: Chat, really: readonly string[]): void {
  writeFileSync(chat.file, `# ${chat.title}\n\n${really.join('\n')}\n`);
}

function described(reply: Reply): string {
  const buttons = buttonsOf(reply).map((title) => `[${title}]`);
  return [reply.label ?? '(no label)', buttons.join(' ')].filter(Boolean).join('  ');
}

function matches(expected: string, reply: Reply): boolean {
  const [label, ...parts] = expected.trim().split(/\s{2,}/);
  if (reply.label !== label) return false;
  const text = plain(reply.text ?? '');
  return parts.every((part) =>
    part.startsWith('"')
      ? text.includes(plain(part.slice(1, -1)))
      : [...part.matchAll(/\[([^\]]+)\]/g)].every(([, title]) => buttonsOf(reply).includes(title ?? '')),
  );
}

const plain = (text: string) => text.replace(/[*_]/g, '').replace(/\s+/g, ' ').toLowerCase();
