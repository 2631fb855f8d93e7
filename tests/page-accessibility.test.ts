import type { Page } from 'playwright-core';
import { startBuiltServer, type BuiltServer } from './built-server.ts';
import { describeInBrowser } from './browser.ts';
import { cutOff, seriousIssues } from './page-looks.ts';
import { desk, phone, smallPhone, talkTo, type Talk } from './page-talk.ts';

declare const document: {
  activeElement: { textContent: string | null; getAttribute(name: string): string | null; tagName: string } | null;
};

/** What has the focus, by its name for a screen reader. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Presses a key until the focus is where it is wanted. */
async function until(page: Page, key: string, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < 30; times++) {
    const name = await focused(page);
    if (wanted.test(name)) return;
    passed.push(name.slice(0, 30));
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${wanted}. It came to: ${passed.join(' > ')}`);
}

describeInBrowser('the page for everyone', () => {
  let server: BuiltServer;
  let talk: Talk | undefined;
  beforeAll(async () => {
    server = await startBuiltServer();
  }, 30_000);
  afterEach(async () => {
    await talk?.close();
    talk = undefined;
  });
  afterAll(() => server.close());

  test('a walk-through by the keyboard alone, buttons and all', async () => {
    const one = (talk = await talkTo(server.url, desk));
    const { page } = one;
    const suggested = async (title: string) => {
      await page.keyboard.press('Escape');
      await until(page, 'Shift+Tab', new RegExp(`^${title}$`));
      await page.keyboard.press('Enter');
    };
    /** Out of the message where the focus may still be, to the newest one, into it, to its button. */
    const onTheCard = async (title: string) => {
      await page.keyboard.press('Escape');
      await until(page, 'Shift+Tab', /chat history/i);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await until(page, 'Tab', new RegExp(`^${title}$`));
      await page.keyboard.press('Enter');
    };
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('ball at the wall');
    await page.keyboard.press('Enter');
    await one.hears('techniques.wall-ball');
    await page.locator('#chat').getByRole('button', { name: 'Start', exact: true }).last().waitFor();
    await suggested('Start');
    await one.hears('walkthrough.safety');
    await page.locator('#chat').getByRole('button', { name: 'None of these', exact: true }).last().waitFor();
    await suggested('None of these');
    await one.hears('practice.step');
    for (let step = 2; step <= 6; step++) {
      await onTheCard('Next');
      await one.hears('practice.step');
    }
    await one.shoot('keyboard');
    await onTheCard('Next');
    await one.hears('walkthrough.after');
    await page.locator('#chat').getByRole('button', { name: 'Better', exact: true }).last().waitFor();
    await suggested('Better');
    await one.hears('walkthrough.better');
  }, 180_000);

  test.each([
    ['a small phone', smallPhone],
    ['a phone', phone],
    ['a desk', desk],
  ])(
    'on %s axe finds nothing serious, and nothing is cut off',
    async (_screen, options) => {
      const one = (talk = await talkTo(server.url, options));
      const { page } = one;
      const looksRight = async (where: string) => {
        await one.shoot(`looks-${where}`);
        expect({ where, cut: await cutOff(page), axe: await seriousIssues(page) }).toEqual({ where, cut: [], axe: [] });
      };
      await looksRight('greeting');
      await one.press('Home techniques');
      await one.hears('techniques.overview');
      await one.type('thumb circles');
      await one.hears('techniques.thumb-circles');
      await one.type('start');
      await one.hears('walkthrough.safety');
      await looksRight('safety');
      await one.press('None of these');
      await one.hears('walkthrough.partner');
      await one.press('Yes');
      await one.hears('practice.step');
      await looksRight('step');
      await one.type('cancel');
      await one.hears('walkthrough.stopped');
      await one.type('find my style');
      await one.hears('questions.age');
      await one.type('52');
      await one.hears('questions.health');
      await looksRight('list');
      await page.getByRole('button', { name: 'Leave and clear' }).click();
      await looksRight('dialog');
    },
    180_000,
  );
});
