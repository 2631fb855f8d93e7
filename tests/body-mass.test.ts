import fc from 'fast-check';
import { readBodyMass } from '../src/understanding/body-mass.ts';
import { englishLexicon } from './understood.ts';

const lexicon = englishLexicon();
const read = (text: string) => readBodyMass(text, lexicon);

describe('height and weight as people write them', () => {
  test.each([
    ["5'7 and 12 stone 4", 26.9],
    ['1,70m 80kilos', 27.7],
    ['5ft 10 14st', 28.1],
    ['5 foot 3, 9 and a half stone', 23.6],
    ['13st7 5ft9', 27.9],
    ['5ft9 13.5st', 27.9],
    ['12 st 4 5 ft 7', 26.9],
    ['six foot two and 15 stone', 27],
    ['six feet 200 pounds', 27.1],
    ["6' 220lb", 29.8],
    ['5’7” 70kg', 24.2],
    ['64" 154 lbs', 26.4],
    ['60kg 5ft', 25.8],
    ['5ft 60kg', 25.8],
    ['5.6 feet 70 kg', 24.9],
    ['5 4 and 10 stone', 24],
    ['5-10, 180 lbs', 25.8],
    ['1m70 75', 26],
    ['1m62cm 58kg', 22.1],
    ['1 metre 68, 72 kilo', 25.5],
    ['170/75', 26],
    ['165x70', 25.7],
    ['weight 60 height 165', 22],
    ['a hundred kilos and 1.80', 30.9],
    ['1.8 m 250 lbs', 35],
    ['bmi 31', 31],
    ['my bmi is about 29.5', 29.5],
  ])('%s is %d', (text, index) => expect(read(text)).toBe(index));
});

describe('a figure without its unit', () => {
  test.each([
    ["5'11 200", 27.9],
    ["5'5 150", 25],
    ["5'4 62", 23.5],
    ['170 cm and 80', 27.7],
    ['1.83 and 95', 28.4],
  ])('%s makes sense in one unit only, and is %d', (text, index) => expect(read(text)).toBe(index));

  test.each(["5'5 110", '170 160', '183 120', '180 175', '5-10 180'])('%s could be either, and is asked again', (text) =>
    expect(read(text)).toBe('vague'),
  );
});

describe('figures of other things', () => {
  test.each([
    ['im 52 and 170cm tall and 80 kg', 27.7],
    ['height 165 age 60 weight 70', 25.7],
    ['i was 90kg now 80kg, 175cm', 26.1],
    ['i lost 10 kg, now 70 kg and 165 cm', 25.7],
    ['165cm, gained 20 kg, now 85 kg', 31.2],
  ])('%s: they do not count', (text, index) => expect(read(text)).toBe(index));

  test.each([
    ...['45', 'i am 45 years old', '27', '60', '250', "i'm 45 and 170cm", 'im 55, 170 cm', 'age 60 height 165', 'i am 61 and 1.75'],
    ...[
      '30 mg amitriptyline',
      '40mg 70kg',
      'i take 75 mg and im 170cm',
      'pain is 7 and 80 kg',
      '20 years ago 70kg',
      'dont know my bmi, im 25',
    ],
    ...['12 stone', 'im 80kg dont know height', '170cm', 'too fat lol', 'a bit chubby', 'no thanks', 'private', 'average', 'obese class 1'],
  ])('%s: no index is made of it', (text) => expect(['vague', undefined]).toContain(read(text)));

  test.each(['170 cm 750 kg', '17 cm 75 kg'])('%s: no grown person', (text) => expect(read(text)).toBe('out-of-range'));
});

test('the same in all units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 57, max: 78 }), fc.integer({ min: 110, max: 320 }), (inches, pounds) => {
      const index = Math.round(((pounds * 0.45359237) / (inches * 0.0254) ** 2) * 10) / 10;
      const [feet, over] = [Math.floor(inches / 12), inches % 12];
      expect(read(`${feet}'${over} ${pounds} lbs`)).toBe(index);
      expect(read(`${Math.floor(pounds / 14)} stone ${pounds % 14}, ${feet} ft ${over}`)).toBe(index);
    }),
  );
});
