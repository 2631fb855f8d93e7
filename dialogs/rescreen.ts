import { waterfall } from '../src/conversation/waterfall.ts';
import { afterRescreen, OLD_ENOUGH } from '../src/safety/lock.ts';

/** After a danger sign: hands-on advice comes back only when a doctor has checked the person and said it is all right. */
export const rescreen = waterfall('rescreen')
  .step('age', (turn) => {
    if (!turn.memory.lock) return turn.leave('no-lock');
    return turn.memory.lock.flag === 'child' ? turn.askAge() : turn.skip();
  })

  .step('checked', (turn, age) => {
    if (age === undefined && turn.tellsOfCheck && turn.tellsOfClearance) return turn.skip(); // both said before either was asked
    if (age === undefined) return turn.askYesNo({}, { gate: 'checked' });
    if (age < OLD_ENOUGH) return turn.leave('child');
    delete turn.memory.lock;
    return turn.leave('grown-up');
  })

  .step('cleared', (turn, checked) => {
    if (checked === undefined) return turn.skip();
    if (checked !== 'yes') return turn.leave('not-yet');
    if (turn.tellsOfClearance) return turn.skip(); // said in the same breath
    return turn.askYesNo({}, { gate: 'cleared' });
  })

  .step('unlock', (turn, cleared) => {
    const lock =
      turn.memory.lock &&
      afterRescreen(turn.memory.lock, { seenByDoctor: true, massageCleared: cleared === undefined || cleared === 'yes' });
    if (lock) return turn.leave(lock.flag === 'child' ? 'child' : 'not-cleared');
    delete turn.memory.lock;
    delete turn.memory.screened;
    return turn.leave('unlocked');
  });
