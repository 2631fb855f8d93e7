import fc from 'fast-check';
import { startBot, type Reply, type TestBot } from './bot.ts';

/** What people tell of themselves, and the questions each sentence answers. The last ones only their question can hear. */
const people: readonly { told: readonly (readonly [says: string, answers: readonly string[]])[]; asked: Record<string, string> }[] = [
  {
    told: [
      ['im 38', ['age']],
      ['not pregnant', ['pregnancy']],
      ['i take no blood thinners', ['bleeding']],
      ['no osteoporosis', ['bones']],
      ['no leg pain', ['leg_symptoms']],
      ["i've had it for 5 months", ['duration']],
      ['i hate firm pressure', ['pressure']],
      ['never had a massage before', ['experience']],
    ],
    asked: { health: 'none', pattern: 'stiff', goal: 'to relax', more: 'show me now' },
  },
  {
    told: [
      ['i am 71 years old and on warfarin', ['age', 'bleeding']],
      ['no osteoporosis', ['bones']],
      ['nothing in my legs', ['leg_symptoms']],
      ['it started 2 weeks ago', ['duration']],
      ['gentle pressure please', ['pressure']],
      ['i have a massage every month', ['experience']],
    ],
    asked: { health: 'none', pregnancy: 'no', pattern: 'knots', goal: 'a long-term plan', more: 'show me now' },
  },
];

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
  bot.setNow(new Date('2026-11-22T12:00:00Z'));
});
afterAll(() => bot.close());

const questionIn = (replies: readonly Reply[]) =>
  replies.map(({ label = '' }) => /^questions\.(\w+)$/.exec(label)?.[1]).findLast((id) => id !== undefined);
let conversations = 0;

/** Tells these sentences in this order and answers what is still asked; gives the advice, and what was asked after it had been told. */
async function advised(sentences: readonly (readonly [string, readonly string[]])[], asked: Record<string, string>) {
  const conversation = `order-${(conversations += 1)}`;
  const known = new Set<string>();
  const twice: string[] = [];
  const say = async (words: string, answers: readonly string[]) => {
    for (const id of answers) known.add(id);
    const replies = await bot.say(conversation, words);
    twice.push(...replies.flatMap(({ label = '' }) => (known.has(label.replace('questions.', '')) ? [`"${words}" → ${label}`] : [])));
    return replies;
  };
  let replies: readonly Reply[] = await say('find my style', []);
  for (const [words, answers] of sentences) replies = await say(words, answers);
  for (let id = questionIn(replies); id !== undefined && id !== 'check'; id = questionIn(replies)) {
    const answer = asked[id];
    if (answer === undefined) throw new Error(`"${id}" was asked, and was told before: ${sentences.map(([words]) => words).join(' / ')}`);
    replies = await say(answer, [id]);
  }
  replies = await say('that is right', []);
  return { advice: replies.map(({ label, text }) => `${label}: ${text}`), twice };
}

test.each(people.map((person, at) => ({ ...person, who: at + 1 })))(
  'person $who gets the same recommendation in whatever order the facts are told, and nothing is asked twice',
  async ({ told, asked }) => {
    const usual = await advised(told, asked);
    expect(usual.advice.some((line) => line.startsWith('recommend.suggestion'))).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...told], { minLength: told.length }), fc.nat({ max: 3 }), async (order, joined) => {
        const first = order.slice(0, joined + 1);
        const together = [first.map(([words]) => words).join(', '), first.flatMap(([, answers]) => answers)] as const;
        expect(await advised([together, ...order.slice(joined + 1)], asked)).toEqual({ advice: usual.advice, twice: [] });
      }),
      { numRuns: 25 },
    );
  },
  60_000,
);
