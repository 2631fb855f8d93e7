import fc from 'fast-check';
import { match } from '../../src/trials/match.ts';
import { nextTrialQuestion } from '../../src/trials/next-trial-question.ts';
import { personOf } from '../../src/trials/person-of-answers.ts';
import { readCriteria } from '../../src/trials/read-criteria.ts';
import { plainQuote } from './eval/same-requirement.ts';
import { everyAnswer, moreAndFewer } from './generated.ts';
import { recordedStudies } from './recorded-studies.ts';

const studies = recordedStudies().map(({ study }) => ({ study, criteria: readCriteria(study) }));
const plainTexts = new Map(studies.map(({ study }) => [study.id, plainQuote(study.eligibility.text)]));
const fields = ({ eligibility: { sex, minimumAge, maximumAge } }: (typeof studies)[number]['study']) => [sex, minimumAge, maximumAge];

describe('the 170 real records beside people of every kind', () => {
  it('there are 170, and each has something to match', () => {
    expect(studies).toHaveLength(170);
    expect(studies.filter(({ criteria }) => criteria.length === 0)).toEqual([]);
  });

  it('rule nobody out on fewer answers whom they keep on more', () => {
    fc.assert(
      fc.property(moreAndFewer, ({ more, fewer }) => {
        const kept = studies.filter((study) => match(study, personOf(more)).verdict !== 'against');
        expect(kept.filter((study) => match(study, personOf(fewer)).verdict === 'against').map(({ study }) => study.id)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('quote for all that is open or against a line that stands in the record', () => {
    fc.assert(
      fc.property(everyAnswer, (answers) => {
        const shown = studies.flatMap((one) => {
          const { open, against, fits } = match(one, personOf(answers));
          return [...open, ...against, ...fits].map(({ criterion }) => ({ study: one.study, criterion }));
        });
        const invented = shown.filter(({ study, criterion: { quote, section } }) => {
          const stands = plainTexts.get(study.id)?.includes(plainQuote(quote));
          return !stands && !(section === 'structured' && fields(study).some((field) => field !== undefined && quote.includes(field)));
        });
        expect(invented.map(({ study, criterion }) => [study.id, criterion.quote])).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('are only ruled out by a line read with high confidence', () => {
    fc.assert(
      fc.property(everyAnswer, (answers) => {
        const against = studies.flatMap((study) => match(study, personOf(answers)).against);
        expect(against.filter(({ criterion }) => criterion.confidence === 'low')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('bring the same question and the same verdicts in whatever order the answers came', () => {
    fc.assert(
      fc.property(moreAndFewer, ({ fewer }) => {
        const reversed = Object.fromEntries(Object.entries(fewer).reverse());
        const ids = Object.keys(fewer).concat('duration', 'age', 'surgery', 'conditions');
        expect(nextTrialQuestion(ids, reversed, studies)).toEqual(nextTrialQuestion(ids, fewer, studies));
        const verdicts = (answers: typeof fewer) => studies.map((study) => match(study, personOf(answers)).verdict);
        expect(verdicts(reversed)).toEqual(verdicts(fewer));
      }),
      { numRuns: 20 },
    );
  });
});
