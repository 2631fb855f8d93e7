import { Faults } from '../src/content/faults.ts';
import { readContent } from '../src/content/content.ts';
import { readGivenAnswers } from '../src/content/read-given-answers.ts';
import type { Question } from '../src/content/schema.ts';
import { kindOf } from '../src/conversation/questions-asked.ts';
import type { Reading } from '../src/understanding/kinds.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';
import { TODAY } from './understood.ts';

const content = readContent('content/en');
const { read } = createUnderstanding(content, () => TODAY);
const asked = [...content.questions].flatMap(([file, list]) =>
  list.filter(({ given }) => given.length > 0).map((question) => [`${file}/${question.id}`, question] as const),
);
const question = (name: string): Question => {
  const found = asked.find(([own]) => own === name)?.[1];
  if (!found) throw new Error(`There is no question ${name} with examples of answers.`);
  return found;
};
const inWord = (reading: Reading) => (reading.is === 'answer' ? [reading.value].flat().join('+') : `(${reading.is})`);
const said = (name: string, text: string) => inWord(read(kindOf(question(name)), text));

describe.each(asked)('%s', (name, { choices, kind, given: [file = ''] }) => {
  test('every example means what it stands under', () => {
    const wrong = Object.entries(content.givenAnswers.get(file) ?? {}).flatMap(([is, lines]) => {
      const means = is === 'again' ? ['(none)'] : is === 'unsure' ? ['(unsure)', 'unsure', 'not_sure'] : [is];
      return lines.filter((line) => !means.includes(said(name, line))).map((line) => `${line}: ${said(name, line)}`);
    });
    expect(wrong).toEqual([]);
  });

  test('every choice is read by its id and its label', () => {
    const ids = kind === 'yes-no' ? ['yes', 'no'] : choices.map(({ id }) => id);
    expect(ids.map((id) => said(name, id))).toEqual(ids);
    expect(choices.map(({ label }) => said(name, label))).toEqual(choices.map(({ id }) => id));
  });

  test('something asked, told or asked for is no answer', () => {
    const none = [
      ...['why do you ask?', 'what is shiatsu', 'does it hurt?', 'is this safe', 'how long does it take', 'can i ask you something'],
      ...[
        'what do you mean',
        'are you a real person?',
        'who made you',
        'tell me about deep tissue',
        'my neighbour is loud',
        'mind your own business',
      ],
    ];
    expect(none.filter((text) => !['(none)', '(vague)'].includes(said(name, text)))).toEqual([]);
  });
});

/** Written beside the examples, in other words than theirs. */
describe('answers in words of their own', () => {
  test.each([
    ['trials/medication', 'yes', ['only the odd paracetamol', 'had diclofenac from the gp', 'tylenol and prayers']],
    ['trials/medication', 'no', ['never taken so much as a tablet', 'i do without pills']],
    ['trials/opioids', 'no', ['i gave up tramadol last spring', 'only ibuprofen and heat']],
    ['trials/opioids', 'yes', ['oxycodone twice daily', 'a codeine at bedtime']],
    ['trials/pregnancy', 'no', ['i am a man of 50', 'my tubes were tied in 2012']],
    ['trials/surgery', 'yes', ['they fused two vertebrae in 2011']],
    ['trials/surgery', 'no', ['only my hip was replaced']],
    ['trials/blood-thinner-or-cancer', 'yes', ['i take rivaroxaban since a clot', 'breast cancer last year']],
    ['trials/blood-thinner-or-cancer', 'no', ['cancer in 2004, clear since', 'in remission for eleven years']],
    ['trials/half-the-days', 'yes', ['5 days a week', '70 percent of days', 'about half the days']],
    ['trials/half-the-days', 'no', ['2 days a week', 'three days a month', 'less than half of them', 'a quarter of the time']],
    ['recommend/pressure', 'light', ['please go easy on my back', '2 out of 10']],
    ['recommend/pressure', 'medium', ['5/10', 'not too soft and not too hard']],
    ['recommend/pressure', 'firm', ['dig your knuckles in', '9 out of 10']],
    ['recommend/experience', 'some', ['twice a year', 'every six months', '3 times']],
    ['recommend/experience', 'regular', ['every two weeks', 'twice a month']],
    ['recommend/pregnancy', 'first_trimester', ['9 weeks', 'eleven weeks gone']],
    ['recommend/pregnancy', 'second_third', ['21 weeks', 'over 13 weeks', 'eight months']],
    ['recommend/bones', 'ok', ['my bone density scan was normal']],
    ['recommend/stress', 'high', ['8/10', 'i am so stressed out at work']],
  ])('%s: %s', (name, is, texts) =>
    expect(texts.filter((text) => said(name, text) !== is).map((text) => [text, said(name, text)])).toEqual([]),
  );
});

