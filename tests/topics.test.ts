import fc from 'fast-check';
import type { Found, Topic } from '../src/understanding/topic.ts';
import { buildMatcher } from '../src/understanding/topics.ts';
import { englishLexicon } from './understood.ts';

const topic = (id: string, button: string, names: string[], asks: string[], about = id): Topic => ({ id, about, button, names, asks });

/** A small house of topics: two styles, two techniques, two conditions, two causes, and what a chat needs. */
const topics: Topic[] = [
  topic(
    'styles.swedish',
    'Swedish',
    ['swedish', 'swedish massage', 'relaxation massage'],
    [
      'what is swedish massage',
      'tell me about swedish',
      'how does a swedish massage feel',
      'is swedish relaxing',
      'long smooth strokes massage',
    ],
  ),
  topic(
    'styles.deep-tissue',
    'Deep tissue',
    ['deep tissue', 'deep tissue massage'],
    ['what is deep tissue', 'tell me about deep tissue', 'how does deep tissue feel', 'very firm slow massage'],
  ),
  topic(
    'answers.deep-tissue-pain',
    'Does it hurt?',
    [],
    ['does deep tissue hurt', 'is deep tissue painful', 'will it be sore after deep tissue'],
    'styles.deep-tissue',
  ),
  topic(
    'techniques.foam-roller',
    'Foam roller',
    ['foam roller', 'foam rolling', 'roller'],
    ['how do i use a foam roller', 'foam roll my back', 'rolling on a foam tube', 'where do i put the roller'],
  ),
  topic(
    'techniques.wall-ball',
    'Ball at the wall',
    ['tennis ball', 'wall ball'],
    ['how do i use a tennis ball on my back', 'ball against the wall', 'lean on a ball'],
  ),
  topic(
    'cautions.pregnancy',
    'While pregnant',
    ['pregnant', 'pregnancy', 'expecting'],
    ['is massage safe when pregnant', 'can i have a massage while pregnant', 'massage at 20 weeks'],
  ),
  topic(
    'cautions.thin-bones',
    'With thin bones',
    ['osteoporosis', 'thin bones', 'brittle bones'],
    ['is massage safe with osteoporosis', 'i have thin bones can i get a massage', 'massage with weak bones'],
  ),
  topic(
    'causes.osteoporosis',
    'Thin bones',
    ['osteoporosis', 'bone loss'],
    ['can osteoporosis cause back pain', 'why do thin bones hurt', 'back pain because of bone loss'],
  ),
  topic(
    'causes.long-sitting',
    'Long sitting',
    ['long sitting'],
    ['does sitting cause back pain', 'my back hurts from my desk job', 'too many hours in a chair'],
  ),
  topic(
    'doctor.when',
    'See a doctor?',
    ['see a doctor'],
    ['when do i see a doctor', 'is it time to see someone', 'do i need a doctor for this'],
  ),
  topic(
    'recommend',
    'Find my style',
    ['recommend a style'],
    ['which massage should i get', 'what massage suits me', 'pick a massage for me', 'help me choose'],
  ),
  topic(
    'compare',
    'Compare styles',
    ['compare styles'],
    ['compare two styles', 'which style is better', 'whats the difference between the styles'],
  ),
  topic(
    'trials',
    'Research studies',
    ['clinical trials'],
    ['are there studies i can join', 'find me a clinical trial', 'research near me'],
  ),
  topic('answers.trials', 'What are trials?', ['clinical trial'], ['what is a clinical trial', 'how do studies work'], 'trials.overview'),
];
/** A small house needs only some of what is out of scope, or everything would be. */
const lexicon = { ...englishLexicon() };
lexicon['out-of-scope'] = lexicon['out-of-scope'].filter((_, at) => at % 24 === 0);
const matcher = buildMatcher(topics, lexicon);

/** What was found, in one word. */
function said(found: Found): string {
  if (found.is === 'sure') return found.between ? `${found.topic.id}: ${found.between.join(', ')}` : found.topic.about;
  return found.is === 'which' ? `which: ${found.topics.map(({ about }) => about).join(', ')}` : 'none';
}

test('each button, typed, is its topic; each example finds its own', () => {
  for (const { id, about, button, asks } of topics) {
    const found = matcher.find(button ?? '');
    expect({ button, id: found.is === 'sure' && found.topic.id }).toEqual({ button, id });
    for (const ask of asks) expect({ ask, about: said(matcher.find(ask)) }).toEqual({ ask, about });
  }
});

test.each([
  ['sweedish', 'styles.swedish'],
  ['tell me abot swedish masage pls', 'styles.swedish'],
  ['what about deep tissue', 'styles.deep-tissue'],
  ['DEEP TISSUE???', 'styles.deep-tissue'],
  ['how do u use a fom roller', 'techniques.foam-roller'],
  ['tennis ball trick how', 'techniques.wall-ball'],
  ['swedish vs deep tissue', 'compare: swedish, deep-tissue'],
  ['deep tissue or swedish for a sore back?', 'compare: deep-tissue, swedish'],
  ['whats the diff between swedish and deep tissue massage', 'compare: swedish, deep-tissue'],
  ['i have osteoperosis can i foam roll', 'cautions.thin-bones'],
  ['is a foam roller safe with brittle bones', 'cautions.thin-bones'],
  ['im 28 weeks pregnant can hubby rub my back', 'cautions.pregnancy'],
  ['and for pregnant women?', 'cautions.pregnancy'],
  ['is osteoporosis why her back hurts', 'causes.osteoporosis'],
  ['my back hurts from sitting at a desk', 'causes.long-sitting'],
  ['which massage is right for me', 'recommend'],
  ['write me a python script', 'none'],
  ['what is the capital of france', 'none'],
  ['', 'none'],
  ['🙂', 'none'],
])('"%s" asks for %s', (text, wanted) => expect(said(matcher.find(text))).toBe(wanted));

test('a name that means two things is asked about', () => {
  expect(said(matcher.find('osteoporosis'))).toBe('which: cautions.thin-bones, causes.osteoporosis');
});

test('a doubt between two topics with one answer is no doubt', () => {
  expect(said(matcher.find('does deep tissue massage hurt'))).toBe('styles.deep-tissue');
});

test('"it" is what was talked about last', () => {
  expect(said(matcher.find('does it hurt', { topic: 'styles.deep-tissue' }))).toBe('styles.deep-tissue');
});

test('names are heard anywhere in a long message', () => {
  const story = (name: string) => `${'well it is a long story '.repeat(100)} ${name} ${'and so on and on '.repeat(100)}`;
  expect(matcher.find(story('swedish massage'))).not.toEqual(matcher.find(story('purple')));
  expect(said(matcher.find(`foam roller ${'. '.repeat(300)} how do i use it`))).toBe('techniques.foam-roller');
});

test('training twice gives the same matcher', () => {
  const again = buildMatcher(topics, lexicon);
  for (const text of ['my back hurts', 'which one', 'roller or ball', 'bones']) expect(again.find(text)).toEqual(matcher.find(text));
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 40 }), fc.constantFrom('__proto__', 'constructor', 'toString')),
      (text) => said(matcher.find(text)).length > 0,
    ),
  );
  for (const part of ['swedish ', 'a', '🙂', 'sweedis ', "'", '1 ', '. '])
    expect(said(matcher.find(part.repeat(10_000))).length).toBeGreaterThan(0);
});
