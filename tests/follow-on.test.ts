import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent } from '../src/content/content.ts';
import { explainSection } from '../src/conversation/articles.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';

const content = readContent('content/en');
const understanding = createUnderstanding(content, () => new Date(Date.UTC(2026, 10, 22)));

test.each([
  ['does it hurt', 'styles.swedish', 'How it feels'],
  ['who is it for', 'styles.shiatsu', 'Who it suits'],
  ['is it safe', 'styles.deep-tissue', 'Who must avoid it'],
  ['ok but does it really work', 'styles.shiatsu', 'What we know'],
  ['how will i feel afterwards', 'styles.swedish', 'Afterwards'],
  ['and what can i do about it', 'causes.sciatica', 'What helps'],
  ['what happens to the weather', 'styles.swedish', undefined],
])('"%s" after %s tells "%s"', (said, topic, heading) => {
  expect(explainSection(content, topic, said)[0]?.text.split('\n')[0]).toBe(heading && `**${heading}**`);
});

test.each([
  ['how long should i do it', 'techniques.foam-roller', 'answers.how-long-to-roll'],
  ['does it hurt', 'styles.deep-tissue', 'answers.deep-tissue-pain'],
  ['and for pregnant women?', 'styles.swedish', 'cautions.pregnancy'],
  ['what about deep tissue', 'styles.swedish', 'styles.deep-tissue'],
])('"%s" after %s finds %s', (said, before, id) => {
  const found = understanding.find(said, before);
  expect(found.is === 'sure' && found.topic.id).toBe(id);
});

test.each(['now', 'ok', 'firm', 'im 71', 'no idea', 'why not', 'not pregnant obviously'])('"%s" out of the blue asks nothing', (said) => {
  expect(understanding.find(said).is).toBe('none');
});

const Sets = z.array(z.object({ 'may-be': z.array(z.string()), asks: z.array(z.string()) }));

test.each(['blind-m1', 'blind-m1-second', 'blind-m1-third'])(
  'of the requests in %s, 90 of 100 find their topic; of the rest, 5 are answered',
  (name) => {
    const rows = Sets.parse(parse(readFileSync(`tests/eval/${name}.yaml`, 'utf8'))).flatMap(({ 'may-be': mayBe, asks }) =>
      asks.map((ask) => ({ mayBe, ask })),
    );
    const given = (ask: string) => {
      const found = understanding.find(ask);
      return found.is === 'sure' ? found.topic.about : ' none';
    };
    const fits = ({ mayBe, ask }: (typeof rows)[number]) => mayBe.some((start) => given(ask).startsWith(start));
    const [requests, others] = [rows.filter(({ mayBe }) => !mayBe.includes(' none')), rows.filter(({ mayBe }) => mayBe.includes(' none'))];
    expect(requests.filter(fits).length / requests.length).toBeGreaterThanOrEqual(0.9);
    expect(others.filter((row) => !fits(row)).length / others.length).toBeLessThanOrEqual(0.05);
  },
);
