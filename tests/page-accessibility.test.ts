import { describeInBrowser } from './browser.ts';
import { cutOff, seriousIssues, textTwiceAsBig } from './page-looks.ts';
import { namesIn } from './page-names.ts';
import { typesToTheStudies } from './page-studies.ts';
import { desk, phone, smallPhone } from './page-talk.ts';
import { visitsToThePage } from './page-visits.ts';

declare function getComputedStyle(element: unknown): { backgroundColor: string; color: string };

describeInBrowser('the page for everyone', () => {
  const visits = visitsToThePage({ withStudies: true });

  test.each([
    ['a small phone', smallPhone],
    ['a phone', phone],
    ['a desk', desk],
  ])(
    'on %s axe finds nothing serious, nothing is cut off also in large text, and everything has a name',
    async (_screen, options) => {
      const one = await visits.open(options);
      const { page } = one;
      const looksRight = async (where: string) => {
        await one.shoot(`looks-${where}`);
        const nameless = await namesIn(page);
        expect({ where, cut: await cutOff(page), axe: await seriousIssues(page), nameless }).toEqual({
          where,
          cut: [],
          axe: [],
          nameless: [],
        });
        const back = await textTwiceAsBig(page);
        expect({ where, cutInLargeText: await cutOff(page) }).toEqual({ where, cutInLargeText: [] });
        await back();
      };
      await looksRight('greeting');
      await one.type('thumb circles');
      await one.hears('techniques.thumb-circles');
      await one.type('start');
      await one.hears('walkthrough.safety');
      await looksRight('buttons');
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
      await one.type('cancel');
      await one.hears(/stopped$/);
      await one.type('compare swedish and shiatsu');
      await one.hears('styles.compare-2');
      await looksRight('comparison');
      await page.getByRole('button', { name: 'Leave and clear' }).click();
      await looksRight('dialog');
      await page.keyboard.press('Escape');
      await typesToTheStudies(one, {});
      await looksRight('studies');
      for (const words of ['sheet for my doctor', '1', 'no']) {
        await one.type(words);
        await one.hears(/^trials\.(?:results|which-|with-)/);
      }
      await looksRight('sheet');
    },
    240_000,
  );

  test('a lost connection is announced, and so is its end', async () => {
    const { page } = await visits.open(desk);
    const status = page.getByRole('status').filter({ hasText: 'connection is lost' });
    await visits.server.kill();
    await status.waitFor({ timeout: 40_000 });
    expect(await seriousIssues(page)).toEqual([]);
    await visits.server.start();
    await status.waitFor({ state: 'detached', timeout: 40_000 });
  });

  test('a card is announced once, with what its picture shows', async () => {
    const one = await visits.open(desk);
    await one.page.evaluate(WATCH);
    for (const [words, label] of [
      ['ball at the wall', 'techniques.wall-ball'],
      ['start', 'walkthrough.safety'],
      ['none', 'practice.step'],
    ] as const) {
      await one.type(words);
      await one.hears(label);
    }
    await one.page.waitForFunction('announced.some((text) => /Step 1 of 6/.test(text))');
    const [step = ''] = (await one.page.evaluate<string[]>('announced')).filter((text) => text.includes('Step 1 of 6'));
    expect(step.match(/Step 1 of 6/g)).toHaveLength(1);
    expect(step).toContain('A person stands with the back to a wall');
    expect(step).toMatch(/Next\s*Back\s*Repeat\s*Too much\s*Stop/);
  });

  test('in colours that the system chooses the way on is still marked', async () => {
    const one = await visits.open({ ...desk, forcedColors: 'active' });
    await one.type('ball at the wall');
    await one.hears('techniques.wall-ball');
    await one.type('start');
    await one.hears('walkthrough.safety');
    await one.type('none');
    await one.hears('practice.step');
    const colours = (name: string) =>
      one.page
        .getByRole('button', { name, exact: true })
        .last()
        .evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color].join(' on '));
    expect(await colours('Next')).not.toEqual(await colours('Back'));
    expect(await seriousIssues(one.page)).toEqual([]);
  });
});

/** Keeps what Web Chat puts in its place for screen readers. */
const WATCH = `globalThis.announced = [];
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node.parentElement && node.parentElement.closest('[aria-live=polite]')) announced.push(node.innerText || node.textContent);
}).observe(document.body, { childList: true, subtree: true });`;
