import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packageRoot } from '../src/package-root.ts';
import { describeInBrowser, openBrowser, type Browser } from './browser.ts';
import { startEcho, type EchoServer } from './echo-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kneadful-page-'));
const open: Browser[] = [];
let bot: EchoServer;
let env: { PORT: string; DATA_DIR: string };

async function visit(options: Parameters<typeof openBrowser>[0] = {}, host = '127.0.0.1'): Promise<Browser> {
  const browser = await openBrowser(options);
  open.push(browser);
  browser.page.setDefaultTimeout(60_000);
  await browser.page.goto(`http://${host}:${bot.port}/`);
  await browser.page.getByText('Welcome!').first().waitFor();
  return browser;
}
const box = (page: Page) => page.getByRole('textbox', { name: /message/i }).first();
async function say(page: Page, text: string, answer = `echo: ${text}`): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Enter');
  await page.getByText(answer, { exact: true }).first().waitFor();
}

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { target: string[]; html: string }[] }[];
}
declare const axe: { run(): Promise<AxeResult> };
declare const document: { documentElement: { scrollWidth: number }; activeElement: { tagName: string } | null };
declare const innerWidth: number;

describeInBrowser('The page in a browser', () => {
  beforeAll(async () => {
    bot = await startEcho({ env: { PORT: '0', DATA_DIR: folder } });
    env = { PORT: String(bot.port), DATA_DIR: folder };
  });
  afterEach(async () => {
    for (const browser of open.splice(0)) await browser.close();
  });
  afterAll(async () => {
    await bot.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('greets, shows cards and drawings, asks no other server for anything, and breaks no rule of its policy', async () => {
    const { page, seen } = await visit({}, 'localhost');
    await page.getByRole('toolbar').getByRole('button', { name: 'card' }).click();
    const drawing = page.getByAltText('A drawing');
    await drawing.waitFor();
    expect(await drawing.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(1);
    await say(page, 'image', 'A picture');
    expect(await page.locator('input[type=file]').filter({ visible: true }).count()).toBe(0);
    expect(seen.violations).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(seen.requests.filter((url) => !url.startsWith(`http://localhost:${bot.port}/`) && !/^(data|blob):/.test(url))).toEqual([]);
  });

  test('keeps the conversation over a reload, and loses it when the person leaves', async () => {
    const { page } = await visit();
    await say(page, 'remember me');
    await page.reload();
    await page.getByText('echo: remember me').first().waitFor();
    await page.getByRole('button', { name: 'Leave and clear' }).click();
    await page.locator('dialog').getByRole('button', { name: 'Stay' }).click();
    expect(await page.getByText('echo: remember me').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Leave and clear' }).click();
    await page.locator('dialog').getByRole('button', { name: 'Leave and clear' }).click();
    await page.getByText('Your chat is cleared').waitFor();
    await page.getByText('Welcome!').first().waitFor();
    expect(await page.getByText('remember me').count()).toBe(0);
    expect(bot.forgotten).toHaveLength(1);
    await page.reload();
    await page.getByText('Welcome!').first().waitFor();
    expect(await page.getByText('remember me').count()).toBe(0);
  });

  test('works by keyboard alone', async () => {
    const { page } = await visit();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await page.getByText('echo: hello', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Leave and clear' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByText('echo: hello', { exact: true }).count()).toBeGreaterThan(0);
  });

  test.each([
    ['a small phone', { viewport: { width: 320, height: 568 } }],
    ['a phone', { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true }],
    ['a desk', {}],
  ])(
    'on %s nothing is wider than the screen, and axe finds nothing serious',
    async (_title, options) => {
      const { page } = await visit({ ...options, bypassCSP: true });
      await page.getByRole('toolbar').getByRole('button', { name: 'card' }).click();
      await page.locator('.ac-pushButton', { hasText: 'Too much' }).waitFor();
      await say(page, 'x'.repeat(200));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.addScriptTag({ path: join(packageRoot(), 'node_modules/axe-core/axe.min.js') });
      const { violations } = await page.evaluate(() => axe.run());
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
    },
    60_000,
  );

  test('says when the server is away, and goes on by itself when it is back, also when it lost the conversation', async () => {
    const { page } = await visit();
    await say(page, 'before');
    await bot.server.close();
    await page.getByText('The connection is lost').waitFor({ timeout: 90_000 });
    await box(page).fill('half a sentence');
    bot = await startEcho({ env });
    await page.getByText('The connection is lost').waitFor({ state: 'hidden', timeout: 90_000 });
    await page.getByText('echo: before', { exact: true }).first().waitFor();
    expect(await box(page).inputValue()).toBe('half a sentence');
    await say(page, 'after');
    await bot.directLine.sweep(new Date(Date.now() + 60_000));
    await page.getByText('echo: after', { exact: true }).first().waitFor({ state: 'detached', timeout: 90_000 });
    await page.getByText('Welcome!').first().waitFor();
    await say(page, 'a new one');
  });
});
