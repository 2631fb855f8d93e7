import { readPlace } from '../src/understanding/country.ts';
import { englishLexicon } from './understood.ts';

const lexicon = englishLexicon();
const read = (text: string) => readPlace(text, lexicon);

describe('a place as people write it', () => {
  test.each([
    ['near leeds', 'Leeds'],
    ['M5V', 'M5V'],
    ['my postcode is BS6 5RT', 'BS6 5RT'],
    ['zip code is 02139', '02139'],
    ['the states', 'United States'],
    ['leeds, west yorkshire, uk', 'Leeds, West Yorkshire, United Kingdom'],
    ['i live in a village near Lyon, france', 'Lyon, France'],
    ['30 minutes from graz, austria', 'Graz, Austria'],
    ['small town called hebden bridge', 'Hebden Bridge'],
    ['st helens', 'St Helens'],
    ['leeds x', 'Leeds'],
    ['actually york', 'York'],
  ])('%s is %s', (text, place) => expect(read(text)).toBe(place));
});

describe('where someone lives now', () => {
  test.each([
    ['i used to live in london now in bath', 'Bath'],
    ['used to live in london, now living in bath', 'Bath'],
    ['born in india, live in birmingham', 'Birmingham'],
    ['im from poland but live in hull', 'Hull'],
    ['im from poland but now i live in hull, uk', 'Hull, United Kingdom'],
    ['i grew up in cork but moved to dublin', 'Dublin'],
    ['originally from ghana, based in london', 'London'],
    ['i am from lagos, i stay in abuja now', 'Abuja'],
    ['i moved from leeds to york', 'York'],
    ['i live in leeds but my mum lives in york', 'Leeds'],
    ['not leeds, york', 'York'],
  ])('%s is %s', (text, place) => expect(read(text)).toBe(place));
});

test.each([
  ...['no', 'no thanks', 'nope', 'nah', 'no way', 'rather not', 'not saying', 'none', 'nothing', 'mind your own', 'dont need to know'],
  ...['yes', 'ok', '45', 'im 45', '3 years', '7 out of 10', '170 cm', '70kg', 'female', 'naproxen', 'my back hurts', 'fibromyalgia'],
  ...[
    'at home',
    'the city',
    'a small town',
    'up north',
    'the countryside',
    'europe',
    'south america',
    'on the moon',
    'wherever',
    'homeless',
  ],
  ...['not in the uk', 'why', 'who sees this', 'how far are they', 'i can travel anywhere', 'within 50 miles', 'show me the studies'],
])('%s is no place', (text) => expect(read(text)).toBeUndefined());
