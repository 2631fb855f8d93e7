import { waterfall } from '../src/conversation/waterfall.ts';

interface Compare {
  input: { first?: string; second?: string };
}
const FIELDS = ['what', 'feels', 'clothes', 'session', 'suits', 'avoid', 'after', 'evidence'] as const;

/** Puts two massage styles side by side. No style is ever called the better one. */
export const compare = waterfall<Compare>('styles')
  .step('first', (turn) => {
    const styles = [...turn.content.styles].map(([id, { facts }]) => ({ id, label: facts.button, means: [facts.title, ...facts.names] }));
    return turn.input.first ? turn.skip() : turn.askOneOf(styles);
  })

  .step('second', (turn, asked) => {
    const first = turn.input.first ?? asked;
    const others = [...turn.content.styles].filter(([id]) => id !== first);
    if (turn.input.second && turn.input.second !== first) return turn.skip();
    const choices = others.map(([id, { facts }]) => ({ id, label: facts.button, means: [facts.title, ...facts.names] }));
    return turn.askOneOf(choices, { first: turn.content.styles.get(first ?? '')?.facts.title ?? '' });
  })

  .step('compare', (turn, asked) => {
    const one = turn.content.styles.get(turn.input.first ?? turn.answers.first ?? '');
    const two = turn.content.styles.get((turn.input.second !== turn.input.first ? turn.input.second : undefined) ?? asked ?? '');
    if (!one || !two) return turn.leave('nothing-to-compare');
    const row = (field: (typeof FIELDS)[number]) =>
      `**${turn.word(`styles.field-${field}`)}**\n\n- ${one.facts.button}: ${one.facts.compare[field]}\n- ${two.facts.button}: ${two.facts.compare[field]}`;
    const part = (from: number, to: number) => FIELDS.slice(from, to).map(row).join('\n\n');
    turn.memory.topic = `styles.${two.id}`;
    turn.memory.compared = [`styles.${one.id}`, `styles.${two.id}`];
    turn.say('compare', { one: one.facts.title, two: two.facts.title, rows: part(0, 4) });
    return turn.finish('compare-2', { rows: part(4, 8) }, [`styles.${one.id}`, `styles.${two.id}`]);
  });
