import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { ratedMessages } from '../src/bot/rated-messages.ts';
import { capabilitiesOf } from '../src/conversation/channel-capabilities.ts';
import { FEEDBACK_FOLDER } from '../src/feedback/counts.ts';
import { countsIn } from './feedback-on-disk.ts';
import { oneTeams, personalChats } from './teams.ts';

const teams = oneTeams();
let days = 0;
beforeEach(() => teams.bot.setNow(new Date(Date.UTC(2025, 1, (days += 1))))); // each test counts on a day of its own
const chat = personalChats(() => teams);
const counts = () =>
  countsIn(join(teams.bot.dataDir, FEEDBACK_FOLDER), new RegExp(new Date(Date.UTC(2025, 1, days)).toISOString().slice(0, 10)));
const rates = (reaction: string, replyToId?: string): Partial<Activity> => ({
  name: 'message/submitAction',
  value: { actionName: 'feedback', actionValue: { reaction, feedback: '{"feedbackText":"the canary sang"}' } },
  ...(replyToId !== undefined && { replyToId }),
});
const loops = (activity: Partial<Activity>) => (activity.channelData as { feedbackLoop?: unknown } | undefined)?.feedbackLoop;

describe('the buttons that Teams puts under a message', () => {
  test('stand under a whole answer, and under no question, greeting or closing message', async () => {
    const { named } = chat();
    const says = (text: string) => teams.deliver(named('personal-message', { text, attachments: [] }));
    const replies = [];
    for (const text of ['hi', 'what is shiatsu', 'compare swedish and shiatsu', 'find my style', 'menu'])
      replies.push(...(await says(text)).sent);
    const underThem = replies.filter(loops);
    expect(new Set(underThem.map(({ label }) => label))).toEqual(new Set(['styles.shiatsu']));
    expect(underThem.map(loops)).toEqual([{ type: 'default' }]);
  });

  test('are asked for in personal chats of Teams only', () => {
    const rating = (channelId: string, conversationType?: string) =>
      capabilitiesOf({ channelId, conversation: { ...(conversationType !== undefined && { conversationType }) } }).rating;
    expect([rating('msteams', 'personal'), rating('msteams', 'groupChat'), rating('msteams', 'channel'), rating('msteams')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([rating('directline', 'personal'), rating('emulator', 'personal')]).toEqual([false, false]);
  });

  test('a press counts for its message, once, whatever is pressed or delivered after it; its words are read by nobody', async () => {
    const { named } = chat();
    await teams.deliver(named('personal-message', { text: 'what is shiatsu', attachments: [] }));
    const message = `sent-${teams.calls.length}`; // the answer's last message was the last thing sent
    const press = named('personal-invoke', rates('like', message), 'liked');
    expect(await teams.deliver(press)).toEqual({ status: 200, body: {}, sent: [] });
    expect((await teams.deliver(press)).status).toBe(200);
    await teams.deliver(named('personal-invoke', rates('dislike', message)));
    expect(await counts()).toEqual({ 'styles.shiatsu': [1, 0] });
    const kept = readdirSync(teams.bot.dataDir, { recursive: true, withFileTypes: true, encoding: 'utf8' }).filter((entry) =>
      entry.isFile(),
    );
    expect(kept.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n')).not.toContain('canary');
  });

  test('a press under a message nobody knows any more counts without its wording id', async () => {
    const { named } = chat();
    await teams.deliver(named('personal-invoke', rates('dislike', 'long-ago')));
    await teams.deliver(named('personal-invoke', rates('like')));
    expect(await counts()).toEqual({ 'teams.message': [1, 1] });
  });

  test.each([
    ['no reaction', { actionName: 'feedback', actionValue: {} }],
    ['another reaction', { actionName: 'feedback', actionValue: { reaction: 'canary' } }],
    ['another action', { actionName: 'other', actionValue: { reaction: 'like' } }],
    ['no value', undefined],
  ])('%s counts nothing and is answered', async (_, value) => {
    const answer = await teams.deliver(chat().named('personal-invoke', { name: 'message/submitAction', value }));
    expect(answer).toMatchObject({ status: 200, body: {} });
    expect(await counts()).toEqual({});
  });

  test('only the newest messages are remembered', () => {
    const rated = ratedMessages(2);
    for (const id of ['a', 'b', 'c']) rated.remember(id, `label-${id}`);
    expect(['a', 'b', 'c', undefined].map((id) => rated.labelOf(id))).toEqual([undefined, 'label-b', 'label-c', undefined]);
  });
});
