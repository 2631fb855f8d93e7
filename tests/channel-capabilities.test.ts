import { toActivity } from '../src/conversation/cards.ts';
import { capabilitiesOf } from '../src/conversation/channel-capabilities.ts';
import type { Reply } from '../src/conversation/reply.ts';

const showing = (channelId: string, address = 'https://bot.example', deliveryMode?: string) => ({
  ...capabilitiesOf({ channelId, ...(deliveryMode !== undefined && { deliveryMode }) }),
  pictureUrl: (name: string) => `${address}/drawings/${name}.png`,
});
const plain: Reply = { label: 'test.plain', text: '# Hello\n\n- one\n- two' };
const withPicture: Reply = { ...plain, picture: { name: 'back', alt: 'A back' } };
const withFile: Reply = { ...plain, file: { name: 'sheet.pdf', type: 'application/pdf', url: 'data:application/pdf,x' } };
const buttons = (count: number) => Array.from({ length: count }, (_, at) => ({ title: `Button ${at + 1}` }));
const pictured = (reply: Reply, channel: string, address?: string) =>
  JSON.stringify(toActivity(reply, showing(channel, address))).includes('"Image"');

describe('one reply on each channel', () => {
  test.each([
    ['directline', plain.text],
    ['webchat', plain.text],
    ['test', plain.text],
    ['slack', plain.text],
    ['msteams', '**Hello**\n\n• one\n\n• two'],
  ])('text on %s', (channel, text) => expect(toActivity(plain, showing(channel)).text).toBe(text));

  test.each([
    ['directline', 'http://127.0.0.1:3978', true],
    ['directline', 'http://bot.example', true],
    ['msteams', 'https://bot.example', true],
    ['msteams', 'http://bot.example', false],
    ['msteams', 'http://127.0.0.1:3978', true],
  ])('a picture on %s from %s: %s', (channel, address, shown) => expect(pictured(withPicture, channel, address)).toBe(shown));

  test.each(['directline', 'msteams', 'test', 'slack'])(
    '%s is never given more than three suggested actions, the rest go on a card',
    (channel) => {
      for (const count of [0, 1, 3, 4, 6]) {
        const { suggestedActions, attachments = [] } = toActivity(
          { ...plain, text: 'Which one?', buttons: buttons(count) },
          showing(channel),
        );
        expect([count, suggestedActions?.actions.length ?? 0, attachments.length]).toEqual([
          count,
          count > 3 ? 0 : count,
          count > 3 ? 1 : 0,
        ]);
      }
    },
  );

  test.each([
    ['msteams', 'Which one?', 'suggested'],
    ['msteams', '**Which** one?', 'card'],
    ['msteams', 'All of it.\n\nWhich one?', 'card'],
    ['msteams', 'See [the page](https://bot.example).', 'card'],
    ['directline', '**Which** one?', 'suggested'],
  ])('on %s the few buttons of "%s" are on a %s', (channel, text, where) => {
    const { suggestedActions, attachments = [] } = toActivity({ ...plain, text, buttons: buttons(2) }, showing(channel));
    expect([suggestedActions?.actions.length ?? 0, attachments.length]).toEqual(where === 'card' ? [0, 1] : [2, 0]);
  });

  test('Teams, which makes two messages of text and a card, gets the text inside the card, and a line for the notification', () => {
    const { text, summary, attachments = [] } = toActivity({ ...plain, buttons: buttons(4) }, showing('msteams'));
    const { body } = attachments[0]?.content as { body: { text?: string }[] };
    expect([text, summary, body.map((block) => block.text)]).toEqual([undefined, 'Hello', ['**Hello**', '• one', '• two']]);
    for (const channel of ['directline', 'test', 'slack'])
      expect(toActivity({ ...plain, buttons: buttons(4) }, showing(channel)).text).toBe(plain.text);
    expect(toActivity({ ...plain, buttons: buttons(4) }, showing('msteams', undefined, 'expectReplies')).text).toContain('one');
  });

  test('a title too long to be seen whole in Teams goes on a card', () => {
    const reply = { ...plain, buttons: [{ title: 'Signs that cancer must be ruled out' }] };
    expect(toActivity(reply, showing('msteams')).suggestedActions).toBeUndefined();
    expect(toActivity(reply, showing('directline')).suggestedActions?.actions).toHaveLength(1);
  });

  test.each(['directline', 'webchat', 'msteams', 'test', 'slack'])('%s gets a file only where it can be handed over', (channel) => {
    const { attachments = [] } = toActivity(withFile, showing(channel));
    expect(attachments.length).toBe(channel === 'directline' || channel === 'webchat' ? 1 : 0);
  });

  test('where they cannot stand beside a file, few buttons go on a card', () => {
    const reply = { ...withFile, buttons: buttons(2) };
    expect(toActivity(reply, showing('directline')).suggestedActions?.actions).toHaveLength(2);
    const apart = toActivity(reply, { ...showing('directline'), suggestedBesideAttachments: false });
    expect([apart.suggestedActions, apart.attachments?.length]).toEqual([undefined, 2]);
  });

  test('only Teams changes a message, and not one that travels in the answer to a request', () => {
    expect(['directline', 'msteams', 'test', 'slack', 'constructor'].filter((channel) => showing(channel).updates)).toEqual(['msteams']);
    expect(showing('msteams', undefined, 'expectReplies').updates).toBe(false);
  });
});
