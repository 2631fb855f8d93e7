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
};

/** The slowest reply to a message of 10,000 characters, of each kind: out of the blue, and as the answer to a question. */
export async function timeLongMessages(newVisitor) {
  const found = [];
  for (const [kind, text] of Object.entries(KINDS)) {
    found.push({ kind, slowest: await slowest(newVisitor(), [], text), asAnswer: await slowest(newVisitor(), ['find my style'], text) });
  }
  return found;
}

async function slowest(visitor, before, text) {
  for (const said of before) await visitor.say(said);
  visitor.times.length = 0;
  for (let count = 0; count < TRIES; count++) await visitor.say(text);
  return Math.max(...visitor.times);
}
