import fc from 'fast-check';
import { readContent } from '../src/content/content.ts';
import { MEASURES } from '../src/safety/measures.ts';
import { partsOfSigns, toldOverTwo } from '../src/safety/over-two-messages.ts';
import { screen } from '../src/safety/screen.ts';

const { redFlags } = readContent('content/en');
const over = (first: string, then: string) => toldOverTwo(redFlags, partsOfSigns(redFlags, first), then);

test.each([
  ['ive got tingling in my leg', 'both legs', 'cauda_equina'],
  ['my leg is tingling a bit', 'in both of them', 'cauda_equina'],
  ['my left leg tingles', 'both legs actually', 'cauda_equina'],
  ['my groin', 'its numb', 'cauda_equina'],
  ['numb', 'down below', 'cauda_equina'],
  ['between the legs', 'its numb', 'cauda_equina'],
  ['trouble going', 'to pee', 'cauda_equina'],
  ['its hard to', 'pee', 'cauda_equina'],
  ['lost weight', 'without trying', 'malignancy'],
  ['on steroids', 'fell', 'fracture'],
  ['6 months pregnant', 'bleeding', 'pregnancy_gyn'],
])('"%s", then "%s", is asked about as %s', (first, then, flag) => {
  expect(screen(redFlags, first)).toBeUndefined();
  expect(screen(redFlags, then)).toBeUndefined();
  expect(over(first, then)).toMatchObject({ flag, level: 'doubt' });
});

test.each([
  ['i had cancer', 'now my back hurts at night'],
  ['i had cancer 5 years ago', 'and my back hurts'],
  ['my back hurts', 'i had breast cancer'],
])('"%s", then "%s": nobody is asked whether they had the cancer they just told of', (first, then) => {
  expect(over(first, then)).toMatchObject({ flag: 'malignancy', urgency: 'same-day', level: 'act' });
});

test.each([
  ['a denial', 'no numbness', 'both legs ok'],
  ['a denial in the second', 'my leg tingles', 'not both legs'],
  ['a wish', 'can you massage my legs', 'both legs'],
  ['a question', 'why does my leg tingle', 'both legs'],
  ['a question in the second', 'my leg tingles', 'do i roll both legs'],
  ['a topic by its name', 'kidney and bladder', 'back pain with my period'],
  ['tired legs', 'i sit all day at work', 'both legs'],
  ['what is over', 'my leg was numb years ago', 'its fine now'],
  ['a word for the bot', 'and blood flow?', 'stop'],
  ['a word for the bot, with manners', 'and blood flow?', 'please stop it'],
  ['everyday words', 'ok carry on where we were', 'nothing on that list'],
  ['a thinner at the age question', 'im on blood thinners', '54'],
])('%s: "%s", then "%s", is nothing to ask about', (_, first, then) => expect(over(first, then)).toBeUndefined());

test('one message alone is never told over two, and more than a question comes only of what was told', () => {
  const words = ['both legs', 'numb', 'my groin', 'pee', 'my back hurts', 'fell', 'im 72', 'cancer', 'fever', 'no', 'ok', 'next'];
  const message = fc.array(fc.constantFrom(...words), { minLength: 0, maxLength: 4 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(message, message, (first, then) => {
      expect(toldOverTwo(redFlags, [], then)).toBeUndefined();
      expect(over(first, '')).toBeUndefined();
      const found = over(first, then);
      const answers = found ? redFlags.flags[found.flag]['answered-by'] : [];
      if (found) expect(found).toMatchObject({ level: answers.length > 0 ? found.level : 'doubt', raised: false });
    }),
  );
});

test('what is kept of a message is names of concepts, none of its words', () => {
  const concepts = new Set(Object.keys(redFlags.concepts));
  for (const part of partsOfSigns(redFlags, 'my name is Ada Quill and my leg has been tingling')) {
    expect(part).not.toMatch(/ada|quill/iu);
    expect(concepts.has(part) || (MEASURES as readonly string[]).includes(part)).toBe(true);
  }
});
