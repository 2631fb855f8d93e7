import { conversations, play } from './conversations.mjs';
import { costOf } from './process-cost.mjs';

/** Lets this many visitors talk at the same time, each through every conversation, so many times; gives the times of all turns (milliseconds), how long it took (seconds) and what it cost. */
export async function timeConversations(newVisitor, pid, { visitors, rounds }) {
  const before = costOf(pid);
  const began = performance.now();
  const times = (await Promise.all(Array.from({ length: visitors }, (_, number) => talk(newVisitor, number, rounds)))).flat();
  const took = (performance.now() - began) / 1000;
  const after = costOf(pid);
  return { times, took, ...(before && after && { cpuSeconds: after.cpuSeconds - before.cpuSeconds, mostMemory: after.mostMemory }) };
}

async function talk(newVisitor, number, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const visitor = newVisitor();
    await visitor.arrive();
    for (let step = 0; step < conversations.length; step++) {
      await play(visitor, conversations[(step + number) % conversations.length]); // not all at the same place at once
    }
    times.push(...visitor.times);
  }
  return times;
}

/** Lets so many people arrive and be greeted, a few at a time: each leaves a stored conversation behind. */
export async function fillWith(newVisitor, { count, atOnce = 16 }) {
  let left = count;
  const arrivals = async () => {
    while (left > 0) {
      left -= 1;
      await newVisitor().arrive();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, arrivals));
}