describe('choices by place, opposite, and several at once', () => {
  test.each([
    ['recommend/pressure', 'the second one', 'medium'],
    ['recommend/pressure', 'option c', 'firm'],
    ['recommend/pressure', 'number 3', 'firm'],
    ['recommend/pressure', 'the last one', 'unsure'],
    ['recommend/pressure', 'last but one', 'firm'],
    ['recommend/pressure', 'anything but firm', 'light'],
    ['recommend/clothed', 'either, i dont care', 'either'],
    ['recommend/pattern', '1 and 3', 'general_ache+tight_hamstrings_or_hips'],
    ['recommend/pattern', '3 & 1', 'general_ache+tight_hamstrings_or_hips'],
    ['recommend/pattern', 'the first two', 'general_ache+knots'],
    ['recommend/pattern', '2 to 4', 'knots+tight_hamstrings_or_hips+stiff'],
    ['recommend/pattern', 'knots and stiff in the mornings', 'knots+stiff'],
    ['recommend/pattern', 'all of them except knots', 'general_ache+tight_hamstrings_or_hips+stiff'],
    ['recommend/health', 'a cold and sunburn', 'fever_or_unwell+skin_problem_on_back'],
    ['recommend/health', 'none of them', 'none'],
  ])('%s: "%s" is %s', (name, text, is) => expect(said(name, text)).toBe(is));

  test('several choices read back as they were read, whatever their order', () => {
    const { choices } = question('recommend/pattern');
    for (const { id: one } of choices.slice(0, 4))
      for (const { id: other } of choices.slice(0, 4)) {
        const value = said('recommend/pattern', `${one}, ${other}`);
        expect(said('recommend/pattern', value.replaceAll('+', ', '))).toBe(value);
      }
  });
});

describe('what someone tells of themselves beside the question is no answer', () => {
  test.each(['im alone', 'i had 3 beers', 'im drunk', 'im confused', 'ive been busy', 'i did call'])('%s', (text) => {
    const names = ['recommend/pregnancy', 'trials/pregnancy', 'trials/medication', 'trials/diagnosed'];
    expect(names.filter((name) => said(name, text) !== '(none)')).toEqual([]);
  });
});

describe('what is over is no yes to a question about now', () => {
  test.each(['used to be on tramadol', 'codeine, but i no longer take it', 'was on oxycodone years ago', 'morphine in the past'])(
    '%s',
    (text) => expect(said('trials/opioids', text)).not.toBe('yes'),
  );
});

describe('faults in a file of examples', () => {
  const faultsOf = (text: string, id = 'pressure') => {
    const faults = new Faults();
    readGivenAnswers(
      [{ id, file: `${id}.txt`, text }],
      new Map([['recommend', { file: 'recommend.yaml', questions: [question('recommend/pressure')] }]]),
      faults,
    );
    return faults.list;
  };
  test.each([
    ['strongest:\n  dig in\n', 'pressure.txt:1:1  "strongest" is no answer here. The answers are: light, medium, firm, unsure, again.'],
    ['frim:\n  dig in\n', 'pressure.txt:1:1  "frim" is no answer here. Did you mean "firm"?'],
    ['  dig in\n', 'pressure.txt:1:3  stands before any answer; begin with a line such as "yes:".'],
    ['light:\n  softly\nfirm:\n  Softly\n', 'pressure.txt:4:3  "Softly" stands already under light; say once what it means.'],
    ['light:\n  softly\nlight:\n  gently\n', 'pressure.txt:3:1  "light" stands here twice; keep one list.'],
  ])('%j', (text, fault) => expect(faultsOf(text)).toEqual([fault]));

  test('a file of no question, and a question without its file', () => {
    expect(faultsOf('', 'presure')).toEqual([
      'recommend.yaml:1:1  pressure: given-answers/pressure.txt is not there; add it or mend the name.',
      'presure.txt:1:1  no question says "given: [presure]"; add that to one, or remove this file.',
    ]);
  });
});
