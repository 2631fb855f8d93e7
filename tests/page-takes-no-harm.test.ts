import { startBuiltServer, type BuiltServer } from './built-server.ts';
import { describeInBrowser } from './browser.ts';
import { phone, talkTo, type Talk } from './page-talk.ts';

declare const globalThis: { owned?: boolean };

describeInBrowser('what is typed into the page, and what comes back', () => {
  let server: BuiltServer;
  let talk: Talk;
  beforeAll(async () => {
    server = await startBuiltServer();
  });
  beforeEach(async () => {
    talk = await talkTo(server.url, phone);
  });
  afterEach(() => talk.close());
  afterAll(() => server.close());

  test('code that is typed stays words, and nothing is fetched for it', async () => {
    const { page, seen } = talk;
    for (const code of [
      '<script>globalThis.owned = true</script>',
      '<img src="https://evil.example/x.png" onerror="globalThis.owned = true">',
      '[press me](javascript:globalThis.owned=true) ![x](https://evil.example/y.png)',
    ]) {
      await talk.type(code);
      await page.locator('#chat').getByText(code, { exact: true }).first().waitFor();
    }
    await talk.type('menu');
    await talk.hears('root.menu');
    await talk.shoot('typed-code');
    expect(await page.evaluate(() => globalThis.owned)).toBeUndefined();
    expect(await page.locator('#chat a[href^=javascript]').count()).toBe(0);
    expect(seen.requests.filter((url) => url.includes('evil'))).toEqual([]);
    expect(seen.violations).toEqual([]);
  });

  test('there is no way to send a picture', async () => {
    expect(await talk.page.locator('#chat input[type=file]').filter({ visible: true }).count()).toBe(0);
    expect(await talk.page.getByRole('button', { name: /upload|attach/i }).count()).toBe(0);
  });

  test('an emergency is answered with advice and its one question, and no menu', async () => {
    const { page } = talk;
    await talk.type("I can't pee and my groin is numb");
    await talk.hears('safety.cauda_equina');
    await talk.shoot('emergency');
    await page
      .getByRole('toolbar', { name: /suggested/i })
      .getByRole('button', { name: 'Not sure' })
      .waitFor();
    expect(
      await page
        .getByRole('toolbar', { name: /suggested/i })
        .getByRole('button')
        .allInnerTexts(),
    ).toEqual(['Yes', 'No', 'Not sure']);
    expect(await page.locator('#chat .ac-pushButton').count()).toBe(0);
    await talk.type('menu');
    await talk.hears('root.menu');
  });

  test('a timed step says when its time is up, by itself', async () => {
    await talk.type('show me the foam roller');
    await talk.hears('techniques.foam-roller');
    await talk.type('start');
    await talk.hears('walkthrough.safety');
    await talk.press('None of these');
    await talk.hears('practice.step');
    for (let step = 2; step <= 6; step++) {
      await talk.press('Next');
      await talk.hears('practice.step');
    }
    await talk.page.locator('#chat').getByText('about 10 seconds are up').last().waitFor();
    await talk.hears('practice.time-up');
    await talk.shoot('time-up');
    await talk.press('Next');
    await talk.hears('practice.step');
  });
});
