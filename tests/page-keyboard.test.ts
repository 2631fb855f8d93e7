import { startBuiltServer, type BuiltServer } from './built-server.ts';
import { describeInBrowser } from './browser.ts';
import { byButtons } from './page-flows.ts';
import { keyboardOf, type Keyboard } from './page-keys.ts';
import { desk, talkTo, type Row, type Talk } from './page-talk.ts';

const rows = (flow: string): readonly Row[] => byButtons[flow] ?? [];

describeInBrowser('the page by the keyboard alone', () => {
  let server: BuiltServer;
  let talk: Talk;
  let keys: Keyboard;
  beforeAll(async () => {
    server = await startBuiltServer();
  });
  beforeEach(async () => {
    talk = await talkTo(server.url, desk);
    keys = keyboardOf(talk);
    await talk.page.waitForFunction('document.activeElement?.tagName === "TEXTAREA"');
  });
  afterEach(() => talk.close());
  afterAll(() => server.close());

  /** Chooses row by row; after each the focus is somewhere. */
  const goThrough = async (flow: readonly Row[]) => {
    for (const [choice, label] of flow) {
      await keys.choose(choice);
      await talk.hears(label);
      expect({ after: choice, lost: (await keys.focus()).lost }).toEqual({ after: choice, lost: false });
    }
  };

  test('a walk-through, with its drawings, to its end, and whether it helped', async () => {
    await keys.type('ball at the wall');
    await talk.hears('techniques.wall-ball');
    await goThrough([
      ['Start', 'walkthrough.safety'],
      ['None of these', 'practice.step'],
      ['Next', 'practice.step'],
      ['Back', 'practice.step'],
      ...Array.from({ length: 5 }, (): Row => ['Next', 'practice.step']),
      ['Next', 'walkthrough.after'],
      ['The same', 'walkthrough.same'],
      ['Not helpful', 'feedback.not-helpful'],
    ]);
  });

  test('a recommendation, with its lists, and a comparison after it', async () => {
    await goThrough([...rows('a recommendation'), ['Compare styles', 'styles.second'], ['Shiatsu', 'styles.compare-2']]);
  });

  test('the first questions about studies, and leaving', async () => {
    await keys.type('trials');
    await talk.hears('trials.out-of-reach');
    await goThrough(rows('the trial questions').slice(6, 13));
    const { page } = talk;
    const dialog = page.locator('#sure');
    await page.keyboard.press('Escape');
    await keys.until('Shift+Tab', /^Leave and clear$/);
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    expect(await keys.focus()).toEqual({ name: 'Stay', lost: false, visible: true });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await keys.focus()).toEqual({ name: 'Leave and clear', lost: false, visible: true });
    await page.keyboard.press('Space');
    await dialog.waitFor();
    await keys.until('Tab', /^Leave and clear$/);
    await page.keyboard.press('Enter');
    await talk.hears('root.hello');
    await page.getByText('Your chat is cleared').waitFor();
    expect((await keys.focus()).lost).toBe(false);
  });

  test('from the top of the page each stop comes in the order of the page, and is seen', async () => {
    const stops: string[] = [];
    await keys.until('Shift+Tab', /^Privacy$/);
    for (let times = 0; times < 12 && !/message input box/i.test(stops.at(-1) ?? ''); times++) {
      const { name, visible } = await keys.focus();
      expect({ name, visible }).toEqual({ name, visible: true });
      stops.push(name.replace(/\..*$/, ''));
      await talk.page.keyboard.press('Tab');
    }
    expect(stops.slice(0, 3)).toEqual(['Privacy', 'Terms of use', 'Leave and clear']);
    expect(stops.at(-1)).toMatch(/message input box/i);
  });
});
