import { waterfall } from '../src/conversation/waterfall.ts';
import { NO_ZONE } from '../src/reminders/plan.ts';
import type { ToldTime } from '../src/reminders/told.ts';

interface Reminder {
  input: { technique?: string; text?: string; other?: boolean; zone?: string; told?: ToldTime; misses?: number };
}
const MOST_MISSES = 2;

/** Agrees on one reminder: where the person's clock is, when, and a yes to what is read back. Nothing is kept before that yes. */
export const reminder = waterfall<Reminder>('reminder')
  .seeing((turn) => ({ settled: turn.reminding.settle(turn.input.told ?? {}, turn.input.zone ?? turn.reminding.zone ?? '') }))

  .step('zone', (turn) => {
    const { lock } = turn.memory;
    if (lock) return turn.leave('locked');
    if (!turn.reminding.reaches) return turn.leave('not-here');
    if (turn.input.other) return turn.leave('only-back');
    if (turn.input.zone ?? turn.reminding.zone) return turn.skip();
    const { text = '', ...input } = turn.input;
    const wait = turn.reminding.toldWait(text);
    if (wait) return turn.again({ ...input, zone: NO_ZONE, told: wait });
    const named = turn.reminding.zoneWithin(text);
    if (named) return turn.again({ ...turn.input, zone: named });
    return turn.askText({}, turn.input.misses ? { line: 'zone-2' } : {});
  })

  .step('zone-read', (turn, named) => {
    if (named === undefined) return turn.skip();
    const zone = turn.reminding.zoneNamed(named);
    const { misses = 0, ...input } = turn.input;
    if (zone) return turn.again({ ...input, zone });
    return misses + 1 > MOST_MISSES ? turn.leave('no-zone') : turn.again({ ...input, misses: misses + 1 });
  })

  .step('when', (turn) => {
    const zone = turn.input.zone ?? turn.reminding.zone ?? '';
    const { text, misses, ...input } = turn.input;
    const told = text === undefined ? turn.input.told : turn.reminding.told(text, zone);
    if (!told || text !== undefined) return turn.again({ ...input, zone, told: told ?? {} });
    const { settled } = turn.view;
    if (!('ask' in settled) || settled.ask === 'half' || settled.ask === 'day') return turn.skip();
    if (misses === undefined && settled.ask === 'when') return turn.askText();
    return turn.askText({}, { line: settled.ask === 'when' ? 'when-2' : `when-${settled.ask}` });
  })

  .step('when-read', (turn, said) => {
    if (said === undefined) return turn.skip();
    const { zone = '', told: before = {}, misses = 0, ...input } = turn.input;
    const told = turn.reminding.told(said, zone);
    const settled = turn.reminding.settle(told, zone);
    // A time alone is the time of the day that was named before.
    const kept = told.on === undefined && !told.every ? { ...before, ...told } : told;
    const isMissed = 'ask' in settled && settled.ask !== 'half' && settled.ask !== 'day' && settled.ask !== 'clock';
    if (isMissed && misses >= MOST_MISSES) return turn.leave('no-time');
    const carried = before.every === 'other' || !told.clock ? told : kept;
    return turn.again({ ...input, zone, told: carried, ...(isMissed && { misses: misses + 1 }) });
  })

  .step('half', (turn) => {
    const { settled } = turn.view;
    if (!('ask' in settled) || settled.ask !== 'half') return turn.skip();
    const [first, second] = settled.clocks;
    return turn.askChoice<'first' | 'second'>({ first: turn.reminding.clock(first), second: turn.reminding.clock(second) });
  })

  .step('half-read', (turn, half) => {
    const { told = {} } = turn.input;
    const { settled } = turn.view;
    if (half === undefined || !('ask' in settled) || settled.ask !== 'half') return turn.skip();
    const { orClock: _, ...clear } = told;
    return turn.again({ ...turn.input, told: { ...clear, clock: settled.clocks[half === 'first' ? 0 : 1] } });
  })

  .step('day', (turn) => {
    const { zone = '' } = turn.input;
    const { settled } = turn.view;
    if (!('ask' in settled) || settled.ask !== 'day') return turn.skip();
    const [sooner, later] = turn.choicesOf('which');
    return turn.askOneOf(
      settled.days.map((id, at) => ({ id, label: turn.reminding.day(id, zone), means: (at === 0 ? sooner : later)?.means ?? [] })),
    );
  })

  .step('day-read', (turn, on) => {
    if (on === undefined) return turn.skip();
    const { told = {} } = turn.input;
    const { orOn: _, ...clear } = told;
    return turn.again({ ...turn.input, told: { ...clear, on } });
  })

  .step('quiet', (turn) => {
    const { settled } = turn.view;
    if (!('plan' in settled)) return turn.again({ ...turn.input, misses: 1 });
    if (turn.reminding.isSecondThatDay(settled.plan)) return turn.leave('one-a-day');
    if (!turn.reminding.isQuiet(settled.plan)) return turn.skip();
    return turn.askYesNo({ clock: turn.reminding.clock(settled.plan) }, { unsure: false });
  })

  .step('confirm', (turn, night) => {
    const { told = {}, technique } = turn.input;
    const { settled } = turn.view;
    if (night === 'no' || !('plan' in settled)) return turn.again({ ...turn.input, told: told.every ? { every: told.every } : {} });
    const { when, about, place, instead } = turn.reminding;
    return turn.askChoice<'yes' | 'change' | 'no'>({ when: when(settled.plan), about: about(technique), place, instead: instead() });
  })

  .step('keep', async (turn, agreed) => {
    const { zone = '', technique } = turn.input;
    const known = zone !== NO_ZONE && { zone };
    if (agreed === 'change') return turn.again({ ...known, told: {}, ...(technique !== undefined && { technique }) });
    if (agreed !== 'yes') return turn.leave('declined');
    const { settled } = turn.view;
    if (!('plan' in settled)) return turn.again({ ...turn.input, told: {} });
    await turn.reminding.keep({ plan: settled.plan, technique, night: turn.reminding.isQuiet(settled.plan) });
    return turn.leave('kept', { when: turn.reminding.when(settled.plan) });
  });
