import { readContent } from '../src/content/content.ts';
import { kindOf } from '../src/conversation/questions-asked.ts';
import { screen } from '../src/safety/screen.ts';
import type { Kind } from '../src/understanding/kinds.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';
import { startBot } from './bot.ts';
import { fuzzMessages } from './fuzz-messages.ts';
import { TODAY } from './understood.ts';

const content = readContent('content/en');
const understanding = createUnderstanding(content, () => TODAY);
const questions = [...content.questions.values()].flat();
const kinds: readonly Kind[] = [...questions.map(kindOf), 'duration', { scale: [0, 10] }, { whole: [1, 9] }];

// Speed is not asserted here: `npm run eval` prints the slowest of these same messages.
test('20,000 odd messages are read to their end: danger signs, commands, corrections, facts, an answer, a request', () => {
  let read = 0;
  for (const text of fuzzMessages(20_000)) {
    try {
      screen(content.redFlags, text);
      understanding.command(text);
      understanding.correction(text);
      understanding.facts(
        text,
        questions.map((question) => ({ id: question.id, kind: kindOf(question) })),
      );
      const kind = kinds[read % kinds.length] ?? 'text';
      understanding.read(kind, text);
      understanding.find(text);
    } catch (error) {
      throw new Error(`Message ${read} broke the readers: ${JSON.stringify(text.slice(0, 200))}`, { cause: error });
    }
    read += 1;
  }
  expect(read).toBe(20_000);
});

test('inside every dialog an odd message gets a reply of its own, and the chat goes on', async () => {
  const bot = await startBot();
  try {
    const begun = [[], ['Find my style'], ['Compare styles'], ['Ball at the wall', 'Start'], ['Research studies', 'yes', 'yes']];
    for (const [at, openings] of begun.entries()) {
      for (const said of openings) await bot.say(`fuzz-${at}`, said);
    }
    let count = 0;
    for (const text of fuzzMessages(600, 7)) {
      const replies = await bot.say(`fuzz-${(count += 1) % begun.length}`, text);
      if (replies.length === 0) throw new Error(`Nothing was said to ${JSON.stringify(text.slice(0, 200))}`);
      for (const { label, text: words } of replies) {
        expect(label).toMatch(/^[a-z]+\.[\w.-]+$/);
        expect(words).not.toMatch(/undefined|NaN|\[object|<script/);
      }
    }
  } finally {
    await bot.close();
  }
});
