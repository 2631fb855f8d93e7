import { waterfall } from '../src/conversation/waterfall.ts';
import { cautionsFor, cautionsTold } from '../src/technique-cautions.ts';
import { practice } from './practice.ts';

interface Walkthrough {
  input: { technique: string };
}

/** Leads someone through one home technique: the safety list first, then the steps, then how it feels and what to do after. */
export const walkthrough = waterfall<Walkthrough>('walkthrough')
  .seeing((turn) => ({ told: cautionsTold(turn.content, turn.input.technique, turn.toldInChat) }))

  .step('safety', (turn) => {
    const ruledOut = turn.view.told.find(({ rule }) => rule === 'never');
    if (ruledOut) {
      turn.explain(`cautions.${ruledOut.id}`);
      return turn.leave('not-today');
    }
    const { screened } = turn.memory;
    if (screened?.on === turn.today && screened.clear) return turn.skip();
    const { title = '' } = turn.content.techniques.get(turn.input.technique)?.facts ?? {};
    return turn.askChoice<'none' | 'some' | 'unsure'>({ title }, { plain: { choices: ['none'], as: 'none' } });
  })

  .step('which', (turn, screen) => {
    if (screen === 'unsure') return turn.leave('not-sure');
    if (screen !== 'some') return turn.skip();
    const conditions = cautionsFor(turn.content, turn.input.technique).map(({ id, title }) => ({
      id,
      label: title,
      means: [...(turn.content.cautions.get(id)?.facts.names ?? [])],
    }));
    return turn.askSeveralOf([...conditions, { id: 'other', label: turn.word('walkthrough.other'), means: [] }]);
  })

  .step('asked-first', (turn, picked) => {
    const told = turn.view.told.map(({ id }) => id);
    const conditions = [...(picked ?? []), ...told];
    if (conditions.length === 0) {
      turn.memory.screened = { on: turn.today, clear: true };
      return turn.skip();
    }
    const known = cautionsFor(turn.content, turn.input.technique);
    const stop = known.find(({ id, rule }) => rule === 'never' && conditions.includes(id));
    if (stop || conditions.includes('other')) {
      if (stop) turn.explain(`cautions.${stop.id}`);
      return turn.leave('not-today');
    }
    turn.explain(`cautions.${conditions[0] ?? ''}`);
    return turn.askYesNo({}, { gate: 'cleared' });
  })

  .step('partner', (turn, cleared) => {
    if (cleared && cleared !== 'yes') return turn.leave('ask-first');
    const who = turn.content.techniques.get(turn.input.technique)?.facts.who;
    return who === 'partner' && turn.input.technique !== 'aftercare' ? turn.askYesNo({}, { gate: 'agreed' }) : turn.skip();
  })

  .step('practise', (turn, agreed) => {
    if (agreed && agreed !== 'yes') return turn.leave('no-partner');
    turn.say('begin');
    const cleared = turn.view.told.map(({ id }) => id);
    return turn.begin(practice, { technique: turn.input.technique, ...(cleared.length > 0 && { cleared }) });
  })

  .step('after', (turn, outcome) => {
    if (outcome === 'told') return turn.again({ technique: turn.input.technique });
    if (outcome === 'too-much' || outcome === 'warned') {
      // "Next" must not lead back into it, and the safety list is gone through again before another technique.
      delete turn.memory.topic;
      delete turn.memory.screened;
      return turn.leave(outcome);
    }
    if (outcome !== 'finished') return turn.leave('not-today');
    return turn.askChoice<'better' | 'same' | 'worse'>();
  })

  .step('end', (turn, feeling) => {
    turn.memory.topic = 'techniques.aftercare';
    if (feeling === 'worse') return turn.leave('worse');
    return turn.finish(feeling === 'better' ? 'better' : 'same');
  });
