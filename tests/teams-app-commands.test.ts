import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../src/content/content.ts';
import { startBot, type TestBot } from './bot.ts';

const content = readContent('content/en');
/** What an intent says first. */
const FIRST: Readonly<Record<string, RegExp>> = {
  recommend: /^recommend\.start$/,
  compare: /^styles\.first$/,
  trials: /^questions\.interest$/,
  help: /^help\.overview$/,
  'answers.human-offer': /^human\.offer$/,
};

describe('the commands that Teams offers', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());

  test.each([...content.teamsApp.commands.own, ...content.teamsApp.commands.groups])(
    '"$title" is understood as $topic',
    async ({ topic, title }) => {
      for (const said of [title, title.toLowerCase()]) {
        const [first] = await bot.say(`${topic} ${said}`, said);
        const about = content.articles.get(topic)?.about;
        expect(first?.label).toMatch(FIRST[topic] ?? new RegExp(`^${about ?? 'an intent that is not in the table above'}$`));
      }
    },
  );

  test('have a description each, and say nothing the bot would not', () => {
    const words = JSON.stringify(content.teamsApp);
    expect(words).not.toMatch(/\b(should|just|simply|cure|guarantee|proven|diagnos\w+|eligible)\b|—/i);
    expect(
      Object.values(content.teamsApp.commands)
        .flat()
        .filter(({ description }) => description.length < 10),
    ).toEqual([]);
  });
});

describe('a broken teams-app.yaml', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kneadful-teams-app-'));
  beforeAll(() => cpSync('content/en', folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'a topic that is none',
      (text) => text.replace('topic: trials', 'topic: trails'),
      /teams-app\.yaml:\d+:16 {2}topic: "trails" is neither/,
    ],
    [
      'the same words twice',
      (text) => text.replace('title: Common causes', 'title: Home techniques'),
      /title: "Home techniques" is there twice/,
    ],
    [
      'a name too long',
      (text) => text.replace('short: Kneadful ', `short: ${'Kneadful'.repeat(4)} `),
      /teams-app\.yaml:4:10 .*30 characters/,
    ],
    ['a colour by name', (text) => text.replace("'#1f6f78'", 'teal'), /accent: must be a colour/],
    [
      'too many commands',
      (text) => text.replace(/^ {2}groups:$/m, '    - { topic: help, title: More, description: More }\n$&'),
      /more than the 10 commands/,
    ],
  ])('%s is named with its place', (_title, change, fault) => {
    const good = readFileSync('content/en/teams-app.yaml', 'utf8');
    const broken = change(good);
    expect(broken).not.toBe(good);
    writeFileSync(join(folder, 'teams-app.yaml'), broken);
    expect(() => readContent(folder)).toThrow(fault);
  });

  test('and a missing one', () => {
    rmSync(join(folder, 'teams-app.yaml'));
    expect(() => readContent(folder)).toThrow(/teams-app\.yaml:1:1 {2}is not there/);
  });
});

describe('the commands that Teams offers where others read along', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  const recipient = { id: 'bot', name: 'Kneadful' };

  test.each(content.teamsApp.commands.groups)('"$title" is answered there', async ({ topic, title }) => {
    const [first, ...more] = await bot.say(`group ${topic}`, {
      text: `<at>${recipient.name}</at> ${title}`,
      recipient,
      conversation: { id: `group ${topic}`, name: 'Team', isGroup: true, conversationType: 'groupChat' },
      entities: [{ type: 'mention', mentioned: recipient, text: `<at>${recipient.name}</at>` }],
    });
    expect([first?.label, more]).toEqual([topic === 'help' ? 'group.help' : 'group.answer', []]);
  });
});
