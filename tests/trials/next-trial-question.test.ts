import fc from 'fast-check';
import type { Criterion, Predicate } from '../../src/trials/criterion.ts';
import type { ReadStudy } from '../../src/trials/found.ts';
import { LIKELY_ANSWERS } from '../../src/trials/likely-answers.ts';
import { match } from '../../src/trials/match.ts';
import { nextTrialQuestion } from '../../src/trials/next-trial-question.ts';
import { personOf } from '../../src/trials/person-of-answers.ts';
import { anyStudy, moreAndFewer, studyWith } from './generated.ts';

const every = [...LIKELY_ANSWERS.keys()];
const gated = ['medicine-now', 'diagnosis', 'leg-pain-level', 'surgery-when', 'thinner-or-cancer'];
const ungated = every.filter((id) => !gated.includes(id));
const seeds = { medication: 'no', diagnosed: 'no' };

function asks(...predicates: readonly Predicate[]): ReadStudy {
  return studyWith(
    predicates.map((predicate): Criterion => ({ section: 'inclusion', confidence: 'high', quote: JSON.stringify(predicate), predicate })),
  );
}

const times = (count: number, study: ReadStudy) => Array.from({ length: count }, () => study);

describe('the next question about studies', () => {
  it('starts with the two of the article, whatever the studies ask', () => {
    const studies = times(9, asks({ kind: 'age', min: 18 }));
    expect(nextTrialQuestion(ungated, {}, studies).id).toBe('medication');
    expect(nextTrialQuestion(ungated, { medication: 'yes' }, studies).id).toBe('diagnosed');
  });

  it('is the one expected to rule out most', () => {
    const long = asks({ kind: 'duration', minWeeks: 12 }, { kind: 'pregnancy', need: 'forbidden' });
    const leg = asks({ kind: 'leg-pain', need: 'forbidden' });
    expect(nextTrialQuestion(ungated, seeds, [...times(9, long), leg]).id).toBe('duration');
    expect(nextTrialQuestion(ungated, { ...seeds, duration: 400 }, [...times(9, leg), ...times(9, long)]).id).toBe('leg-pain-below-knee');
  });

  it('leaves out what can rule out nothing and settle nothing', () => {
    const studies = times(9, asks({ kind: 'flag', name: 'psychiatric', need: 'forbidden' }, { kind: 'age', min: 18, max: 70 }));
    expect(nextTrialQuestion(ungated, { ...seeds, age: 40 }, studies)).toEqual({ left: 9, enough: true });
  });

  it('is only ever one that applies and has no answer', () => {
    const studies = times(9, asks({ kind: 'surgery', need: 'forbidden', scope: 'any', withinWeeks: 26 }));
    const operated = { ...seeds, surgery: 'yes' };
    expect(nextTrialQuestion(ungated, operated, studies).id).toBeUndefined();
    expect(nextTrialQuestion([...ungated, 'surgery-when'], operated, studies).id).toBe('surgery-when');
    expect(nextTrialQuestion([...ungated, 'surgery-when'], { ...operated, 'surgery-when': null }, studies).id).toBeUndefined();
  });

  it('says how many studies are left, and offers them at five or fewer', () => {
    const studies = [...times(4, asks({ kind: 'age', min: 18 })), ...times(5, asks({ kind: 'duration', minWeeks: 12 }))];
    expect(nextTrialQuestion(ungated, seeds, studies)).toMatchObject({ left: 9, enough: false });
    expect(nextTrialQuestion(ungated, { ...seeds, duration: 7 }, studies)).toEqual({ id: 'age', left: 4, enough: true });
  });

  it('offers the studies after eight answers, of which those on place and consent are none', () => {
    const studies = times(9, asks({ kind: 'sex', allow: 'female' }));
    const six = { ...seeds, age: 40, duration: 9, surgery: 'no', conditions: null };
    const seven = { ...six, interest: 'yes', consent: 'yes', place: 'x', 'height-weight': 24 };
    expect(nextTrialQuestion(ungated, seven, studies)).toEqual({ id: 'sex', left: 9, enough: false });
    expect(nextTrialQuestion(ungated, { ...seven, opioids: 'no' }, studies)).toEqual({ id: 'sex', left: 9, enough: true });
  });

  it('offers the studies when what is left to ask rules out next to none, and still knows what to ask', () => {
    const studies = times(9, asks({ kind: 'pregnancy', need: 'forbidden' }));
    expect(nextTrialQuestion(ungated, seeds, studies)).toEqual({ id: 'pregnancy', left: 9, enough: true });
  });

  it('keeps a fixed order while no studies are at hand', () => {
    expect(nextTrialQuestion(ungated, {}, undefined)).toEqual({ id: 'medication', enough: false });
    expect(nextTrialQuestion(ungated, seeds, undefined).id).toBe('duration');
    expect(nextTrialQuestion([], seeds, undefined)).toEqual({ enough: true });
  });

  it('never counts more studies with more answers, and never asks what was answered', () => {
    fc.assert(
      fc.property(fc.array(anyStudy, { maxLength: 9 }), moreAndFewer, (studies, { more, fewer }) => {
        const [after, before] = [nextTrialQuestion(every, more, studies), nextTrialQuestion(every, fewer, studies)];
        expect(after.left ?? 0).toBeLessThanOrEqual(before.left ?? 0);
        expect(after.left).toBe(studies.filter((study) => match(study, personOf(more)).verdict !== 'against').length);
        expect(Object.keys(fewer)).not.toContain(before.id);
        expect(nextTrialQuestion(every, Object.fromEntries(Object.entries(fewer).reverse()), studies)).toEqual(before);
      }),
    );
  });
});
