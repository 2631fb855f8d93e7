import { startBuiltServer, type BuiltServer } from './built-server.ts';
import { describeInBrowser, openBrowser, type Browser } from './browser.ts';
import { inert, inertLine } from '../src/trials/inert.ts';
import { ACTING, PLAIN } from './trials/acting-texts.ts';

/** What code in the page sees; declared so that it is checked. */
interface Shown {
  querySelectorAll(selector: string): ArrayLike<unknown>;
  textContent: string | null;
}
declare const window: { WebChat?: { renderMarkdown(text: string, style: object, words: object): string } };
declare class DOMParser {
  parseFromString(html: string, type: 'text/html'): { body: Shown };
}

describeInBrowser("a record's text in the page's own Markdown", () => {
  let server: BuiltServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await openBrowser();
    await browser.page.goto(server.url);
    await browser.page.waitForFunction(() => window.WebChat !== undefined);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** The words of a text as the page draws it, and how many things in it are more than a paragraph. */
  const drawn = (markdown: string) =>
    browser.page.evaluate((text) => {
      const html = window.WebChat?.renderMarkdown(text, { markdownRespectCRLF: true, markdownRenderHTML: true }, { externalLinkAlt: '' });
      const { body } = new DOMParser().parseFromString(html ?? '', 'text/html');
      return { words: (body.textContent ?? '').trim(), acting: body.querySelectorAll(':not(p)').length };
    }, markdown);

  const texts = [...ACTING.map(([text]) => text), ...PLAIN];

  test.each(texts)('%s shows as it stands', async (text) => {
    // The page makes straight quotation marks round and short dashes long; nothing else may change.
    const straight = (words: string) => words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/–/g, '--').replace(/—/g, '---');
    for (const written of [inert(text), inertLine(text)]) {
      const { words, acting } = await drawn(written);
      expect({ words: straight(words), acting }).toEqual({ words: text, acting: 0 });
    }
  });
});
