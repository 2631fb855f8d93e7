import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page, WebSocket } from 'playwright-core';
import { packageRoot } from '../src/package-root.ts';
import { openBrowser, type Browser } from './browser.ts';
import type { Spoken } from './direct-line-call.ts';

export interface Said extends Spoken {
  label?: string;
  conversation: { id: string };
  attachments?: { contentType: string; contentUrl?: string; name?: string }[];
}

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const smallPhone: BrowserContextOptions = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** What a person does ("Next", or "Fever + Done" for a choice and then a button), and the label of the last reply to it. */
export type Row = readonly [does: string, label: string];

/** The page in a browser of its own, as one person uses it. */
export interface Talk extends Browser {
  /** The labels of all that the bot said, in order, once each however often the page fetched it. */
  labels: string[];
  /** What the bot said under this label, as it was sent. */
  said(label: string): readonly Said[];
  press(what: string): Promise<void>;
  type(words: string): Promise<void>;
  /** Waits until the bot has said something with this label since the last call, and until the page shows all that was said. Gives the label. */
  hears(label: string | RegExp): Promise<string>;
  /** Keeps a picture of the page in artifacts/screenshots. */
  shoot(name: string): Promise<void>;
}

declare const document: {
  querySelectorAll(selector: string): ArrayLike<unknown>;
  querySelector(selector: string): { scrollTop: number; scrollHeight: number } | null;
};
declare const requestAnimationFrame: (next: () => void) => void;

const shots = join(packageRoot(), 'artifacts/screenshots');
const FROM_BOT = '#chat .webchat__stacked-layout:not(.webchat__stacked-layout--from-user)';

/** Opens the page and waits for the greeting. */
export async function talkTo(url: string, options: BrowserContextOptions = {}): Promise<Talk> {
  const browser = await openBrowser(options);
  const { page } = browser;
  page.setDefaultTimeout(60_000);
  const said = listen(page);
  const labels: string[] = [];
  let heard = 0;
  const talk: Talk = {
    ...browser,
    labels,
    said: (label) => said.all.filter((one) => one.label === label),
    async press(what) {
      const titles = what.split(' + ');
      const title = titles.pop() ?? '';
      for (const choice of titles)
        await page
          .locator('#chat')
          .getByRole('checkbox', { name: new RegExp(`${choice}$`) })
          .last()
          .check();
      await page.locator('#chat').getByRole('button', { name: title, exact: true }).last().click();
    },
    async type(words) {
      await box(page).fill(words);
      await box(page).press('Enter');
    },
    async hears(label) {
      const at = await said.next(label, heard);
      heard = at + 1;
      labels.splice(0, labels.length, ...said.all.map((one) => one.label ?? ''));
      await showsAll(page, said.all.slice(0, heard));
      return said.all[at]?.label ?? '';
    },
    async shoot(name) {
      mkdirSync(shots, { recursive: true });
      await showsAll(page, said.all);
      await stoodStill(page);
      await page.screenshot({ path: join(shots, `${page.viewportSize()?.width}-${name}.png`) });
    },
  };
  await page.goto(url);
  await talk.hears('root.hello');
  return talk;
}

/** Where words are typed. */
export const box = (page: Page) => page.locator('#chat textarea').first();

/** Until the page shows as many messages of the bot as the newest conversation has. */
const showsAll = (page: Page, all: readonly Said[]) =>
  page.waitForFunction(([selector, least]) => document.querySelectorAll(selector).length >= least, [
    FROM_BOT,
    all.filter(({ conversation }) => conversation.id === all.at(-1)?.conversation.id).length,
  ] as const);

/** Until the page has stopped scrolling to what is new. */
const stoodStill = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let [was, still] = ['', 0];
        const look = () => {
          const list = document.querySelector('#chat .webchat__basic-transcript__scrollable');
          const now = `${list?.scrollTop} ${list?.scrollHeight}`;
          still = now === was ? still + 1 : 0;
          was = now;
          if (still > 10) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** Everything the page is sent by the bot, in the order it came, each once. */
function listen(page: Page) {
  const all: Said[] = [];
  const ids = new Set<string>();
  const waiting = new Set<() => void>();
  page.on('websocket', (socket: WebSocket) =>
    socket.on('framereceived', ({ payload }) => {
      const { activities = [] } = JSON.parse(String(payload) || '{}') as { activities?: Said[] };
      for (const activity of activities) {
        if (activity.type !== 'message' || activity.from.role !== 'bot' || ids.has(String(activity.id))) continue;
        ids.add(String(activity.id));
        all.push(activity);
      }
      for (const look of waiting) look();
    }),
  );
  const next = (label: string | RegExp, from: number) =>
    new Promise<number>((resolve, reject) => {
      const look = () => {
        const at = all.findIndex(
          (one, index) => index >= from && (typeof label === 'string' ? one.label === label : label.test(one.label ?? '')),
        );
        if (at >= 0) done(() => resolve(at));
      };
      const done = (end: () => void) => {
        clearTimeout(patience);
        waiting.delete(look);
        end();
      };
      const got = () => all.slice(from).map((one) => one.label);
      const patience = setTimeout(
        () => done(() => reject(new Error(`The bot did not say "${label}". It said: ${got().join(', ') || 'nothing'}.`))),
        40_000,
      );
      waiting.add(look);
      look();
    });
  return { all, next };
}
