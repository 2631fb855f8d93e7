import { waterfall } from '../src/conversation/waterfall.ts';

interface Compare {
  input: { first?: string; second?: string };
}
const FIELDS = ['what', 'feels', 'pressure', 'clothes', 'session', 'suits', 'avoid', 'after', 'evidence'] as const;

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
    const name = (field: (typeof FIELDS)[number]) => turn.word(`styles.field-${field}`);
    const fact = ({ facts }: typeof one, field: (typeof FIELDS)[number]) => {
      const [from, to] = facts.pressure;
      return field === 'pressure' ? turn.word('styles.pressure', { from, to }) : facts.compare[field];
    };
    const row = (field: (typeof FIELDS)[number]) =>
      `**${name(field)}**\n\n- ${one.facts.button}: ${fact(one, field)}\n- ${two.facts.button}: ${fact(two, field)}`;
    turn.memory.topic = `styles.${two.id}`;
    turn.memory.compared = [`styles.${one.id}`, `styles.${two.id}`];
    const told = turn.against([`styles.${one.id}`, `styles.${two.id}`]);
    if (told !== undefined) turn.say('told', { told });
    const values = { one: one.facts.title, two: two.facts.title, rows: FIELDS.map(row).join('\n\n') };
    turn.show('compare', values, {
      glance: {
        heads: [one.facts.button, two.facts.button],
        rows: FIELDS.map((field) => ({ name: name(field), cells: [fact(one, field), fact(two, field)] })),
        whole: true,
      },
    });
    return turn.finish('compare-2', {}, [`styles.${one.id}`, `styles.${two.id}`]);
  });
