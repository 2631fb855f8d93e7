import { describeInBrowser } from './browser.ts';
import { cutOff, seriousIssues } from './page-looks.ts';
import { smallPhone } from './page-talk.ts';
import { visitsToThePage } from './page-visits.ts';

describeInBrowser('cards on a small phone', () => {
  const visits = visitsToThePage();

  test('two styles side by side fit the screen', async () => {
    const talk = await visits.open(smallPhone);
    await talk.type('compare swedish and shiatsu');
    await talk.hears('styles.compare-2');
    await talk.shoot('comparison');
    expect(await cutOff(talk.page)).toEqual([]);
  });

  test('a comparison is read once: the table stands without the lines that say the same', async () => {
    const talk = await visits.open(smallPhone);
    await talk.type('compare swedish and shiatsu');
    await talk.hears('styles.compare-2');
    expect(talk.said('styles.compare')[0]?.text).toContain('How it feels');
    expect(await talk.page.locator('#chat .webchat__bubble').getByText('How it feels').count()).toBe(1);
  });

  test('a message longer than the screen is shown from its beginning', async () => {
    const talk = await visits.open(smallPhone);
    for (const [words, label] of [
      ['ball at the wall', 'techniques.wall-ball'],
      ['start', 'walkthrough.safety'],
    ] as const) {
      await talk.type(words);
      await talk.hears(label);
    }
    await talk.shoot('safety-list');
    const [list, last] = await Promise.all([
      talk.page.locator('#chat .webchat__basic-transcript__scrollable').boundingBox(),
      talk.page.locator('#chat .webchat__stacked-layout').last().boundingBox(),
    ]);
    const below = (last?.y ?? 0) - (list?.y ?? 0);
    expect(last?.height).toBeGreaterThan(300);
    expect(below).toBeGreaterThanOrEqual(0);
    expect(below).toBeLessThan(60);
  });

  test('two cards of one name are no two landmarks', async () => {
    const talk = await visits.open(smallPhone);
    await talk.type('find my style');
    await talk.hears('questions.age');
    await talk.type('repeat');
    await talk.hears('questions.age');
    expect(await talk.page.locator('#chat .ac-adaptiveCard').count()).toBeGreaterThan(1);
    expect(await seriousIssues(talk.page)).toEqual([]);
  });

  test('an answer to change is picked from a menu, and its question comes again', async () => {
    const talk = await visits.open(smallPhone);
    await talk.type('find my style');
    await talk.hears('questions.age');
    await talk.type('45');
    for (let label = await talk.hears(/^questions\./); label !== 'questions.check'; label = await talk.hears(/^questions\./))
      await talk.type(label === 'questions.health' ? 'none of these' : label === 'questions.more' ? 'show me now' : 'skip');
    await talk.page.locator('#chat select').last().selectOption('Change Age');
    await talk.shoot('check');
    await talk.press('Change something');
    await talk.hears('questions.age');
  });
});
