const LENGTH = 10_000;
const TRIES = 5;
const fill = (text) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

const KINDS = {
  prose: fill('My low back has been stiff since I moved house and I wonder which kind of massage may ease it a little. '),
  emoji: fill('😀🙏🏽👍'),
  digits: fill('1234567890'),
  "'yes no ' repeated": fill('yes no '),
  'one long word': fill('ouch'),
  'words of time': fill('3 weeks ago on march '),
  dates: fill('12/03/2026 '),
  'danger signs': fill('cannot pee and chest pain '),
  'short lines': fill('a\n'),
  'signs that unfold': fill('\uFDFA'),
  accents: fill('a\u0301\u0302'),
  names: fill('swedish or shiatsu '),
};
/** What was said before: nothing, or what leaves a question open. */
const STATES = [
  { name: 'out of the blue', before: [] },
  { name: 'with a question open', before: ['find my style'] },
  { name: 'with a question about safety open', before: ['i had a heart attack'] },
  { name: 'in the middle of a technique', before: ['foam roller', 'start', 'none of these'] },
];

/** The slowest reply to a message of 10,000 characters, of each kind and in each state of a conversation. */
export async function timeLongMessages(newVisitor) {
  const found = [];
  for (const [kind, text] of Object.entries(KINDS)) {
    const times = [];
    for (const { name, before } of STATES) times.push({ state: name, slowest: await slowest(newVisitor, before, text) });
    found.push({ kind, ...times.reduce((one, other) => (other.slowest > one.slowest ? other : one)) });
  }
  return found;
}

/** The first and slowest long message of a process that has just started. */
export async function timeFirstLongMessage(newVisitor) {
  const visitor = newVisitor();
  await visitor.arrive();
  visitor.times.length = 0;
  await visitor.say(KINDS["'yes no ' repeated"]);
  return visitor.times[0];
}

async function slowest(newVisitor, before, text) {
  const times = [];
  for (let count = 0; count < TRIES; count++) {
    const visitor = newVisitor();
    for (const said of before) await visitor.say(said);
    await visitor.say(text);
    times.push(visitor.times.at(-1));
  }
  return Math.max(...times);
}
