import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** What code in the page sees; declared so that it is checked. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
}
interface Shown {
  tagName: string;
  textContent: string | null;
  alt?: string;
  naturalWidth?: number;
  scrollWidth: number;
  clientWidth: number;
  getBoundingClientRect(): Box;
}
declare const document: { documentElement: Shown; querySelectorAll(selector: string): Iterable<Shown> };
declare const innerWidth: number;
declare const axe: {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; impact: string | null; nodes: { target: string[]; html: string }[] }[] }>;
};

/** What sticks out of the screen at its sides, or is wider than its own box. Empty when nothing is cut off. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
    const things = document.querySelectorAll(
      'header *, #chat button:not([class*=live-region]), #chat label, #chat img, #chat p, #chat li, #chat .webchat__bubble',
    );
    const out = [...things].filter((thing) => {
      const { left, right, width } = thing.getBoundingClientRect();
      const hidden = width <= 1 || right < 0;
      return !hidden && (left < 0 || right > innerWidth + 0.5 || thing.scrollWidth > thing.clientWidth + 2) && thing.clientWidth > 0;
    });
    return [...wide, ...out.map((thing) => `${thing.tagName.toLowerCase()} "${(thing.textContent ?? '').slice(0, 40)}"`)];
  });

/** The drawings that are on the page: what they show in words, and whether the picture really came. */
export const drawings = (page: Page): Promise<{ alt: string; came: boolean }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#chat img.ac-image')].map(({ alt = '', naturalWidth = 0 }) => ({ alt, came: naturalWidth > 0 })),
  );

/** Shows every text twice as big, as "zoom text only" of a browser does; gives the way back. */
export async function textTwiceAsBig(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(`(() => {
    const all = [...document.querySelectorAll('body, body *')];
    const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize));
    all.forEach((element, at) => {
      element.setAttribute('data-own-style', element.getAttribute('style') ?? '');
      element.style.setProperty('font-size', sizes[at] * 2 + 'px', 'important');
    });
  })()`);
  return () =>
    page.evaluate(`(() => {
      for (const element of document.querySelectorAll('[data-own-style]')) {
        element.style.removeProperty('font-size');
        const own = element.getAttribute('data-own-style');
        if (own) element.style.cssText = own;
        element.removeAttribute('data-own-style');
      }
    })()`);
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page. */
export async function seriousIssues(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || id === 'landmark-unique')
    .flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 200)}`));
}
