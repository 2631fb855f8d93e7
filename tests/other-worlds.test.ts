import { join } from 'node:path';
import { readContent } from '../src/content/content.ts';
import { packageRoot } from '../src/package-root.ts';
import { otherWorldReader } from '../src/understanding/other-worlds.ts';
import { wordsOf } from '../src/understanding/said.ts';

const { lexicon, articles } = readContent(join(packageRoot(), 'content', 'en'));
const topics = [...articles.values()].map(({ id, about, page: { facts } }) => ({ id, about, names: facts.names, asks: facts.asks }));
const wordsIn = (text: string) => wordsOf(text, lexicon.spelling).filter((word) => word !== ',');
const { worlds } = lexicon;
if (!worlds) throw new Error('The content has no other worlds. Look at content/en/other-worlds.yaml.');
const isElsewhere = otherWorldReader(worlds, topics, wordsIn);

describe('words of another world', () => {
  it.each([
    'how to roll back a git commit',
    'get back to me by tuesday',
    'trial by jury how does it work',
    'how long do discs last, dvd ones',
    'my cat kneads the blanket why',
    'brake discs cost ford focus',
    'massage the figures for the board',
    'the spine of the book is torn',
  ])('leave "%s" unanswered', (said) => expect(isElsewhere(wordsIn(said))).toBe(true));

  it.each([
    'i hurt my back gardening',
    'does cooking standing up hurt my back',
    'sitting in the car all day',
    'watching tv with back pain',
    'my computer chair',
    'my back went while i was baking a cake recipe',
    'i had two glasses of wine with dinner, massage ok?',
    'carried a washing machine and put my back out',
    'would i be paid in a trial',
    'knead like bread dough',
  ])('never take away "%s"', (said) => expect(isElsewhere(wordsIn(said))).toBe(false));

  it('take away none of our own examples', () => {
    const lost = topics.flatMap(({ about, asks }) => asks.filter((ask) => isElsewhere(wordsIn(ask))).map((ask) => `${about}: ${ask}`));
    expect(lost).toEqual([]);
  });
});
