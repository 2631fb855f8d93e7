import { readContent } from '../src/content/content.ts';
import { FLAGS } from '../src/safety/red-flags-schema.ts';
import { startBot, type TestBot } from './bot.ts';

const content = readContent('content/en');
let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());
let chats = 0;

/** Says one after another in a chat of its own; gives the labels and the texts of the last replies. */
async function after(...words: readonly string[]): Promise<{ labels: (string | undefined)[]; text: string }> {
  const chat = `own-${(chats += 1)}`;
  let replies = await bot.say(chat, words[0] ?? '');
  for (const said of words.slice(1)) replies = await bot.say(chat, said);
  return { labels: replies.map(({ label }) => label), text: replies.map(({ text }) => text).join('\n') };
}

const START = 'start foam roller';

test('what "I have that" tells names cautions, articles and danger signs that are there', () => {
  const folders = new Set([...content.articles.values()].map(({ about }) => about.split('.')[0]));
  for (const [of, { cautions, danger }] of Object.entries(content.followUps.have)) {
    expect(content.articles.has(of) || folders.has(of)).toBe(true);
    for (const id of cautions) expect(content.cautions.has(id)).toBe(true);
    expect(danger === undefined || FLAGS.includes(danger)).toBe(true);
  }
});

test.each([
  ['what is sciatica', 'i have that'],
  ['what is sciatica', "i've got this"],
  ['osteoporosis', 'thats me'],
  ['what about a broken bone in the spine', 'i have that'],
  ['shingles', 'yes i have it'],
  ['is it safe with varicose veins', 'i have those'],
  ['is massage safe with cancer', 'i have that'],
  ['pregnancy back pain', 'that is me'],
])('"%s", "%s": a technique that it rules out is not begun', async (about, mine) => {
  expect((await after(about, mine)).labels).toEqual(['root.have-cause']);
  const { labels } = await after(about, mine, about.includes('varicose') ? 'start hamstring roll' : START);
  expect(labels.at(-1)).toBe('walkthrough.not-today');
});

test('what has to be asked about first is asked about', async () => {
  expect((await after('what is a slipped disc', 'i have that', START, 'none')).labels.at(-1)).toBe('walkthrough.asked-first');
});

test('it is told as noted, known when asked for, and taken back by saying so', async () => {
  expect((await after('osteoporosis', 'thats me')).text).toContain('I noted: Thin bones');
  expect((await after('osteoporosis', 'thats me', 'what do you know')).text).toContain('Thin bones');
  expect((await after('is it safe with varicose veins', 'i have those', 'what do you know')).text).toContain('Varicose veins');
  expect((await after('pregnancy back pain', 'thats me', 'im not pregnant', START)).labels.at(-1)).toBe('walkthrough.safety');
});

test.each(['not from the back', 'see a doctor?'])(
  '"%s", "i have that": the danger it may be is asked about before anything hands-on',
  async (about) => {
    expect((await after(about, 'i have that', START)).labels.at(-1)).toMatch(/^safety\..*\.ask$/);
  },
);

test.each(['how do i know if i have it', 'could i have that', 'do i have this'])('"%s" asks, and tells nothing', async (asked) => {
  expect((await after('what is a slipped disc', asked)).labels).not.toContain('root.have-cause');
});
