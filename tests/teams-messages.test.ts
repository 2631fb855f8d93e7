import { jest } from '@jest/globals';
import { withoutOwnMention } from '../src/bot/mentions.ts';
import { inventedStudies } from './invented-studies.ts';
import { oneTeams, personalChats } from './teams.ts';

const teams = oneTeams(() => ({ trials: inventedStudies() }));
const chat = personalChats(() => teams);

describe('what was written', () => {
  const us = { id: '28:8c1d7f3e-52a9-4b60-8f0d-3e9a6c5b2d17', name: 'Kneadful' };
  const sam = { id: '29:1sam-lindqvist', name: 'Sam Lindqvist' };
  const mention = (who: { id: string; name: string }, text: string) => ({ type: 'mention', mentioned: who, text });
  test.each<[string, string, object[]]>([
    ['a mention', '<at>Kneadful</at> what is shiatsu', [mention(us, '<at>Kneadful</at>')]],
    ['attributes', '<at id="0">Kneadful</at> what is shiatsu', [mention(us, '<at id="0">Kneadful</at>')]],
    ['a tag other than its entity', '<at id="0">Kneadful</at>&nbsp;what is shiatsu\r\n', [mention(us, '<at>Kneadful</at>')]],
    ['a hard space and a line end', '<at>Kneadful</at>&nbsp;what is shiatsu&nbsp;\r\n', [mention(us, '<at>Kneadful</at>')]],
    ['the name at the end', 'what is shiatsu <at>Kneadful</at>', [mention(us, '<at>Kneadful</at>')]],
    [
      'the name twice',
      '<at>Kneadful</at> <at>Kneadful</at> what is shiatsu',
      [mention(us, '<at>Kneadful</at>'), mention(us, '<at>Kneadful</at>')],
    ],
    ['a shortened name', '<at>Knead</at> what is shiatsu', [mention(us, '<at>Knead</at>')]],
    ['an empty tag', '<at></at> what is shiatsu', [mention(us, '<at></at>')]],
    ['an entity that is not in the text', 'what is shiatsu', [mention(us, '<at>Kneadful</at>')]],
    ['no entity', '<at>Kneadful</at> what is shiatsu', []],
    ['a name without a tag', '@Kneadful what is shiatsu', [mention(us, '@Kneadful')]],
    ['hard spaces between the words', 'what&nbsp;is&#160;shiatsu', []],
    ['marked-up text', '<p>what <b>is</b> shiatsu</p>', []],
  ])('is read with %s', async (title, text, entities) => {
    const { say } = chat();
    const textFormat = title === 'marked-up text' ? 'xml' : 'plain';
    expect(await say(text, { entities: entities as never, textFormat })).toEqual(['teams.employer', 'styles.shiatsu', 'styles.shiatsu']);
  });

  test('the names of others stay, also of one who is called as we are', async () => {
    const { say, named } = chat();
    await say('find my style');
    const text = '<at>Kneadful</at> <at>Sam Lindqvist</at> &amp; <at>Kneadful</at> ask what shiatsu is';
    const entities = [
      mention(us, '<at>Kneadful</at>'),
      mention(sam, '<at>Sam Lindqvist</at>'),
      mention({ ...sam, name: 'Kneadful' }, '<at>Kneadful</at>'),
    ];
    const read = named('personal-message', { text, entities: entities });
    expect(withoutOwnMention(text, read)).toBe('  Sam Lindqvist &amp; Kneadful ask what shiatsu is');
  });

  test.each([
    ['as entities', 'i can&#39;t feel between my legs &amp; i wet myself'],
    ['between tags', '<at>Kneadful</at>i cannot feel between my legs&nbsp;and i wet myself'],
  ])('is read for danger signs: %s', async (_title, text) => {
    expect((await chat().say(text))[0]).toBe('safety.cauda_equina');
  });

  test('the words of a quote are not taken for words of the person', async () => {
    const { labels } = chat();
    expect(await labels('personal-reply-with-quote')).toEqual(['teams.employer', 'styles.shiatsu', 'styles.shiatsu']);
  });

  test('the copy in HTML is read where it holds the only words', async () => {
    const content = '<p>i cannot feel between my legs <img itemtype="http://schema.skype.com/Emoji" alt="😢"></p>';
    const { labels } = chat();
    expect((await labels('personal-message', { text: '', attachments: [{ contentType: 'text/html', content }] }))[0]).toBe(
      'safety.cauda_equina',
    );
  });
});

describe('what is no new message', () => {
  test('an edit is read for danger, is no new command, and is answered once', async () => {
    const { say, labels } = chat();
    await say('find my style');
    expect(await labels('personal-edited', { text: 'stop' })).toEqual(['teams.edited']);
    expect(await labels('personal-edited', { text: 'menu' })).toEqual([]);
    expect(await labels('personal-edited', { text: 'i cannot feel between my legs and i wet myself' })).toEqual(
      expect.arrayContaining(['safety.cauda_equina']),
    );
  });

  test('an edit does not answer the question that a danger sign raised', async () => {
    const { say, labels } = chat();
    const [asked] = await say('now my calf hurts').then((all) => all.filter((label) => label.startsWith('safety.')));
    expect(asked).toMatch(/\.ask$/);
    await labels('personal-edited', { text: 'no' });
    expect((await say('yes'))[0]).toBe('safety.dvt_pe');
  });

  test.each(['personal-brought-back', 'personal-deleted', 'personal-liked', 'personal-like-taken-back'])('%s is silent', async (name) => {
    const { say, labels } = chat();
    await say('find my style');
    expect(await labels(name)).toEqual([]);
    expect(await labels(name, { channelData: undefined })).toEqual(name === 'personal-brought-back' ? ['teams.edited'] : []);
  });

  test.each(['typing', 'endOfConversation', 'event', 'handoff', 'command', 'trace', 'suggestion', 'made-up'])(
    '"%s" is silent',
    async (type) => {
      expect(await chat().labels('personal-liked', { type })).toEqual([]);
    },
  );
});

describe('what cannot be looked at', () => {
  test.each([
    'personal-picture',
    'personal-file',
    'personal-voice',
    'personal-moving-picture',
    'personal-card-of-another-app',
    'personal-passed-on',
  ])('%s: says so, downloads nothing, and asks again', async (name) => {
    const { say, labels } = chat();
    const [question] = (await say('find my style')).slice(-1);
    const fetched = jest.spyOn(globalThis, 'fetch');
    const calls = teams.calls.length;
    expect(await labels(name)).toEqual(['root.picture', question]);
    expect(fetched).toHaveBeenCalledTimes(1); // our own, that delivers it
    fetched.mockRestore();
    expect(teams.calls.slice(calls)).toEqual([expect.stringMatching(/^POST .*activities/), expect.stringMatching(/^POST .*activities/)]);
  });

  test('words beside a picture are read, and the copy of the words is no file', async () => {
    const { say } = chat();
    const picture = { contentType: 'image/png', contentUrl: 'https://example.org/back.png' };
    expect(await say('what is shiatsu', { attachments: [picture] })).toEqual([
      'teams.employer',
      'root.picture',
      'styles.shiatsu',
      'styles.shiatsu',
    ]);
  });
});
