import type { Page } from 'playwright-core';
import type { Talk } from './page-talk.ts';

/** What code in the page sees; declared so that it is checked. */
interface Focusable {
  tagName: string;
  textContent: string | null;
  id: string;
  className: string;
  labels?: Iterable<{ textContent: string | null }> | null;
  getAttribute(name: string): string | null;
  closest(selector: string): object | null;
}
declare const document: { activeElement: Focusable | null; querySelectorAll(selector: string): Iterable<Focusable> };
declare function getComputedStyle(element: object): { outlineStyle: string; outlineWidth: string };

/** Where the focus is: its name for a screen reader, and whether a seeing person sees it there. */
interface Focus {
  name: string;
  lost: boolean;
  visible: boolean;
}

/** One person at a keyboard, without a mouse. Every stop of the focus is seen, or the test fails. */
export interface Keyboard {
  focus(): Promise<Focus>;
  /** Presses a key until the focus is on what has this name. */
  until(key: string, wanted: RegExp): Promise<void>;
  /** Chooses what has this title, by Enter: among the suggested actions, or on the newest card. "A + Done" ticks A with the space bar first. */
  choose(what: string): Promise<void>;
  /** Goes to the box and types. */
  type(words: string): Promise<void>;
}

const nameOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return { name: '', lost: true, visible: false };
    const label = [...(element.labels ?? [])].map(({ textContent }) => textContent ?? '').join(' ');
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    // Where someone writes there is a caret, and Web Chat draws a frame of its own round its list of messages.
    const framed = element.tagName === 'TEXTAREA' || element.closest('.webchat__basic-transcript') !== null;
    return {
      name: (element.getAttribute('aria-label') ?? (label || element.textContent || '')).trim(),
      lost: element.tagName === 'BODY',
      visible: framed || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0),
    };
  });

export function keyboardOf({ page }: Talk): Keyboard {
  const until = async (key: string, wanted: RegExp) => {
    const passed: string[] = [];
    for (let times = 0; times < 40; times++) {
      const { name, visible } = await nameOf(page);
      if (wanted.test(name)) {
        if (!visible) throw new Error(`The focus on "${name}" is not seen.`);
        return;
      }
      passed.push(name.slice(0, 30));
      await page.keyboard.press(key);
    }
    throw new Error(`${key} never came to ${wanted}. It came to: ${passed.join(' > ')}`);
  };
  const exactly = (name: string) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  const suggested = () =>
    page.evaluate(() => [...document.querySelectorAll('#chat .webchat__suggested-actions button')].map((one) => one.textContent ?? ''));
  return {
    focus: () => nameOf(page),
    until,
    async type(words) {
      await until('Tab', /message input box/i);
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    },
    async choose(what) {
      const titles = what.split(' + ');
      const title = titles.pop() ?? '';
      await page.locator('#chat').getByRole('button', { name: title, exact: true }).last().waitFor();
      await page.keyboard.press('Escape'); // out of the message where the focus may still be
      const offered = await suggested();
      if (offered.includes(title)) {
        await until('Shift+Tab', new RegExp(offered.map((one) => exactly(one).source).join('|')));
        await until('ArrowRight', exactly(title));
      } else {
        await until('Shift+Tab', /chat history/i);
        await page.keyboard.press('End'); // the newest message
        await page.keyboard.press('Enter'); // into it
        for (const choice of titles) {
          await until('Tab', new RegExp(`${choice}$`));
          await page.keyboard.press('Space');
        }
        await until('Tab', exactly(title));
      }
      await page.keyboard.press('Enter');
    },
  };
}
