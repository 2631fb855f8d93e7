import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, newChatsLimit } from '../src/channels/new-chats.ts';
import { readConfig } from '../src/config.ts';
import { startEcho } from './echo-server.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;
const headers: Record<string, string> = {};
const response = { setHeader: (name: string, value: string) => (headers[name] = value) } as unknown as ServerResponse;

test.each([
  ['a visitor without a proxy', '203.0.113.7', undefined, '203.0.113.7'],
  ['what such a visitor makes up', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['behind our proxy', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['behind our proxy, with something made up before', '::ffff:10.0.0.2', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['a proxy that says nothing of use', '192.168.1.2', 'unknown', '192.168.1.2'],
  ['one household with IPv6', '2001:db8:1:2:aaaa::1', undefined, '2001:db8:1:2'],
  ['a short IPv6 address', '2001:db8::1', undefined, '2001:db8:0:0'],
])('%s counts by its address', (_who, peer, forwarded, address) => {
  expect(addressOf(from(peer, forwarded))).toBe(address);
});

test('one address is refused after so many, kindly and with a time; others are not', () => {
  const limit = newChatsLimit(3);
  for (let chat = 0; chat < 3; chat++) limit(from('203.0.113.7'), response);
  expect(() => limit(from('203.0.113.7'), response)).toThrow(/Many new chats.*Try again in a few minutes/);
  expect(headers).toEqual({ 'retry-after': '60' });
  expect(() => limit(from('203.0.113.8'), response)).not.toThrow();
});

test('0 refuses nobody', () => {
  const limit = newChatsLimit(0);
  for (let chat = 0; chat < 5_000; chat++) limit(from('203.0.113.7'), response);
});

test('the page is told when no new chat can be begun, and a chat that was begun goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kneadful-new-chats-'));
  const bot = await startEcho({ env: { PORT: '0', DATA_DIR: folder, NEW_CHATS_PER_HOUR: '2' } });
  const session = (cookie?: string) =>
    fetch(`http://127.0.0.1:${bot.port}/chat/session`, { method: 'POST', headers: cookie === undefined ? {} : { cookie } });
  const first = await session();
  const { token } = (await first.json()) as { token: string };
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0];
  await fetch(`http://127.0.0.1:${bot.port}/v3/directline/conversations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  expect((await session()).status).toBe(200);
  const refused = await session();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await refused.json()).toMatchObject({ error: { code: 'TooManyChats' } });
  const again = await session(cookie);
  expect([again.status, await again.json()]).toMatchObject([200, { resumed: true }]);
  await bot.server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('only a server for others limits, unless it is told to', () => {
  const id = '11111111-2222-3333-4444-555555555555';
  const azure = { MicrosoftAppId: id, MicrosoftAppTenantId: id, MicrosoftAppPassword: 'hush-hush-secret' };
  const most = (env: Record<string, string>) => readConfig(env).newChatsPerHour;
  expect([most({}), most(azure), most({ ...azure, NEW_CHATS_PER_HOUR: '50' })]).toEqual([0, 1000, 50]);
});
