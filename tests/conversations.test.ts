import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { readContent } from '../src/content/content.ts';
import { buttonsOf, startBot, type Reply, type TestBot } from './bot.ts';
import { inventedStudies } from './invented-studies.ts';
import { act, play, readChat, rewrite } from './chat.ts';

const folder = 'tests/conversations';
const chats = readdirSync(folder)
  .filter((name) => name.endsWith('.chat'))
  .sort()
  .map((name) => readChat(`${folder}/${name}`));
const updating = process.env['UPDATE_CHATS'] === '1';
const content = readContent('content/en');
const flagged = (parse(readFileSync('tests/safety/first-phrases.yaml', 'utf8')) ?? {}) as Record<string, string>;

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot({ trials: inventedStudies() });
});
afterAll(() => bot.close());

describe('transcripts', () => {
  it.each(chats)('$title', async (chat) => {
    const { differs, really } = await play(bot, `played-${chat.file}`, chat);
    if (updating) rewrite(chat, really);
    else if (differs) throw new Error(differs);
  });
});

/** Plays a transcript once; before each thing a person does, and at the end, `visit` may look around in copies of the conversation. */
async function along(file: string, visit: (at: string, replies: readonly Reply[]) => Promise<void>): Promise<void> {
  const chat = readChat(file);
  const conversation = `along-${file}-${Math.random()}`;
  let seen: Reply[] = [];
  for (const row of chat.rows.filter(({ who }) => who !== 'bot')) {
    seen = [...seen, ...(await act(bot, conversation, row, seen))];
    await visit(conversation, seen);
  }
}
let copies = 0;
async function inCopy(conversation: string, said: string): Promise<Reply[]> {
  const copy = `copy-${(copies += 1)}`;
  await bot.fork(conversation, copy);
  const replies = await bot.say(copy, said);
  await bot.drop(copy);
  return replies;
}

describe('at every point of every transcript', () => {
  it.each(chats)('"stop" leaves kindly: $title', async ({ file }) => {
    await along(file, async (at) => {
      const replies = await inCopy(at, 'stop');
      expect(replies.map(({ label }) => label)).toEqual([expect.stringMatching(/\.stopped$/)]);
      expect(replies[0]?.text).toMatch(/leave it there|stop there|still here/i);
    });
  });

  it.each(chats)(
    'every danger sign gets its advice: $title',
    async ({ file }) => {
      const padding = 'I sit at a desk most of the day and my back aches in the evening. ';
      await along(file, async (at) => {
        for (const [flag, phrase] of Object.entries(flagged)) {
          const [plain] = await inCopy(at, phrase);
          expect([flag, plain?.label]).toEqual([flag, `safety.${flag}`]);
        }
        const [flag, phrase] = Object.entries(flagged)[copies % 15] ?? [];
        const [long] = await inCopy(at, padding.repeat(75).slice(0, 5000) + phrase);
        expect([flag, long?.label]).toEqual([flag, `safety.${flag}`]);
      });
    },
    120_000,
  );

  it.each(chats)(
    'the twelve words work: $title',
    async ({ file }) => {
      const words: Record<string, RegExp> = {
        help: /^help\./,
        menu: /^root\.menu/,
        back: /./,
        repeat: /./,
        why: /^help\.why/,
        change: /^(help\.change|questions\.which|reminder\.(?:when|zone))/, // where answers are checked, "change" asks which one; where a time is read back, for another
        cancel: /\.stopped$/,
        restart: /./,
        'what do you know': /^privacy\.known/,
        export: /^privacy\.export/,
        'forget me': /^privacy\.forgotten/,
        human: /^human\./,
      };
      await along(file, async (at) => {
        for (const [word, label] of Object.entries(words)) {
          const replies = await inCopy(at, word);
          expect([word, replies[0]?.label]).toEqual([word, expect.stringMatching(label)]);
          expect(replies.map(({ label: one }) => one)).not.toContain('root.unclear');
        }
      });
    },
    120_000,
  );
});

describe('every button', () => {
  it.each(chats)(
    'that is offered is understood, and every message carries its wording id: $title',
    async ({ file }) => {
      const tried = new Set<string>();
      await along(file, async (at, replies) => {
        for (const reply of replies) expect(reply.label).toMatch(/^[a-z]+(\.[a-z0-9_-]+)+$/);
        for (const title of replies.slice(-3).flatMap(buttonsOf)) {
          if (tried.has(title) || title === 'Done') continue;
          tried.add(title);
          const labels = (await inCopy(at, title)).map(({ label }) => label);
          expect([title, labels]).not.toEqual([title, expect.arrayContaining([expect.stringMatching(/^root\.(unclear|which)$/)])]);
        }
      });
    },
    120_000,
  );
});

describe('home techniques', () => {
  it.each([...content.techniques.keys()])('%s is walked from its safety list to its end, one drawing a step', async (id) => {
    const technique = content.techniques.get(id);
    const conversation = `walks-${id}`;
    await bot.say(conversation, technique?.facts.button ?? '');
    let replies = await bot.say(conversation, 'start');
    for (const answer of ['none of these', 'yes'])
      if (/^walkthrough\.(safety|partner)$/.test(replies.at(-1)?.label ?? '')) replies = await bot.say(conversation, answer);
    for (const [index, step] of (technique?.steps ?? []).entries()) {
      const shown = replies.at(-1);
      expect(shown?.label).toBe('practice.step');
      expect(shown?.text).toContain(`Step ${index + 1} of ${technique?.steps.length}`);
      expect(JSON.stringify(shown?.attachments)).toContain(`/drawings/${step.drawing}.png`);
      replies = await bot.say(conversation, 'next');
    }
    expect(replies.at(-1)?.label).toBe('walkthrough.after');
  });
});

describe('the facts of the source article', () => {
  it('are each met in the transcript that the coverage names', async () => {
    const told = new Map<string, string>();
    for (const { file, rows } of chats) {
      const conversation = `told-${file}`;
      let seen: Reply[] = [];
      for (const row of rows.filter(({ who }) => who !== 'bot')) seen = [...seen, ...(await act(bot, conversation, row, seen))];
      told.set(file, plain(seen.map(({ text }) => text).join('\n')));
    }
    const quotes = new Map(
      readdirSync('tests/coverage')
        .filter((name) => name !== 'met.yaml')
        .flatMap((name) => Object.entries(parse(readFileSync(`tests/coverage/${name}`, 'utf8')) as Record<string, { quote: string }>)),
    );
    if (updating) {
      const met = [...quotes]
        .filter(([id]) => id.startsWith('S'))
        .map(([id, { quote }]) => [id, [...told].find(([, text]) => text.includes(plain(quote)))?.[0] ?? 'nowhere']);
      writeFileSync('tests/coverage/met.yaml', stringify(Object.fromEntries(met)));
    }
    const met = parse(readFileSync('tests/coverage/met.yaml', 'utf8')) as Record<string, string>;
    const missing = Array.from({ length: 106 }, (_, index) => `S${String(index + 1).padStart(3, '0')}`).filter(
      (id) => !told.get(met[id] ?? '')?.includes(plain(quotes.get(id)?.quote ?? ' ')),
    );
    expect(missing).toEqual([]);
  });
});

function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_>#-]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
