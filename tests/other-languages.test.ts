import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readContent } from '../src/content/content.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';
import { readAnswers, readBank, readRequests } from './eval/sets.ts';

const content = readContent('content/en');
const { language, remark, pain } = createUnderstanding(content, () => new Date(Date.UTC(2026, 10, 22)));
const nameOf = (text: string) => {
  const found = language(text);
  return typeof found === 'object' ? found.name : found;
};

test.each([
  ['me duele la espalda', 'Spanish'],
  ['no entiendo la pregunta', 'Spanish'],
  ['no siento las piernas', 'Spanish'],
  ["j'ai mal au dos", 'French'],
  ['quel massage est bon pour moi', 'French'],
  ['hilft massage bei rückenschmerzen', 'German'],
  ['estou com dor nas costas', 'Portuguese'],
  ['cosa posso fare per il mal di schiena', 'Italian'],
  ['bolą mnie plecy', 'Polish'],
  ['sırtım çok ağrıyor ne yapmalıyım', 'Turkish'],
  ['ik heb last van mijn rug', 'Dutch'],
  ['mă doare spatele', 'Romanian'],
  ['meri kamar me dard hai', 'Hindi in Roman letters'],
  ['मेरी कमर में दर्द है', 'Hindi'],
  ['ظهري يؤلمني', 'Arabic'],
  ['我背痛', 'Chinese'],
  ['背中が痛い', 'Japanese'],
  ['허리가 아파요', 'Korean'],
  ['у меня болит спина', 'Russian'],
  ['η μέση μου πονάει', 'unknown'],
])('"%s" is %s', (text, name) => expect(nameOf(text)).toBe(name));

test('English is not taken for another language', () => {
  const english = [
    ...readRequests().filter(({ part, topic }) => part === 'dev' && topic !== 'out.language'),
    // A plain yes or no is known in other languages too.
    ...readAnswers().filter(({ part, question }) => part === 'dev' && question !== 'yes-no'),
    ...readBank(),
  ].map(({ say }) => say);
  const foreign = (text: string) => nameOf(text) !== undefined && !/[^\p{Script=Latin}\p{P}\p{N}\p{S}\p{Z}]/u.test(text);
  expect(english.filter(foreign)).toEqual([]);
});

test('each language says who can help in danger, and each text waits for its own review', () => {
  expect(content.otherLanguages.length).toBeGreaterThanOrEqual(15);
  for (const { says, again, reviewed } of content.otherLanguages) {
    expect(says).toContain('**menu**');
    expect(again).toContain('**human**');
    expect(reviewed).toBeNull();
  }
});

test.each([
  ['lol ok', 'laugh'],
  ['k', 'nod'],
  ['👍👍', 'nod'],
  ['😢', 'sad'],
  ['you are useless', 'cross'],
  ['i dont get it', 'lost'],
  ['yes please', 'agreed'],
  ['no thanks', 'declined'],
  ['does massage help', undefined],
  ['ok what is shiatsu', undefined],
])('"%s" is a remark of the kind %s', (text, kind) => expect(remark(text)).toBe(kind));

test.each([
  ['my lower bak is killin me', 'only'],
  ['it hurts so much', 'only'],
  ['hurts more now', 'worse'],
  ['im in agony since i lifted that box', 'strong'],
  ['why does my back hurt', undefined],
  ['no pain today', undefined],
])('"%s" tells of pain: %s', (text, how) => expect(pain(text)).toBe(how));

test('no phrase of the remarks is written in a way that is never read', () => {
  const { kinds } = parse(readFileSync('content/en/remarks.yaml', 'utf8')) as { kinds: Record<string, string[]> };
  const unread = Object.entries(kinds).flatMap(([kind, phrases]) =>
    phrases.filter((phrase) => remark(phrase) === undefined).map((phrase) => [kind, phrase]),
  );
  expect(unread).toEqual([]);
});
