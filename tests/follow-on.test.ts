import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent } from '../src/content/content.ts';
import { followOn } from '../src/conversation/follow-on.ts';
import { wordingOf } from '../src/conversation/wording.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';

const content = readContent('content/en');
const understanding = createUnderstanding(content, () => new Date(Date.UTC(2026, 10, 22)));

const wording = wordingOf(content.wording);
const after = (topic: string, said: string) => followOn({ content, wording, understanding }, topic, said, true);

test.each([
  ['does it hurt', 'styles.swedish', 'How it feels'],
  ['would that be at all painful', 'styles.shiatsu', 'How it feels'],
  ['who is it for', 'styles.shiatsu', 'Who it suits'],
  ['is it safe', 'styles.deep-tissue', 'Who must avoid it'],
  ['any risks then?', 'styles.deep-tissue', 'Who must avoid it'],
  ['ok but does it really work', 'styles.shiatsu', 'What we know'],
  ['and the evidence?', 'styles.therapeutic', 'What we know'],
  ['how will i feel afterwards', 'styles.swedish', 'Afterwards'],
  ['how long is a session', 'styles.swedish', 'How long a session is:'],
  ['and what can i do about it', 'causes.sciatica', 'What helps'],
  ['is it serious', 'causes.sciatica', 'When to get checked'],
  ['can massage help with it', 'causes.sciatica', 'Massage and this'],
])('"%s" after %s tells "%s"', (said, topic, heading) => {
  const found = after(topic, said);
  expect(found && 'replies' in found && /\*\*(.*?)\*\*/.exec(found.replies[0]?.text ?? '')?.[1]).toBe(heading);
});

test.each([
  ['does it hurt', 'techniques.foam-roller', 'techniques.foam-roller'],
  ['is it painful', 'techniques.wall-ball', 'techniques.wall-ball'],
  ['how long does it take', 'techniques.kneading', 'techniques.kneading'],
  ['is it safe for everyone', 'techniques.foam-roller', 'techniques.foam-roller'],
  ['can my husband do it', 'styles.swedish', 'techniques.partner-massage'],
  ['how often', 'styles.swedish', 'benefits.how-many-sessions'],
  ['will it go away by itself', 'causes.injury', 'causes.acute-or-chronic'],
  ['and the evidence?', 'causes.sciatica', 'help.why'],
  ['any proof', 'techniques.foam-roller', 'benefits.evidence'],
  ['what about afterwards', 'techniques.kneading', 'techniques.aftercare'],
])('"%s" after %s is answered under %s', (said, topic, label) => {
  const found = after(topic, said);
  expect(found && 'replies' in found && found.replies[0]?.label).toBe(label);
});

test.each(['show me', 'how do i do that', 'walk me through it please'])('"%s" after a technique begins its steps', (said) => {
  expect(after('techniques.foam-roller', said)).toEqual({ start: 'foam-roller' });
});

test.each(['what happens to the weather', 'does it hurt my slipped disc', 'is aspirin safe', 'how long is the train to leeds'])(
  '"%s" is no question about the last thing said',
  (said) => expect(after('styles.swedish', said)).toBeUndefined(),
);

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

describe('each answer that a short question may lead to', () => {
  const verbs = new Set(['lead', 'start', 'start-alone', 'sources', 'minutes', 'session', 'clothes', 'not-for']);
  const headings = new Set([...content.articles.values()].flatMap(({ page }) => page.sections.map(({ title }) => title)));
  const targets = Object.values(content.followUps.aspects).flatMap(({ to }) => Object.values(to).flat());
  it.each([...new Set(targets)])('%s is there', (target) => {
    expect(verbs.has(target) || headings.has(target) || content.articles.has(target) || content.wording.has(target)).toBe(true);
  });
});
