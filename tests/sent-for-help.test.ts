import { readContent } from '../src/content/content.ts';
import { FLAGS } from '../src/safety/red-flags-schema.ts';
import { isFrightened, isNotYet, takenAs } from '../src/understanding/taken-as.ts';

const { lexicon, redFlags, wording } = readContent('content/en');

const SAID = {
  now: ['next', 'wait what now', 'what do i do', 'ok what now', 'huh', 'where do i go', 'who do i call', 'please help me', 'again'],
  cost: ['cant afford it', 'i have no insurance', 'who pays for the ambulance', 'no i cant its too expensive'],
  hour: ['its 3am', 'its 4:30 am here', 'middle of the night', 'the doctor is closed', 'its sunday'],
  unable: ['cant', 'no car', 'i live alone', 'i cant get there', 'the kids are asleep'],
  joke: ['just joking', 'jk', 'i made that up', 'was just testing you'],
  gone: ['its gone now', 'i feel better now', 'it stopped'],
  unwilling: ['no', 'i dont want to go to hospital', 'no ambulance', 'i hate hospitals', 'im fine', 'its not that bad'],
  going: ['ok i will go', 'on my way', 'my wife is driving me', 'calling now'],
  wait: ['can it wait', 'i will go tomorrow', 'do i really need to go', 'are you sure'],
  afraid: ['im scared', 'am i dying', 'i am so worried'],
};

describe('what is said to the advice to get help', () => {
  const rows = Object.entries(SAID).flatMap(([kind, all]) => all.map((say) => [say, kind] as const));
  test.each(rows)('"%s" is read as %s', (say, kind) => {
    expect(takenAs(say, lexicon)).toBe(kind);
  });

  test.each([
    'yes',
    'ok',
    '👍',
    'See a doctor?',
    'What do I say?',
    'Emergency numbers',
    'the doctor has seen me',
    'does heat help',
    'what is shiatsu',
  ])('"%s" is none of it', (say) => {
    expect(takenAs(say, lexicon)).toBeUndefined();
  });

  test.each(Object.keys(SAID).filter((kind) => kind !== 'going'))('the words for %s say again what to do', (kind) => {
    expect(wording.get(`locked.${kind}`)?.text).toContain('{again}');
  });
});

describe('what to do, in short', () => {
  const texts = FLAGS.flatMap((id) => {
    const { urgency, again, raised } = redFlags.flags[id];
    return [[id, urgency, again] as const, ...(raised ? [[`${id}, raised`, raised.urgency, raised.again] as const] : [])];
  });

  test.each(texts)('%s (%s) begins with what to do and names whom to call', (_, urgency, again) => {
    expect(again).toMatch(/^\*\*/);
    if (urgency === 'emergency') expect(again).toMatch(/call your local emergency number.*\{numbers-in-line\}/i);
  });
});

describe('fear', () => {
  test.each(['ok im scared', 'im frightened to do this', 'what if i hurt myself', 'i dare not'])('"%s"', (say) => {
    expect(isFrightened(say, lexicon)).toBe(true);
  });
  test.each(['ok', 'next', 'ok im not scared, next', 'no longer afraid', 'it hurts'])('not in "%s"', (say) => {
    expect(isFrightened(say, lexicon)).toBe(false);
  });
});

describe('who is not ready for the next step', () => {
  test.each(['no', 'not yet', 'im not ready yet', 'hang on a sec', 'wait please', 'give me a minute', 'still getting set up'])(
    '"%s"',
    (say) => {
      expect(isNotYet(say, lexicon)).toBe(true);
    },
  );
  test.each(['no more', 'no it hurts', 'next', 'ok', 'no im done', 'wait my leg is numb', 'ready'])('but not "%s"', (say) => {
    expect(isNotYet(say, lexicon)).toBe(false);
  });
});
