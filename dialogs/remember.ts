import { waterfall } from '../src/conversation/waterfall.ts';

/** Asks before anything is kept beyond this conversation. A no changes nothing else. */
export const remember = waterfall('remember')
  .step('consent', (turn) => {
    if (!turn.memory.answers) return turn.leave('nothing');
    return turn.askYesNo({}, { unsure: false });
  })

  .step('keep', async (turn, consent) => {
    if (consent !== 'yes') return turn.leave('declined');
    await turn.remember(turn.memory.answers ?? {});
    return turn.leave('kept');
  });
