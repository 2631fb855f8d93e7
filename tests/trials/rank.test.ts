import fc from 'fast-check';
import { match } from '../../src/trials/match.ts';
import type { Match } from '../../src/trials/match.ts';
import { rank } from '../../src/trials/rank.ts';
import type { Study } from '../../src/trials/study.ts';
import { studyWith } from './generated.ts';

const about = { conditions: ['Chronic Low Back Pain'], updated: '2026-05-01' };

function found(id: string, verdict: Match['verdict'], facts: Partial<Study> = about, open = 0): Match {
  const { study, criteria } = studyWith([], id);
  const seen = match({ criteria, study: { ...study, ...facts } }, {});
  const criterion = { section: 'inclusion', quote: 'q', confidence: 'high', predicate: { kind: 'age' } } as const;
  const point = { criterion, confidence: 'high', outcome: 'unknown', questions: [] } as const;
  return { ...seen, verdict, open: Array.from({ length: open }, () => point) };
}

const near: Readonly<Record<string, number>> = { 'here-a': 20, 'here-b': 45, 'trip-c': 120, 'far-d': 4000 };
const order = (matches: readonly Match[]) => rank(matches, ({ study }) => near[study.study.id]).map(({ study }) => study.study.id);

describe('the order of the studies', () => {
  it.each<[string, readonly Match[]]>([
    ['the verdict before the way', [found('far-d', 'possible'), found('here-a', 'open'), found('here-b', 'against')]],
    [
      'the way before the condition',
      [found('here-a', 'open', {}), found('trip-c', 'open'), found('far-d', 'open'), found('nowhere', 'open')],
    ],
    ['the condition before open points', [found('here-b', 'open', about, 3), found('here-a', 'open', { conditions: ['Scoliosis'] }, 1)]],
    ['open points before the date', [found('here-b', 'open', { ...about, updated: '2020-01' }, 1), found('here-a', 'open', about, 2)]],
    [
      'the newest first',
      [found('here-b', 'open', about), found('here-a', 'open', { ...about, updated: '2025-01-01' }), found('here', 'open')],
    ],
  ])('puts %s', (_, matches) => {
    expect(order([...matches].reverse())).toEqual(matches.map(({ study }) => study.study.id));
  });

  it('is the same however the studies came, and loses none', () => {
    const some = fc.array(
      fc.record({
        id: fc.constantFrom(...Object.keys(near), 'elsewhere'),
        verdict: fc.constantFrom('possible' as const, 'open' as const, 'against' as const),
      }),
    );
    fc.assert(
      fc.property(some, (list) => {
        const matches = list.map(({ id, verdict }) => found(id, verdict));
        expect(order([...matches].reverse())).toEqual(order(matches));
        expect(order(matches)).toHaveLength(list.length);
      }),
    );
  });
});
