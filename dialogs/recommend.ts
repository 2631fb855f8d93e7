import { waterfall } from '../src/conversation/waterfall.ts';
import { asChoices, fitting, nextQuestion, type Answers } from '../src/questions.ts';
import { recommend as rank, type Change } from '../src/recommend.ts';
import { questions } from './questions.ts';

interface Recommend {
  /** `without`: an answer to ask again, when the person wants to change it after the result. */
  input: { without?: string };
}

const words = (line: string) => line.toLowerCase().replace(/[^a-z ]+/g, '');
/** Whether another line holds all of this one, as "… then ask for light pressure only" holds the pressure cap. */
const saidIn = (lines: readonly string[], line: string, at: number) =>
  lines.some((other, place) => place !== at && words(other).includes(words(line)) && (words(other) !== words(line) || place < at));

/** Asks about safety and taste, names the styles that fit, and says why, what is left out, and what would change it. */
export const recommend = waterfall<Recommend>('recommend')
  .step('last-time', async (turn) => {
    const before = turn.memory.answers ? undefined : await turn.remembered();
    return before ? turn.askYesNo({}, { unsure: false }) : turn.skip();
  })

  .step('ask', async (turn, again) => {
    const before = again === 'yes' ? await turn.remembered() : undefined;
    const { [turn.input.without ?? '']: _, ...kept } = { ...before, ...turn.memory.answers } as Answers; // nobody is asked twice
    const all = turn.content.questions.get('recommend') ?? [];
    const known = fitting(all, kept);
    if (nextQuestion(all, known) && !turn.input.without) turn.say('start');
    return turn.begin(questions, { about: 'recommend' }, known, turn.knownAlready(all, known));
  })

  .step('suggest', (turn, answers) => {
    if (!answers) return turn.leave('nothing');
    turn.memory.answers = { ...turn.memory.answers, ...answers };
    const advice = rank(turn.content.recommendation, asChoices(turn.content.questions.get('recommend') ?? [], answers));
    if ('stops' in advice) return turn.leave('stop', { lines: advice.stops.map(({ line }) => line).join('\n') });
    const name = (style: string) => turn.content.styles.get(style)?.facts.title ?? style;
    const [best, ...others] = advice.shown;
    if (!best) return turn.leave('nothing');
    const entry = (styles: readonly string[], standing: 'best' | 'also' | 'out', why: readonly string[]) => ({
      title: styles.map(name).join(', '),
      standing: turn.word(`recommend.standing-${standing}`),
      lines: why,
    });
    const reasonsOut = [...new Set(advice.excluded.map(({ reason }) => reason))];
    const outFor = (why: string) => advice.excluded.filter(({ reason }) => reason === why).map(({ style }) => style);
    const lines = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
    const reasons = best.reasons.length > 0 ? best.reasons.slice(0, 4) : [turn.word('recommend.no-reason')];
    const more = [
      ...(others.length > 0
        ? [
            turn.word('recommend.others', {
              others: lines(others.map((one) => `${name(one.style)}. ${one.reasons.slice(0, 2).join(' ')}`)),
            }),
          ]
        : []),
      ...(advice.excluded.length > 0
        ? [turn.word('recommend.left-out', { lines: lines(advice.excluded.map(({ style, reason }) => `${name(style)}: ${reason}`)) })]
        : []),
    ];
    const values = { style: name(best.style), reasons: lines(reasons), more: more.map((part) => `\n\n${part}`).join('') };
    turn.show('suggestion', values, {
      glance: {
        entries: [
          entry([best.style], 'best', reasons),
          ...others.map((one) => entry([one.style], 'also', one.reasons.slice(0, 2))),
          ...reasonsOut.map((reason) => entry(outFor(reason), 'out', [reason])),
        ],
        whole: true,
      },
    });
    const care = [
      ...(advice.unknown ? [advice.unknown] : []),
      ...advice.gates,
      ...(advice.cap ? [turn.word(`recommend.cap-${advice.cap}`)] : []),
      ...advice.notes,
    ];
    if (care.length > 0) turn.say('care', { lines: lines(care.filter((line, at) => !saidIn(care, line, at))) });
    const about = (slot: string) => turn.content.questions.get('recommend')?.find(({ id }) => id === slot);
    const change = (one: Change) =>
      one.kind === 'answer'
        ? turn.word('recommend.change-answer', {
            question: about(one.slot)?.about ?? one.slot,
            answer: about(one.slot)?.choices.find(({ id }) => id === one.answer)?.label ?? one.answer,
            style: name(one.first),
          })
        : turn.word('recommend.change-known', {
            questions: one.slots.map((slot) => about(slot)?.about ?? slot),
            styles: one.adds.map(name),
          });
    const changes = advice.wouldChange.map(change);
    turn.memory.topic = `styles.${best.style}`;
    return turn.finish(
      'would-change',
      { always: advice.always, changes: lines(changes.length > 0 ? changes : [turn.word('recommend.no-change')]) },
      [`styles.${best.style}`],
    );
  });
