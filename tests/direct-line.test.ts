import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directLineAt } from './direct-line-call.ts';
import { startEcho, type EchoServer } from './echo-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kneadful-direct-line-'));
const logs = join(folder, 'direct-line');
const env = { PORT: '0', DATA_DIR: folder, DIRECTLINE_SECRET: 'a-long-random-text' };
const start = () => startEcho({ env, directLine: { limits: { activities: 20 } } });
let bot: EchoServer;
let at: ReturnType<typeof directLineAt>;

async function restart(): Promise<void> {
  await bot.server.close();
  await begin();
}
async function begin(): Promise<void> {
  bot = await start();
  at = directLineAt(`http://127.0.0.1:${bot.port}`);
}
beforeAll(begin);
afterAll(async () => {
  await bot.server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('refusals', () => {
  test.each<[string, number, (mine: string, other: string) => Promise<{ status: number }>]>([
    ['no token', 401, () => at.call('POST', '/conversations', { body: {} })],
    ['a token that is none', 403, () => at.call('POST', '/conversations', { token: 'x.y.z', body: {} })],
    ['another conversation', 403, (mine, other) => at.call('GET', `/conversations/${other}/activities`, { token: mine })],
    ['a wrong secret', 403, () => at.call('POST', '/tokens/generate', { token: 'wrong', body: {} })],
    [
      'an id for a person that is not one of ours',
      400,
      () => at.call('POST', '/tokens/generate', { token: env.DIRECTLINE_SECRET, body: { user: { id: 'me' } } }),
    ],
  ])('%s: %i', async (_title, expected, ask) => {
    const [mine, other] = [await at.started(), await at.started()];
    expect((await ask(mine.token, other.conversationId)).status).toBe(expected);
  });

  test.each<[string, number, object]>([
    ['an arrival of somebody', 400, { type: 'conversationUpdate', membersAdded: [{ id: 'x' }] }],
    ['a type nobody knows', 400, { type: 'whatever' }],
    ['no type', 400, { text: 'hi' }],
    ['a number for a text', 400, { type: 'message', text: 5 }],
    ['300 kB', 413, { type: 'message', text: 'x'.repeat(300_000) }],
    ['a picture', 415, { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AA' }] }],
  ])('a client that sends %s: %i', async (_title, expected, body) => {
    const { token, conversationId } = await at.started();
    expect((await at.call('POST', `/conversations/${conversationId}/activities`, { token, body })).status).toBe(expected);
  });

  test('an upload is turned down kindly: 415', async () => {
    const { token, conversationId } = await at.started();
    const form = new FormData();
    form.append('file', new Blob(['my back']), 'back.png');
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${at.api}/conversations/${conversationId}/upload?userId=x`, { method: 'POST', headers, body: form });
    expect(response.status).toBe(415);
    expect(await response.text()).toMatch(/tell it in words/);
  });

  test('a stream needs its own ticket, and our own page', async () => {
    const { token, streamUrl } = await at.started();
    for (const url of [
      streamUrl.replace(/t=.*/, 't=bad'),
      streamUrl.replace(/t=.*/, `t=${token}`),
      streamUrl.replace(/conversations\/[^/]+/, 'conversations/other'),
    ]) {
      const { socket, closed } = at.listen(url);
      await closed;
      expect(socket.readyState).toBe(socket.CLOSED);
    }
    const foreign = await fetch(streamUrl.replace('ws:', 'http:'), { headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBeGreaterThanOrEqual(400);
  });
});

test('a secret gives other programs a token for a person they name', async () => {
  const { status, body } = await at.call('POST', '/tokens/generate', {
    token: env.DIRECTLINE_SECRET,
    body: { user: { id: 'dl_somebody' } },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ conversationId: expect.any(String) as string, token: expect.any(String) as string, expires_in: 1800 });
});

test('what a client may not decide does not reach the bot', async () => {
  const mine = await at.started();
  const said = {
    type: 'message',
    text: 'hello',
    from: { id: 'dl_else', role: 'bot' },
    recipient: { id: 'x' },
    serviceUrl: 'https://evil.example',
    deliveryMode: 'expectReplies',
    label: 'safety.x',
    conversation: { id: 'other' },
  };
  const { body } = await at.call('POST', `/conversations/${mine.conversationId}/activities`, { token: mine.token, body: said });
  const { activities } = await at.all(mine);
  const echo = activities.find(({ id }) => id === body.id);
  expect(echo).toMatchObject({
    conversation: { id: mine.conversationId },
    from: { role: 'user', id: expect.stringMatching(/^dl_/) as string },
  });
  expect(echo?.from.id).not.toBe('dl_else');
  expect(Object.keys(echo ?? {})).not.toEqual(expect.arrayContaining(['serviceUrl']));
  expect(JSON.stringify(echo)).not.toMatch(/evil|expectReplies|safety/);
  expect(activities.at(-1)).toMatchObject({ text: 'echo: hello', replyToId: body.id });
});

test('an expired token is named as such, and refreshing keeps person and conversation', async () => {
  const mine = await at.started();
  const { body } = await at.call('POST', '/tokens/refresh', { token: mine.token });
  expect(body).toMatchObject({ conversationId: mine.conversationId, expires_in: 1800 });
  expect((await at.call('GET', `/conversations/${mine.conversationId}`, { token: String(body.token) })).status).toBe(200);
  const over = await bot.directLine.tokens.sign('access', { conversationId: mine.conversationId, userId: 'dl_x' }, -1);
  const refused = await at.call('POST', '/tokens/refresh', { token: over });
  expect(refused).toMatchObject({ status: 403, body: { error: { code: 'TokenExpired' } } });
});

test('pictures of ours become addresses of the page itself', async () => {
  const mine = await at.started();
  await at.say(mine, 'image');
  await at.say(mine, 'card');
  const text = JSON.stringify((await at.all(mine)).activities);
  expect(text).toContain('"contentUrl":"/drawings/pixel.png"');
  expect(text).toContain('"url":"/drawings/pixel.png"');
  expect(text).not.toContain('http://127.0.0.1:3978/drawings');
});

test('a message that comes twice at once has one effect', async () => {
  const mine = await at.started();
  const answers = await Promise.all(Array.from({ length: 5 }, () => at.say(mine, 'once', 'client-1')));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect((await at.all(mine)).activities.filter(({ text }) => text === 'echo: once')).toHaveLength(1);
});

test('a restart loses nothing, and repeats are still known; the file may have been torn by a crash', async () => {
  const mine = await at.started();
  const { body } = await at.say(mine, 'before', 'client-1');
  const before = await at.all(mine);
  await bot.server.close();
  for (const name of readdirSync(logs)) appendFileSync(join(logs, name), '{"said":{"id":"half a li');
  await begin();
  expect(await at.all(mine)).toEqual(before);
  expect((await at.say(mine, 'before', 'client-1')).body.id).toBe(body.id);
  await at.say(mine, 'after');
  await restart();
  const texts = (await at.all(mine)).activities.map(({ text }) => text);
  expect(texts).toEqual(['Welcome!', 'before', 'echo: before', 'after', 'echo: after']);
  expect((await at.session(mine.cookie)).resumed).toBe(true);
});

test('a turn that a crash cut short is given to the bot again, and what was already said is not said twice', async () => {
  const mine = await at.started();
  await at.say(mine, 'twice');
  await bot.server.close();
  // As if the process had died after the first reply.
  const file = newest();
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const cut = lines.findIndex((line) => line.includes('First.'));
  writeFileSync(file, `${lines.slice(0, cut + 1).join('\n')}\n`);
  await begin();
  const { body } = await at.call('GET', `/conversations/${mine.conversationId}?watermark=0`, { token: mine.token });
  const { hears, heard, socket } = at.listen(String(body.streamUrl));
  await hears('Second.');
  expect(heard.map(({ text }) => text)).toEqual(['Welcome!', 'twice', 'First.', 'Second.']);
  socket.close();
});

test('forgetting empties disk and memory, but this turn is still heard, and the watermark goes on', async () => {
  const mine = await at.started();
  await at.say(mine, 'my back hurts');
  const file = newest();
  const { watermark } = await at.all(mine);
  await at.say(mine, 'forget');
  const after = await at.all(mine);
  expect(after.activities.map(({ text }) => text)).toEqual(['All gone.']);
  expect(Number(after.watermark)).toBeGreaterThan(Number(watermark));
  expect(readdirSync(logs).map((name) => join(logs, name))).not.toContain(file);
  await at.say(mine, 'again');
  expect(readFileSync(file, 'utf8')).not.toMatch(/my back hurts/);
  await restart();
  expect((await at.all(mine)).activities.map(({ text }) => text)).toEqual(['All gone.', 'again', 'echo: again']);
});

test('"leave and clear" tells the bot, ends the stream, and removes the file', async () => {
  const mine = await at.started();
  const { hears, closed } = at.listen(mine.streamUrl);
  await hears('Welcome!');
  const files = readdirSync(logs).length;
  const response = await fetch(`http://127.0.0.1:${bot.port}/chat/leave`, { method: 'POST', headers: { cookie: mine.cookie } });
  expect(response.headers.get('set-cookie')).toMatch(/^chat=; .*Max-Age=0/);
  await closed;
  expect(bot.forgotten).toEqual([{ conversationId: mine.conversationId, userId: expect.stringMatching(/^dl_/) as string }]);
  expect(readdirSync(logs)).toHaveLength(files - 1);
  expect((await at.call('GET', `/conversations/${mine.conversationId}`, { token: mine.token })).status).toBe(404);
  expect((await at.session(mine.cookie)).resumed).toBe(false);
});

test('a long conversation keeps its newest part, and its watermark', async () => {
  const mine = await at.started();
  for (let i = 0; i < 15; i++) await at.say(mine, `line ${i}`);
  const { activities, watermark } = await at.all(mine);
  expect(activities.length).toBeLessThanOrEqual(20);
  expect(activities.at(-1)?.text).toBe('echo: line 14');
  expect(watermark).toBe('31');
  await restart();
  expect(await at.all(mine)).toEqual({ activities, watermark });
});

test('the sweep deletes what nobody uses, and only that', async () => {
  const mine = await at.started();
  expect(statSync(newest()).mode & 0o777).toBe(0o600);
  expect(await bot.directLine.sweep(new Date(Date.now() - 60_000))).toBe(0);
  expect((await at.all(mine)).activities).toHaveLength(1);
  // A conversation whose turn is not quite over stays until the next sweep.
  while (readdirSync(logs).length > 0) await bot.directLine.sweep(new Date(Date.now() + 60_000));
  expect((await at.call('GET', `/conversations/${mine.conversationId}`, { token: mine.token })).status).toBe(404);
});

test('what the bot says unasked is kept, and does not make a chat look used', async () => {
  const mine = await at.started();
  await at.all(mine);
  const file = newest();
  const hourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(file, hourAgo, hourAgo);
  const reference = { channelId: 'directline', serviceUrl: 'urn:directline:local', conversation: { id: mine.conversationId } };
  await bot.adapter.continueConversationAsync('', { ...reference, bot: { id: 'bot' } } as never, async (context) => {
    await context.sendActivity('a word unasked');
  });
  expect((await at.all(mine)).activities.map(({ text }) => text)).toContain('a word unasked');
  expect(Math.abs(statSync(file).mtimeMs - hourAgo.getTime())).toBeLessThan(1000);
});

function newest(): string {
  const files = readdirSync(logs).map((name) => join(logs, name));
  return files.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0] ?? '';
}
