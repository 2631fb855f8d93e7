import { describeInBrowser } from './browser.ts';
import { cutOff } from './page-looks.ts';
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
