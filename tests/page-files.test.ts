import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageRoutes } from '../src/channels/page-files.ts';
import { startEcho, type EchoServer } from './echo-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kneadful-page-'));
let bot: EchoServer;
let base: string;

beforeAll(async () => {
  bot = await startEcho({ env: { PORT: '0', DATA_DIR: folder } });
  base = `http://127.0.0.1:${bot.port}`;
});
afterAll(async () => {
  await bot.server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page', () => {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });

  test('is served with a strict policy and a nonce of its own each time', async () => {
    const [one, two] = await Promise.all([get('/'), get('/')]);
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(await one.text()).toContain(`content="${nonce}"`);
    expect(two.headers.get('content-security-policy')).not.toBe(policy);
  });

  test('its files come packed, and not again when nothing changed', async () => {
    const script = await get('/webchat.js', { 'accept-encoding': 'gzip, br' });
    expect(script.headers.get('content-encoding')).toBe('br');
    expect((await script.text()).length).toBeGreaterThan(3_000_000);
    const again = await get('/webchat.js', { 'if-none-match': script.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect((await get('/chat.css', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  });

  test.each([
    ['/drawings/pixel.png', 200],
    ['/drawings/none.png', 404],
    ['/drawings/..%2fpixel.png', 404],
    ['/drawings/%2e%2e%2f%2e%2e%2fdirect-line.key', 404],
    ['/package.json', 404],
    ['/%zz', 404],
    ['/healthz', 200],
  ])('GET %s: %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test.each([
    ['another name for this machine', '/', { host: 'evil.example' }, 421],
    ['another name, for messages', '/api/messages', { host: 'evil.example' }, 421],
    ['another site', '/chat/session', { origin: 'https://evil.example' }, 403],
    ['another port', '/chat/leave', { origin: 'http://127.0.0.1:1' }, 403],
    ['no site at all', '/chat/session', { origin: 'null' }, 403],
    ['the page itself', '/chat/session', { origin: 'OWN' }, 200],
  ])('a request from %s to %s: %i', async (_title, path, headers: Record<string, string>, status) => {
    const sent = 'origin' in headers && headers.origin === 'OWN' ? { origin: base } : headers;
    const answered = await new Promise<number>((done, failed) => {
      const request = httpRequest(`${base}${path}`, { method: path === '/' ? 'GET' : 'POST', headers: sent }, (response) => {
        response.resume();
        done(response.statusCode ?? 0);
      });
      request.on('error', failed).end();
    });
    expect(answered).toBe(status);
  });

  test('the cookie is out of reach of scripts and of other sites, and the visitor keeps an id nobody chose', async () => {
    const first = await fetch(`${base}/chat/session`, { method: 'POST' });
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^chat=[\w.-]+; HttpOnly; SameSite=Strict; Path=\/chat; Max-Age=\d+$/);
    const forged = await fetch(`${base}/chat/session`, {
      method: 'POST',
      headers: { cookie: 'chat=eyJhbGciOiJub25lIn0.eyJ1c2VyIjoiZGxfeCJ9.' },
    });
    expect(await forged.json()).toMatchObject({ resumed: false });
  });
});

test('keys and conversations are for the owner of the folder only', () => {
  const mode = (path: string) => statSync(join(folder, path)).mode & 0o777;
  expect(mode('direct-line.key')).toBe(0o600);
  expect(mode('direct-line')).toBe(0o700);
  expect(readFileSync(join(folder, 'direct-line.key'), 'utf8')).toMatch(/^[\da-f]{64}$/);
});

test('what the build packed is served as it is, unless the file was changed since', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kneadful-packed-'));
  const file = (name: string, text: Buffer | string, minute: number) => {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), minute * 60, minute * 60);
  };
  for (const name of ['index.html', 'webchat.js', 'chat.js', 'chat.css']) file(name, 'changed', 2);
  file('chat.js.gz', gzipSync('as built'), 3);
  file('chat.css.gz', gzipSync('as built'), 1);
  const routes = await pageRoutes({ page: folder, webChat: folder, drawings: folder });
  const server = createServer((request, response) => void routes.find(({ path }) => path === request.url)?.handle(request, response, ''));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const get = async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'gzip', connection: 'close' } })).text();
  expect([await get('/chat.js'), await get('/chat.css')]).toEqual(['as built', 'changed']);
  server.close();
  rmSync(folder, { recursive: true });
});
