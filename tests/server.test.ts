import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import pino from 'pino';
import { startEcho, type EchoServer } from './echo-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kneadful-server-'));
let bot: EchoServer;
let base: string;
const logged: string[] = [];

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  bot = await startEcho({ env: { PORT: '0', DATA_DIR: folder }, log });
  base = `http://127.0.0.1:${bot.port}`;
});
afterAll(async () => {
  await bot.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const JSON_TYPE = { 'content-type': 'application/json' };
const good = {
  type: 'message',
  id: 'm1',
  text: 'hello',
  channelId: 'emulator',
  serviceUrl: 'http://localhost:1',
  deliveryMode: 'expectReplies',
  from: { id: 'u1' },
  recipient: { id: 'bot' },
  conversation: { id: 'c1' },
};

async function post(body: string | Buffer, headers: Record<string, string> = JSON_TYPE, path = '/api/messages') {
  const response = await fetch(`${base}${path}`, { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) });
  return { status: response.status, text: await response.text() };
}

describe('/api/messages', () => {
  test('answers expectReplies with the replies', async () => {
    const { status, text } = await post(JSON.stringify(good));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ activities: [{ type: 'message', text: 'echo: hello', replyToId: 'm1' }] });
  });

  test.each<[string, number, string | Buffer, Record<string, string>]>([
    ['says gzip and is not', 415, JSON.stringify(good), { ...JSON_TYPE, 'content-encoding': 'gzip' }],
    ['is gzip', 415, gzipSync(JSON.stringify(good)), { ...JSON_TYPE, 'content-encoding': 'gzip' }],
    ['is a form', 415, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['is plain text, as another site could send it', 415, JSON.stringify(good), { 'content-type': 'text/plain' }],
    ['is 10 MB', 413, JSON.stringify({ ...good, text: 'x'.repeat(10_000_000) }), JSON_TYPE],
    ['is 300 kB', 413, JSON.stringify({ ...good, text: 'x'.repeat(300_000) }), JSON_TYPE],
    ['is nested 100,000 deep', 400, `{"type":"message","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, JSON_TYPE],
    ['is nested 65 deep', 400, `{"type":"message","value":${'['.repeat(65)}${']'.repeat(65)}}`, JSON_TYPE],
    ['breaks off', 400, '{"type":', JSON_TYPE],
    ['is empty', 415, '', {}],
    ['is a list', 400, '[]', JSON_TYPE],
    ['is null', 400, 'null', JSON_TYPE],
    ['is a word', 400, '"message"', JSON_TYPE],
    ['is not UTF-8', 400, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), JSON_TYPE],
  ])('refuses a body that %s', async (_title, expected, body, headers) => {
    expect((await post(body, headers)).status).toBe(expected);
  });

  test('a chunked body of 10 MB is refused while it comes', async () => {
    const status = await new Promise<number>((done, failed) => {
      const request = httpRequest(`${base}/api/messages`, { method: 'POST', headers: JSON_TYPE }, (response) => {
        response.resume();
        done(response.statusCode ?? 0);
      });
      request.on('error', failed);
      for (let i = 0; i < 160; i++) request.write('x'.repeat(65_536));
      request.end();
    });
    expect(status).toBe(413);
  });

  const wrong = fc.constantFrom<unknown>(5, true, [], ['x'], 'word', {}, { id: 7 }, '', 1e308, [[]], [null], { id: {} });
  const needed = ['type', 'channelId', 'from', 'conversation', 'conversation.id', 'from.id'];
  const typed = [
    'type',
    'channelId',
    'from',
    'conversation',
    'text',
    'timestamp',
    'attachments',
    'serviceUrl',
    'membersAdded',
    'entities',
    'locale',
  ];

  test('200 malformed activities each get a 4xx, and the bot does not hear them', async () => {
    const before = bot.heard.length;
    const missing = fc.constantFrom(...needed).map((field) => ({ field, value: undefined }));
    const mistyped = fc.record({ field: fc.constantFrom(...typed), value: wrong }).filter(({ field, value }) => !fits(field, value));
    await fc.assert(
      fc.asyncProperty(fc.oneof(missing, mistyped), async ({ field, value }) => {
        const { status, text } = await post(JSON.stringify(withField(field, value)));
        expect(status).toBe(400);
        expect(JSON.parse(text)).toMatchObject({ error: { code: 'BadActivity' } });
      }),
      { numRuns: 200 },
    );
    expect(bot.heard).toHaveLength(before);
  });

  test('odd but valid ids are served, and stay within the data folder', async () => {
    const odd = fc.constantFrom(
      '../../etc/passwd',
      '__proto__',
      'constructor',
      'CON',
      '%2e%2e/',
      '💆‍♀️',
      'x'.repeat(4096),
      '\u0000',
      ' ',
      'a/b\\c',
      '[object Object]',
    );
    const id = fc.oneof(odd, fc.string({ minLength: 1, maxLength: 50, unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(id, id, id, async (conversation, from, activity) => {
        const body = { ...good, id: activity, conversation: { id: conversation }, from: { id: from } };
        expect((await post(JSON.stringify(body))).status).toBe(200);
      }),
      { numRuns: 60 },
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(['direct-line', 'direct-line.key', 'test-drawings']);
  });

  test('names that reach into every object are dropped', async () => {
    const value = '{"keep":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const { status, text } = await post(JSON.stringify({ ...good, text: undefined }).replace(/}$/, `,"value":${value}}`));
    expect(status).toBe(200);
    expect(text).toContain('submitted {\\"keep\\":1}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ['the embedded channel', 'urn:directline:local'],
    ['another machine', 'https://evil.example/'],
    ['the metadata address of a cloud', 'http://169.254.169.254/'],
    ['a file', 'file:///etc/passwd'],
    ['a name that only begins like ours', 'http://localhost.evil.example/'],
    ['nothing, where replies would need it', undefined],
  ])('without an app id, refuses to answer %s', async (_title, serviceUrl) => {
    const { status, text } = await post(JSON.stringify({ ...good, deliveryMode: undefined, serviceUrl }));
    expect(status).toBe(401);
    expect(text).not.toContain('evil');
  });

  test('a turn that fails tells nobody why', async () => {
    const { status, text } = await post(JSON.stringify({ ...good, text: 'boom' }));
    expect(status).toBe(200);
    expect(text).not.toContain('secret');
    expect((await post(JSON.stringify({ ...good, type: 'invoke', name: 'unknown', deliveryMode: undefined }))).status).toBe(400);
  });
});

test('nothing that people said is in the log', () => {
  expect(logged.join('\n')).not.toMatch(/echo: hello|etc\/passwd|polluted/);
});

function withField(path: string, value: unknown): object {
  const [field = '', inner] = path.split('.');
  if (inner === undefined) return { ...good, [field]: value };
  return { ...good, [field]: { ...(good as unknown as Record<string, object>)[field], [inner]: value } };
}

/** Whether a wrongly chosen value happens to be right for its field. */
function fits(field: string, value: unknown): boolean {
  if (['type', 'channelId'].includes(field)) return typeof value === 'string' && value !== '';
  if (['text', 'locale'].includes(field)) return typeof value === 'string';
  if (field === 'serviceUrl') return typeof value === 'string';
  if (['attachments', 'membersAdded', 'entities'].includes(field)) return Array.isArray(value) && value.length === 0;
  return false;
}
