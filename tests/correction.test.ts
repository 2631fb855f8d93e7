import { readContent } from '../src/content/content.ts';
import { correctionReader, type Correction } from '../src/understanding/correction.ts';

const read = correctionReader(readContent('content/en').lexicon);
const sure = (value: string, more: Partial<Correction> = {}): Correction => ({ value, ...more, sure: true });
const perhaps = (value: string, more: Partial<Correction> = {}): Correction => ({ value, ...more, sure: false });

describe('a correction of something said before', () => {
  test.each<[says: string, means: Correction | undefined]>([
    ['wait, make that a no', sure('no')],
    ['Oh wait make it yes pls', sure('yes')],
    ['actually change that to firm', sure('firm')],
    ['can you switch my last answer to not sure', sure('not sure')],
    ['i meant no', sure('no')],
    ['sorry i meant to say light', sure('light')],
    ['oops i should have put 3 months', sure('3 months')],
    ['the last one should be no', sure('no')],
    ['that was meant to be 54', sure('54')],
    ['typo, 63 not 36', sure('63', { instead: '36' })],
    ['63 not 36', perhaps('63', { instead: '36' })],
    ['not 36, 63', perhaps('63', { instead: '36' })],
    ['sorry 63 instead of 36', perhaps('63', { instead: '36' })],
    ['i meant light not firm', sure('light', { instead: 'firm' })],
    ['make my age 44', { about: 'age', value: '44', sure: true }],
    ['change my age to 63', { about: 'age', value: '63', sure: true }],
    ['pressure should be light', { about: 'pressure', value: 'light', sure: true }],
    ['actually my age is 63', { about: 'age', value: '63', sure: false }],
    ['go back to pressure', { about: 'pressure', sure: false }],
    ['can we go back to the age question please', { about: 'age', sure: false }],
    ['i got the age wrong', { about: 'age', sure: false }],
    ['my age is wrong', { about: 'age', sure: false }],
    ['typo 63', sure('63')],
    ['oops, 63', perhaps('63')],
    ['no', undefined],
    ['no thanks', undefined],
    ['can i take ibuprofen', undefined],
    ['i hate firm pressure', undefined],
    ['is it 63 not 36?', undefined],
    ['hang on can shingles cause back pain', undefined],
    ['it hurts when i sit', undefined],
    ['go back to work', undefined],
    ['', undefined],
  ])('%p', (says, means) => {
    expect(read(says)).toEqual(means);
  });
});
