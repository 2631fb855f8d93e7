import { waterfall } from '../src/conversation/waterfall.ts';
import { cautionsTold } from '../src/technique-cautions.ts';

interface Practice {
  /** `cleared`: cautions that were told before and that a professional has agreed to. */
  input: { technique: string; at?: string; tooMuch?: boolean; cleared?: readonly string[] };
  /** `told`: what was said on the way rules the technique out, or has to be asked about first. */
  result: 'finished' | 'gone' | 'too-much' | 'warned' | 'told';
}

/** Shows a technique one step at a time. It keeps its place by step id, so edited content cannot shift it. */
export const practice = waterfall<Practice>('practice')
  .step('step', (turn) => {
    const { cleared = [] } = turn.input;
    if (cautionsTold(turn.content, turn.input.technique, turn.toldInChat).some(({ id }) => !cleared.includes(id))) return turn.end('told');
    const steps = turn.content.techniques.get(turn.input.technique)?.steps ?? [];
    const index = Math.max(
      0,
      steps.findIndex(({ id }) => id === turn.input.at),
    );
    const step = steps[index];
    if (!step) return turn.end('gone');
    const caution = step.caution ? `\n\n**${turn.word('practice.careful')}** ${step.caution}` : '';
    const timed = step.seconds ? `\n\n${turn.word('practice.timed', { seconds: step.seconds })}` : '';
    return turn.askChoice<'next' | 'back' | 'repeat' | 'too-much' | 'stop'>(
      { number: index + 1, total: steps.length, title: step.title, text: `${step.text}${caution}${timed}` },
      {
        inPlace: true,
        plain: { choices: ['next', 'back', 'repeat'], as: 'move' },
        onHarm: 'stop',
        picture: { name: step.drawing, alt: step.alt },
        ...(step.seconds && { wait: { seconds: step.seconds, line: 'time-up' } }),
      },
    );
  })

  .step('move', (turn, move) => {
    const { technique, at, tooMuch, cleared } = turn.input;
    const steps = turn.content.techniques.get(technique)?.steps ?? [];
    const index = Math.max(
      0,
      steps.findIndex(({ id }) => id === at),
    );
    const going = { technique, ...(tooMuch && { tooMuch }), ...(cleared && { cleared }) };
    if (move === 'stop') return turn.end('warned'); // the word "stop" leaves on its own; what comes here is "it tingles"
    if (move === 'too-much' && tooMuch) return turn.end('too-much');
    if (move === 'too-much') {
      turn.say('too-much', { easier: steps[index]?.easier ?? '' });
      return turn.again({ ...going, ...(at && { at }), tooMuch: true });
    }
    const to = move === 'next' ? steps[index + 1] : move === 'back' ? (steps[index - 1] ?? steps[0]) : steps[index];
    // The first step goes by no id, however it is come to: shown again, it is the same question.
    return to ? turn.again({ ...going, ...(to !== steps[0] && { at: to.id }) }) : turn.end('finished');
  });
