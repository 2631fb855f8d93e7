import { nextChoices } from '../../dialogs/study-choices.ts';
import type { Page } from '../../dialogs/trial-pages.ts';

const seen = Array.from({ length: 15 }, (_, at) => ({
  number: at + 1,
  match: { study: { study: { id: `NCT0000000${at}`, title: `Study ${at + 1}` } } },
})) as unknown as Page['seen'];
const actions = [{ id: 'compare', label: 'Compare two', means: ['compare'] }];
const ways = {
  one: [{ id: 'one', label: '', means: ['details of #'] }],
  two: [{ id: 'two', label: '', means: ['compare # and #'] }],
};
const means = (count: number) =>
  nextChoices(actions, { seen: seen.slice(0, count), shown: seen.slice(count - 5, count) }, ways).flatMap((choice) => choice.means);

test('two studies can be named at once, also those of the page before', () => {
  expect(means(10)).toEqual(expect.arrayContaining(['compare 1 and 2', 'compare 2 and 9', 'compare 10 and 6', 'details of 3']));
  expect(means(15)).toEqual(expect.arrayContaining(['compare 6 and 15', 'details of 3']));
  expect(means(15)).not.toContain('compare 1 and 2');
  expect(means(5)).not.toContain('compare 5 and 5');
});
