import { startBuiltServer, type BuiltServer } from './built-server.ts';
import { describeInBrowser } from './browser.ts';
import { startMadeUpRegistry, type MadeUpRegistry } from './madeup-registry/server.ts';
import { cutOff } from './page-looks.ts';
import { typesToTheStudies } from './page-studies.ts';
import { smallPhone, talkTo } from './page-talk.ts';

interface Acting {
  outerHTML: string;
}
declare const document: { querySelectorAll(selector: string): Iterable<Acting> };

const OURS = /^(?:https?:\/\/(?:www\.)?clinicaltrials\.gov(?:\/|$)|https:\/\/www\.fda\.gov\/|data:application\/pdf;)/i;

describeInBrowser('studies whose texts try to be more than text', () => {
  let registry: MadeUpRegistry;
  let server: BuiltServer;
  beforeAll(async () => {
    registry = await startMadeUpRegistry({ fault: 'hostile' });
    server = await startBuiltServer({ registryUrl: registry.url });
  });
  afterAll(async () => {
    await server.close();
    await registry.close();
  });

  test('stay text: in the cards, side by side, in lists to pick from, and on the sheet', async () => {
    const talk = await talkTo(server.url, smallPhone);
    const { page, seen } = talk;
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await typesToTheStudies(talk);
    for (const words of ['details of 1', 'compare two', '1 and 2', 'sheet for my doctor', '1 and 2', 'yes']) {
      await talk.type(words);
      await talk.hears(/^trials\.(?:results|which-|with-)/);
      await talk.shoot(`hostile-${words.replaceAll(' ', '-')}`);
      expect({ words, cut: await cutOff(page) }).toEqual({ words, cut: [] });
    }
    expect(talk.labels).toContain('trials.sheet');

    const links = await page.locator('#chat a[href]').evaluateAll((all) => all.map((link) => (link as { href: string }).href));
    expect(links.filter((href) => !OURS.test(href))).toEqual([]);
    const acting = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '#chat :is(script, iframe, object, style, [onerror], .webchat__render-markdown :is(code, button, table, img:not([src^="data:image/gif"])))',
        ),
      ].map(({ outerHTML }) => outerHTML.slice(0, 100)),
    );
    expect(acting).toEqual([]);
    expect(await page.locator('#chat').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200f]/);
    expect(seen.requests.filter((url) => /evil/.test(url))).toEqual([]);
    expect({ dialogs, errors: seen.errors, violations: seen.violations }).toEqual({ dialogs: 0, errors: [], violations: [] });
    for (const { text = '' } of talk.said('trials.card')) expect(text.length).toBeLessThan(5_000);
    await talk.close();
  });
});
