import { describeInBrowser } from './browser.ts';
import { byButtons } from './page-flows.ts';
import { phone } from './page-talk.ts';
import { visitsToThePage } from './page-visits.ts';

describeInBrowser('buttons pressed fast', () => {
  const visits = visitsToThePage();

  test('a double press answers one question, not also the next one under the same finger', async () => {
    const talk = await visits.open(phone);
    await talk.type('which massage is right for me');
    await talk.hears('questions.age');
    // Twice at one place, once the page has stopped scrolling: the second press meets whatever is there then.
    await talk.page.locator('#chat').getByRole('button', { name: 'Skip', exact: true }).last().dblclick({ delay: 20 });
    await talk.hears('questions.health');
    await talk.type('what is a knot');
    await talk.hears('questions.health');
    expect(talk.labels.slice(0, 4)).toEqual(['root.hello', 'recommend.start', 'questions.age', 'questions.health']);
  });

  test('someone in a hurry who skips two questions in a row has both skipped', async () => {
    const one = await visits.open(phone);
    for (const [does, label] of byButtons['the trial questions'] ?? []) {
      await one.press(does);
      await one.hears(label);
    }
    expect(one.labels.filter((label) => /unclear|stale|mishap/.test(label))).toEqual([]);
  });
});
