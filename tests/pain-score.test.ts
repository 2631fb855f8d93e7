import { readContent } from '../src/content/content.ts';
import { kindOf } from '../src/conversation/questions-asked.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';
import { TODAY } from './understood.ts';

const content = readContent('content/en');
const understanding = createUnderstanding(content, () => TODAY);
const read = (id: string, text: string) => {
  const asked = content.questions.get('trials')?.find((one) => one.id === id);
  if (!asked) throw new Error(`There is no question ${id} among those before a look at studies.`);
  const reading = understanding.read(kindOf(asked), text);
  return reading.is === 'answer' ? reading.value : reading.is;
};

test.each([
  ['like a 6 most days', 6],
  ['between 5 and 6', 6],
  ['5 on average, up to 9', 5],
  ['6 usually but 9 after work', 6],
  ['average 5, worst 8', 5],
  ['gone up to 8', 8],
  ['solid 8', 8],
  ['65%', 7],
  ['idk 5?', 5],
  ['6/10 back 8/10 leg', 6],
  ['leg 4 back 7', 7],
  ['my back was a 7 and my leg was 4', 7],
])('how bad the back is: %s is %s', (text, score) => expect(read('pain-level', text)).toBe(score));

test.each([
  ['leg 8', 8],
  ['back 6 leg 8', 8],
  ['my foot 6', 6],
  ['8', 8],
])('how bad the leg is: %s is %s', (text, score) => expect(read('leg-pain-level', text)).toBe(score));

test.each([
  ...['mild', 'severe', 'not too bad', 'up to 8', 'never above 5', 'at least 6', '4 to 8', 'worst 9 best 3', 'leg 8', 'neck 8', '6x'],
  ...['45', 'im 45', '45 years', '3 weeks', '2 ibuprofen', 'i take 2 paracetamol', 'l5 s1', 'at 6 am', '2015', '100', 'no', 'yes', 'skip'],
])('no score of the back: %s', (text) => expect(typeof read('pain-level', text)).toBe('string'));
