import { startBuiltServer, type BuiltServer } from './built-server.ts';
import { describeInBrowser } from './browser.ts';
import { cutOff, seriousIssues } from './page-looks.ts';
import { desk, phone, smallPhone, talkTo, type Talk } from './page-talk.ts';

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
