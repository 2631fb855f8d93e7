import { readFile } from 'node:fs/promises';
import { describeInBrowser } from './browser.ts';
import { madeUpRecords } from './madeup-registry/records.ts';
import { cutOff, seriousIssues } from './page-looks.ts';
import { typesToTheStudies } from './page-studies.ts';
import { desk, phone, smallPhone } from './page-talk.ts';
import { visitsToThePage } from './page-visits.ts';

/** All that the invented records say, without the registry's own escapes. */
const RECORDS = JSON.stringify(madeUpRecords())
  .replace(/\\\\(?=[<>*])/g, '')
  .replace(/\\n/g, ' ')
  .replace(/\s+/g, ' ');
const WAITS = /^trials\.(?:results|which-|with-)/;
const WHAT_NEXT = 'trials.results';

describeInBrowser('studies in the page', () => {
  const visits = visitsToThePage({ withStudies: true });

  test('by typing alone, from the first question to the sheet for the doctor', async () => {
    const one = await visits.open(desk);
    /** Types it, waits for what is asked next, and gives the labels of all that was said. */
    const says = async (words: string): Promise<string[]> => {
      const before = one.labels.length;
      await one.type(words);
      await one.hears(WAITS);
      await one.shoot(`studies-${words.replaceAll(' ', '-')}`);
      return one.labels.slice(before);
    };
    const asked = await typesToTheStudies(one, { duration: 'do i get paid', check: 'make my age 44' });
    await one.shoot('studies');
    expect(one.labels).toContain('trials.pay-and-risk'); // the side question was answered, and the one before it asked again
    expect(asked.filter((id) => id === 'duration')).toHaveLength(2);
    expect(asked.filter((id) => id === 'age')).toHaveLength(1);

    const cards = one.said('trials.card').map(({ text = '' }) => text);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThanOrEqual(5);
    for (const card of cards) {
      expect(card).toMatch(/^\*\*\d\. Invented: /);
      expect(card).toMatch(/Nothing you told me speaks against it|Cannot tell yet/);
      expect(card).toMatch(/NCT999000\d\d/);
      expect(card).toMatch(/555-01\d\d, study\d\d@example\.org/);
      expect(card).toMatch(/ClinicalTrials\.gov, data processed \d{1,2} \w+ \d{4}\. .*Not reviewed by ClinicalTrials\.gov/);
      expect(card).not.toMatch(/eligible|undefined|NaN|\{/);
    }
    const quotes = cards.flatMap((card) => [...card.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote));
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => !RECORDS.includes(quote.replace(/ …$/, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '')))).toEqual([]);

    expect(await says('details of 1')).toEqual(expect.arrayContaining(['trials.details', WHAT_NEXT]));
    expect((await says('compare 1 and 2')).filter((label) => label === 'trials.compared')).toHaveLength(2);
    expect((await says('show the ruled-out ones'))[0]).toBe('trials.found-against');
    expect(one.said('trials.card').at(-1)?.text).toMatch(/Probably not for you, because: .*“/);
    expect((await says('only near me'))[0]).toMatch(/^trials\.(?:found-near|none-near)$/);
    expect(await says('what should i ask them')).toEqual(['trials.what-to-ask', WHAT_NEXT]);
    expect((await says('all studies'))[0]).toBe('trials.found');

    expect(await says('sheet for my doctor')).toEqual(['trials.which-studies']);
    expect(await says('1 and 2')).toEqual(['trials.with-answers']);
    expect(await says('yes')).toEqual(['trials.sheet', WHAT_NEXT]);
    const [sheet] = one.said('trials.sheet');
    expect(sheet?.text?.match(/^## \d\. Invented: /gm)).toHaveLength(2);
    expect(sheet?.text).toContain('- Age: 44');
    const file = sheet?.attachments?.find(({ contentType }) => contentType === 'application/pdf');
    expect(file?.name).toMatch(/\.pdf$/);
    expect(file?.contentUrl).toMatch(/^data:application\/pdf;base64,JVBER/);
    const [kept] = await Promise.all([one.page.waitForEvent('download'), one.page.locator('#chat a[download]').last().click()]);
    expect(kept.suggestedFilename()).toBe(file?.name);
    expect((await readFile(await kept.path())).subarray(0, 5).toString()).toBe('%PDF-');

    expect(one.labels.filter((label) => /unclear|stale|mishap/.test(label))).toEqual([]);
    expect(one.seen.errors).toEqual([]);
    expect(one.seen.violations).toEqual([]);
    expect(await cutOff(one.page)).toEqual([]);
  });

  test.each([
    ['a small phone', smallPhone],
    ['a phone in the dark', { ...phone, colorScheme: 'dark' as const }],
  ])(
    'on %s nothing is cut off, and axe finds nothing serious',
    async (_screen, options) => {
      const one = await visits.open(options);
      const looksRight = async (where: string) => {
        await one.shoot(`studies-${where}`);
        expect({ where, cut: await cutOff(one.page), axe: await seriousIssues(one.page) }).toEqual({ where, cut: [], axe: [] });
      };
      await typesToTheStudies(one);
      await looksRight('cards');
      for (const words of ['compare two', '1 and 2', 'sheet for my doctor', '1 and 2', 'yes']) {
        await one.type(words);
        await one.hears(WAITS);
        await looksRight(words.replaceAll(' ', '-'));
      }
    },
    240_000,
  );
});
