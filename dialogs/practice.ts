import { waterfall } from '../src/conversation/waterfall.ts';

interface Practice {
  input: { technique: string; at?: string; tooMuch?: boolean };
  result: 'finished' | 'gone' | 'too-much' | 'warned';
}

/** Shows a technique one step at a time. It keeps its place by step id, so edited content cannot shift it. */
export const practice = waterfall<Practice>('practice')
  .step('step', (turn) => {
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
        picture: { name: step.drawing, alt: step.alt },
        ...(step.seconds && { wait: { seconds: step.seconds, line: 'time-up' } }),
      },
    );
  })

  .step('move', (turn, move) => {
    const { technique, at, tooMuch } = turn.input;
    const steps = turn.content.techniques.get(technique)?.steps ?? [];
    const index = Math.max(
      0,
      steps.findIndex(({ id }) => id === at),
    );
    const going = { technique, ...(tooMuch && { tooMuch }) };
    if (move === 'stop') return turn.end('warned'); // the word "stop" leaves on its own; what comes here is "it tingles"
    if (move === 'too-much' && tooMuch) return turn.end('too-much');
    if (move === 'too-much') {
      turn.say('too-much', { easier: steps[index]?.easier ?? '' });
      return turn.again({ technique, ...(at && { at }), tooMuch: true });
    }
    const to = move === 'next' ? steps[index + 1] : move === 'back' ? (steps[index - 1] ?? steps[0]) : steps[index];
    // The first step goes by no id, however it is come to: shown again, it is the same question.
    return to ? turn.again({ ...going, ...(to !== steps[0] && { at: to.id }) }) : turn.end('finished');
  });
