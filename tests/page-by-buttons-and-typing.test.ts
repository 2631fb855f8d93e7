import { describeInBrowser } from './browser.ts';
import { byButtons, byTyping } from './page-flows.ts';
import { cutOff, drawings } from './page-looks.ts';
import { desk, phone, type Row, type Talk } from './page-talk.ts';
import { visitsToThePage } from './page-visits.ts';

const ways = { buttons: byButtons, typing: byTyping } as const;
const screens = { buttons: phone, typing: desk } as const;

describeInBrowser('the whole bot in the page', () => {
  const visits = visitsToThePage();

  /** Goes through a flow row by row; on each the page must show everything, whole. */
  async function goThrough(flow: string, rows: readonly Row[], way: keyof typeof ways, on: typeof phone): Promise<Talk> {
    const one = await visits.open(on);
    const name = (at: number, label: string) =>
      `${flow.replaceAll(' ', '-')}-by-${way}-${String(at).padStart(2, '0')}-${label.replace('.', '-')}`;
    await one.shoot(name(0, 'root.hello'));
    for (const [at, [does, label]] of rows.entries()) {
      await (way === 'buttons' ? one.press(does) : one.type(does));
      await one.hears(label);
      await one.shoot(name(at + 1, label));
      expect({ at: does, cut: await cutOff(one.page) }).toEqual({ at: does, cut: [] });
    }
    return one;
  }

  describe.each(['buttons', 'typing'] as const)('by %s alone', (way) => {
    test.each(Object.entries(ways[way]))(
      '%s reaches its end',
      async (flow, rows) => {
        const { page, labels, seen } = await goThrough(flow, rows, way, screens[way]);
        expect(labels.filter((label) => /unclear|stale|mishap/.test(label))).toEqual([]);
        const steps = labels.filter((label) => label === 'practice.step').length;
        const pictures = await drawings(page);
        expect(pictures.filter(({ came, alt }) => !came || alt.length < 10)).toEqual([]);
        // One in the overview and one a step, except where a step is only asked again after "why".
        expect(pictures.length).toBeGreaterThanOrEqual(steps);
        expect(seen.violations).toEqual([]);
        expect(seen.errors).toEqual([]);
        expect(seen.requests.filter((url) => !url.startsWith(visits.server.url) && !/^(data|blob|ws):/.test(url))).toEqual([]);
      },
      180_000,
    );
  });
});
