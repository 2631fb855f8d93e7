import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { freePort } from '../src/channels/free-port.ts';
import { packageRoot } from '../src/package-root.ts';
import { describeInBrowser, openBrowser, type Browser } from './browser.ts';
import type { Spoken } from './direct-line-call.ts';

const root = packageRoot();
const folder = mkdtempSync(join(tmpdir(), 'kneadful-client-'));
let child: ChildProcess;
let port: number;
let browser: Browser;
let page: Page;

/** What the test's page holds; declared so that code sent there is checked. */
declare const location: { origin: string };
declare const DirectLine: { DirectLine: new (options: object) => Client };
interface Client {
  activity$: { subscribe(next: (activity: Spoken) => void, failed?: (error: unknown) => void): void };
  connectionStatus$: { subscribe(next: (status: number) => void): void };
  postActivity(activity: object): { subscribe(next: (id: string) => void, failed: (error: { status: number }) => void): void };
  end(): void;
}
type Held = typeof globalThis & { client: Client; got: Spoken[]; session: { token: string; conversationId: string }; refreshed: number };

/** The server as a process of its own, so that it can be killed. */
async function startServer(hang = false): Promise<void> {
  child = spawn(process.execPath, ['--import', './tests/swc-hook.mjs', 'tests/echo-server.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test', PORT: String(port), DATA_DIR: folder, HANG: hang ? '1' : '0', MicrosoftAppId: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
}
async function kill(): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const begin = (options: object = {}, resume = false) =>
  page.evaluate(
    async ([more, again]) => {
      const held = globalThis as Held;
      if (!again)
        held.session = (await (await fetch('/chat/session', { method: 'POST', headers: { 'x-new': '1' } })).json()) as Held['session'];
      held.got = [];
      const { token, conversationId } = held.session;
      held.client = new DirectLine.DirectLine({
        domain: `${location.origin}/v3/directline`,
        token,
        ...(again && { conversationId }),
        ...more,
      });
      held.client.activity$.subscribe((activity) => held.got.push(activity));
    },
    [options, resume] as const,
  );
const post = (activity: object) =>
  page.evaluate(
    (said) =>
      new Promise<string>((done, failed) =>
        (globalThis as Held).client.postActivity(said).subscribe(done, (error) => failed(new Error(`status ${error.status}`))),
      ),
    activity,
  );
const say = (text: string, clientActivityID?: string) =>
  post({ type: 'message', text, from: { id: 'dl_eve', name: 'Eve' }, channelData: { clientActivityID } });
const hears = (text: string) =>
  page.waitForFunction((wanted) => (globalThis as Held).got.some((activity) => activity.text === wanted), text);
const got = () => page.evaluate(() => (globalThis as Held).got);
const end = () => page.evaluate(() => (globalThis as Held).client.end());

describeInBrowser("Microsoft's own client", () => {
  beforeAll(async () => {
    port = await freePort();
    await startServer(true);
    browser = await openBrowser({ bypassCSP: true });
    page = browser.page;
    page.setDefaultTimeout(60_000);
    await page.goto(`http://127.0.0.1:${port}/healthz`);
    await page.addScriptTag({ path: join(root, 'node_modules/botframework-directlinejs/dist/directline.js') });
  });
  afterAll(async () => {
    await browser.close();
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each([
    ['over a WebSocket', true],
    ['by polling', false],
  ])('%s', (_title, webSocket) => {
    beforeAll(() => begin({ webSocket, pollingInterval: 300 }), 30_000);
    afterAll(end);

    test('is greeted without a word', () => hears('Welcome!'));

    test('hears its own words with the id of the POST, under the id of its token', async () => {
      const id = await say('hello', 'c1');
      await hears('echo: hello');
      const all = await got();
      const mine = all.find(({ text }) => text === 'hello');
      expect(mine).toMatchObject({ id, from: { role: 'user' }, channelData: { clientActivityID: 'c1' } });
      expect(mine?.from.id).toMatch(/^dl_(?!eve)/);
      expect(all.find(({ text }) => text === 'echo: hello')).toMatchObject({ replyToId: id, from: { role: 'bot' } });
    });

    test('a repeat gets the same id and no second turn', async () => {
      const id = (await got()).find(({ text }) => text === 'hello')?.id;
      expect(await say('hello', 'c1')).toBe(id);
      await say('next');
      await hears('echo: next');
      expect((await got()).filter(({ text }) => text === 'echo: hello')).toHaveLength(1);
    });

    test('sees typing only over the WebSocket', async () => {
      await say('slow');
      await hears('That took a while.');
      expect((await got()).some(({ type }) => type === 'typing')).toBe(webSocket);
    });

    test('hears a reminder that answers nothing, and that messages cannot be changed', async () => {
      await say('remind');
      await hears('A reminder.');
      expect((await got()).find(({ text }) => text === 'A reminder.')?.replyToId).toBeUndefined();
      await say('change');
      await hears('cannot change');
    });

    test('an upload is turned down with 415', async () => {
      const attachments = [{ name: 'back.png', contentType: 'image/png', contentUrl: 'data:image/png;base64,AA==' }];
      await expect(post({ type: 'message', from: { id: 'x' }, attachments })).rejects.toThrow('status 415');
    });
  });

  test('resumes with a watermark, and without one hears nothing old', async () => {
    await begin();
    await hears('Welcome!');
    await say('hello');
    await hears('echo: hello');
    await end();
    await begin({ watermark: '0' }, true);
    await hears('echo: hello');
    expect((await got()).map(({ text }) => text)).toEqual(['Welcome!', 'hello', 'echo: hello']);
    await end();
    await begin({}, true);
    await say('new');
    await hears('echo: new');
    expect((await got()).map(({ text }) => text)).toEqual(['new', 'echo: new']);
    await end();
  });

  test('kill -9 in the middle of a turn, then a restart: the client comes back by itself, nothing is lost and nothing doubled', async () => {
    await begin();
    await hears('Welcome!');
    await say('twice');
    await hears('First.');
    await kill();
    await startServer();
    await hears('Second.');
    await say('after');
    await hears('echo: after');
    const all = await got();
    expect(all.map(({ text }) => text)).toEqual(['Welcome!', 'twice', 'First.', 'Second.', 'after', 'echo: after']);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    await end();
  });
});
