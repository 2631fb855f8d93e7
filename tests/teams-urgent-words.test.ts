import { readContent } from '../src/content/content.ts';
import { spoken } from '../src/conversation/adaptive-card.ts';
import { toActivities } from '../src/conversation/cards.ts';
import { capabilitiesOf } from '../src/conversation/channel-capabilities.ts';
import { teamsText } from '../src/conversation/teams-text.ts';
import { FLAGS } from '../src/safety/red-flags-schema.ts';
import { oneTeams, teamsActivity } from './teams.ts';

const { redFlags, wording } = readContent('content/en');
const showing = (channelId: string) => ({ ...capabilitiesOf({ channelId }), pictureUrl: () => undefined });
const buttons = [{ title: 'Yes' }, { title: 'No' }, { title: 'Not sure' }];
const said = (text: string, channel = 'msteams') => toActivities({ label: 'safety.test', text, buttons, urgent: true }, showing(channel));
const filled = (text: string) =>
  text.replaceAll('{numbers}', redFlags.numbers).replaceAll('{numbers-in-line}', redFlags['numbers-in-line']);

const ofFlags = FLAGS.flatMap((id) => {
  const { advice, question, again, 'tell-staff': staff } = redFlags.flags[id];
  const lines = [...wording].flatMap(([label, { text }]): [string, string][] =>
    label.startsWith('locked.') && text.includes('{again}') ? [[label, text.replace('{again}', again).replace('{staff}', staff)]] : [],
  );
  return [
    [`${id}.ask`, question] as const,
    ...advice.map((text) => [id, text] as const),
    ...lines.map(([label, text]) => [`${id}: ${label}`, text] as const),
  ];
}).map(([where, text]) => [where, filled(text).trim()] as const);

const letters = (text: string) =>
  spoken(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

test('every text about a danger sign keeps all its words in the message’s own text on Teams, and stands without marks where the buttons are', () => {
  expect(ofFlags.length).toBeGreaterThan(200);
  for (const [where, text] of ofFlags) {
    const messages = said(text);
    const last = messages.at(-1);
    expect([where, messages.flatMap(({ attachments = [] }) => attachments)]).toEqual([where, []]);
    expect([where, messages.map(({ suggestedActions }) => suggestedActions?.actions.length ?? 0).join()]).toEqual([
      where,
      messages.length === 1 ? '3' : '0,3',
    ]);
    expect([where, last?.text]).toEqual([where, expect.not.stringMatching(/[*_`#[\]\n]/)]);
    expect([where, letters(messages.map((one) => one.text).join(' '))]).toEqual([where, letters(teamsText(text))]);
  }
});

test('where buttons may stand beside marks it stays one message, as it is', () => {
  for (const [, text] of ofFlags.slice(0, 20)) expect(said(text, 'directline').map((one) => one.text)).toEqual([text]);
});

describe('a danger question that was passed over', () => {
  const teams = oneTeams();
  const say = async (text: string, changes = {}) =>
    (await teams.deliver(teamsActivity('personal-message', { text, attachments: [], ...changes }))).sent;

  test('comes back with buttons that answer it', async () => {
    for (const words of ['my leg tingles', 'both legs']) await say(words);
    const asked = await say('next').then(() => say('start foam roller'));
    expect(asked.map(({ label }) => label)).toEqual(['safety.cauda_equina.ask', 'safety.cauda_equina.ask']);
    expect(asked.map(({ suggestedActions }) => suggestedActions?.actions.map(({ title }) => title).join() ?? '')).toEqual([
      '',
      'Yes,No,Not sure',
    ]);
    expect((await say('Yes'))[0]?.label).toBe('safety.cauda_equina');
  });
});
