import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp, type App } from '../src/app.ts';
import { readConfig, type Environment } from '../src/config.ts';
import { describeInBrowser, openBrowser, type Browser } from './browser.ts';
import { cutOff, seriousIssues } from './page-looks.ts';

const azure = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppTenantId: 'tenant',
  MicrosoftAppPassword: 'hush-hush-secret',
  PUBLIC_URL: 'https://bot.example.org',
};

async function start(env: Environment): Promise<{ app: App; url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'kneadful-legal-'));
  const config = { ...readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', REGISTRY: 'off', ...env }), port: 0 };
  const app = await buildApp(config, { log: pino({ level: 'silent' }) });
  const { port } = await app.listen();
  const close = async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, url: `http://127.0.0.1:${port}`, close };
}

describe.each<[string, Environment, boolean]>([
  ['on this machine', { KEEP_HOURS: '12' }, true],
  ['for Teams, without the chat page', { ...azure, KEEP_HOURS: '12' }, false],
  ['for Teams, with the chat page', { ...azure, WEB_CHAT: 'on', KEEP_HOURS: '12' }, true],
])('%s', (_mode, env, chatPage) => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    server = await start(env);
  });
  afterAll(() => server.close());

  test.each([
    ['/privacy', 'Privacy', /kept for 12 hours/],
    ['/terms', 'Terms of use', /not medical advice/],
  ])('%s is served, whatever else is', async (path, title, words) => {
    const response = await fetch(`${server.url}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('set-cookie')).toBeNull();
    const html = await response.text();
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(`<title>${title} - Kneadful</title>`);
    expect(html).toMatch(words);
    expect(html).not.toMatch(/\{\{|<script|style=/);
    expect(html.includes('<a href="/">')).toBe(chatPage);
  });

  test.each(['/privacy', '/terms', '/healthz', '/drawings/aftercare-1.png'])(
    '%s answers HEAD as it answers GET, without a body',
    async (path) => {
      const [whole, head] = await Promise.all(['GET', 'HEAD'].map((method) => fetch(`${server.url}${path}`, { method })));
      expect([head?.status, head?.headers.get('content-type')]).toEqual([200, whole?.headers.get('content-type')]);
      expect(whole?.headers.get('keep-alive')).toBe('timeout=75'); // proxies give up an idle connection after a minute
      expect([(await whole?.text()) !== '', await head?.text()]).toEqual([true, '']);
    },
  );

  test('every link of them leads somewhere here', async () => {
    const pages = await Promise.all(['/privacy', '/terms'].map(async (path) => (await fetch(`${server.url}${path}`)).text()));
    const links = new Set(pages.flatMap((html) => [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link = '']) => link)));
    expect([...links]).toEqual(expect.arrayContaining(['/privacy', '/terms', '/legal.css']));
    // The chat page of a public server answers under its public name only.
    for (const link of [...links].filter((one) => one !== '/'))
      expect([link, (await fetch(`${server.url}${link}`)).status]).toEqual([link, 200]);
  });
});

describeInBrowser('the privacy page and the terms, as seen', () => {
  let server: Awaited<ReturnType<typeof start>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await start({});
  });
  afterEach(() => browser.close());
  afterAll(() => server.close());

  test.each([320, 1280])(
    'on a screen %i pixels wide: nothing is cut off, axe finds nothing serious, and the policy lets the style in',
    async (width) => {
      browser = await openBrowser({ viewport: { width, height: 700 } });
      const { page, seen } = browser;
      await page.goto(`${server.url}/`);
      for (const name of ['Privacy', 'Terms of use']) {
        await page.getByRole('link', { name, exact: true }).first().click();
        await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
        expect({ name, cut: await cutOff(page), axe: await seriousIssues(page) }).toEqual({ name, cut: [], axe: [] });
      }
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(seen.violations).toEqual([]);
      await page.getByRole('link', { name: 'Chat', exact: true }).click();
      await page.getByRole('button', { name: 'Leave and clear' }).waitFor();
    },
    60_000,
  );
});
