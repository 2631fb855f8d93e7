import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { capabilitiesOf } from '../src/conversation/channel-capabilities.ts';
import { teamsText } from '../src/conversation/teams-text.ts';
import { discretion } from '../src/bot/discretion.ts';
import { groupLine } from '../src/group/group-line.ts';
import { privateChat } from '../src/group/private-chat.ts';
import { readingOf } from '../src/group/reading.ts';
import { isAboutSomeone } from '../src/group/someones-health.ts';
import { isWithOthers } from '../src/group/with-others.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';
import { content, SAYABLE, wording } from './said-in-groups.ts';
import { message, TurnAdapter } from './turn-adapter.ts';

const reading = readingOf(
  content,
  wording,
  createUnderstanding(content, () => new Date(), join('dist', 'trained.bin')),
);
const lineOf = (text: string) => groupLine(reading, { text }, false);

describe('danger phrases in a group', () => {
  const folder = 'tests/safety';
  const sets = readdirSync(folder).filter((name) => !/^(never-read|first)/.test(name));
  test.each(sets)(
    'of %s are never answered with an article',
    (name) => {
      const { danger } = parse(readFileSync(join(folder, name), 'utf8')) as { danger: { say: string }[] };
      const told = danger.map(({ say }) => ({ say, ...lineOf(say) }));
      expect(told.filter(({ label }) => label === 'group.answer')).toEqual([]);
      for (const { text } of told) expect(SAYABLE.has(teamsText(text))).toBe(true);
    },
    60_000,
  );
});

test('whatever is said, the answer is a line that stands in the content', () => {
  const words = fc.constantFrom(
    'what',
    'is',
    'shiatsu',
    'my',
    'pregnant',
    'massage',
    'does',
    'help',
    'roller',
    'safe',
    'with',
    'cancer',
    '?',
    '44',
    '<b>',
    '{answer}',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 9 }).map((all) => all.join(' ')),
      ),
      (text) => {
        expect(SAYABLE.has(teamsText(lineOf(text).text))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

describe('whom words are about', () => {
  test.each([
    'what is shiatsu',
    'can you tell me what shiatsu is',
    'I want to know if massage works',
    'can I ask you about rollers',
    'show me the styles',
  ])('nobody: %s', (text) => expect(isAboutSomeone(text)).toBe(false));
  test.each([
    'is it safe for me',
    'I’ve a bad back',
    'can I ask you if my back is ok',
    'what can mum do',
    'tell me what is wrong with us',
    'show me my exercises',
    'im pregnant',
  ])('someone: %s', (text) => expect(isAboutSomeone(text)).toBe(true));
});

test.each([
  ['common causes', 'group.answer'],
  ['benefits of massage', 'group.answer'],
  ['sciatica', 'group.private'],
  ['osteoporosis', 'group.private'],
])('"%s" by its name alone gets %s', (text, label) => {
  expect(lineOf(text).label).toBe(label);
});

describe('where others read along', () => {
  test.each<[object, boolean]>([
    [{ id: 'c', conversationType: 'groupChat' }, true],
    [{ id: 'c', conversationType: 'channel' }, true],
    [{ id: 'c', isGroup: true }, true],
    [{ id: 'c', conversationType: 'personal' }, false],
    [{ id: 'c', isGroup: false }, false],
    [{ id: 'c' }, false],
  ])('%j', (conversation, others) => expect(isWithOthers({ conversation })).toBe(others));
});

test('the way to the private chat stands in the words and on a button, and carries nothing of what was said', async () => {
  const adapter = new TurnAdapter();
  adapter.use(
    discretion({
      ...reading,
      showing: ({ activity }) => ({ ...capabilitiesOf(activity), pictureUrl: () => undefined }),
      privateChat: (activity) => privateChat('8c1d7f3e-52a9', activity),
      mentions: () => ({ us: true, others: false }),
      greeted: { get: () => true, set: () => undefined },
    }),
  );
  let further = 0;
  const go = () => Promise.resolve(void (further += 1));
  const conversation = { id: '19:g', isGroup: true, conversationType: 'groupChat', name: '' };
  await adapter.receive({ ...message('my back hurts since monday', { id: 'm1', channelId: 'msteams' }), conversation }, go);
  await adapter.receive({ ...message('my back hurts since monday', { id: 'm2', channelId: 'elsewhere' }), conversation }, go);
  const [inTeams, elsewhere] = adapter.sent.map((sent) => JSON.stringify(sent));
  expect(inTeams?.match(/https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28:8c1d7f3e-52a9(?=[)"])/g)).toHaveLength(2);
  expect(inTeams).toContain('"Action.OpenUrl"');
  expect(inTeams).not.toContain('monday');
  expect(elsewhere).not.toContain('https:');
  for (const type of ['event', 'typing', 'messageReaction', 'invoke', 'made-up'])
    await adapter.receive({ ...message('x', { type }), conversation }, go);
  expect(further).toBe(0);
});
