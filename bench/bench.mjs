import { cpus, loadavg } from 'node:os';
import { conversations, play } from './conversations.mjs';
import { writesTo } from './data-folder.mjs';
import { fillWith, timeConversations } from './load.mjs';
import { timeFirstLongMessage, timeLongMessages } from './long-messages.mjs';
import { costOf } from './process-cost.mjs';
import { dataFolder, startServer } from './running-server.mjs';
import { kilobytes, megabytes, milliseconds, percentile, printTable, seconds } from './table.mjs';
import { timeTrials } from './trials.mjs';
import { visitor } from './visitor.mjs';

const VISITORS = Number(process.env.BENCH_VISITORS ?? 16);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const STORED = Number(process.env.BENCH_STORED ?? 10_000);

const busy = loadavg()[0] ?? 0;
const rows = [];
const row = (measure, figure, target = '') => rows.push({ measure, figure, target });
const orUnknown = (value, show) => (value === undefined ? 'not on this system' : show(value));

await inServer(async ({ server, newVisitor, folder }) => {
  await measureStart(server, newVisitor);
  await measureWriting(newVisitor, folder);
  await measureLoad(server, newVisitor);
  await measureLongMessages(newVisitor);
});
await inServer(async ({ newVisitor }) =>
  row('10,000 characters to a process just started', milliseconds(await timeFirstLongMessage(newVisitor)), '< 200 ms'),
);
await measureManyStored();
await measureTrials();

console.log(
  `Node ${process.version}, ${cpus().length} processors, load ${busy.toFixed(1)} before the start, ${VISITORS} visitors at once.`,
);
console.log('Targets are aims for a machine that does nothing else; no figure makes this command fail.\n');
printTable(rows);

async function measureStart(server, newVisitor) {
  const replies = await newVisitor().arrive();
  if (replies[0]?.label !== 'root.hello') throw new Error('The first thing said was not the greeting.');
  row('From start to listening', milliseconds(server.readyAfter), '<= 2500 ms');
  row('From start to the first greeting', milliseconds(performance.now() - server.began), '<= 3000 ms');
  row('Processor time of the start', orUnknown(costOf(server.pid)?.cpuSeconds, seconds), '<= 3 s');
  row('Memory after the start', orUnknown(costOf(server.pid)?.memory, megabytes), '<= 250 MB');
}

async function measureWriting(newVisitor, folder) {
  const written = writesTo(folder);
  const talker = newVisitor();
  const perTurn = [];
  const after = async (send) => {
    await written();
    const replies = await send();
    perTurn.push(await written());
    return replies;
  };
  await after(talker.arrive);
  for (const conversation of conversations) await play({ say: (text) => after(() => talker.say(text)) }, conversation);
  row(
    'Bytes written to the data folder a turn, mean',
    kilobytes(perTurn.reduce((sum, bytes) => sum + bytes, 0) / perTurn.length),
    '<= 16 kB',
  );
  row('Bytes written to the data folder a turn, most', kilobytes(Math.max(...perTurn)), '<= 32 kB');
}

async function measureLoad(server, newVisitor) {
  await timeConversations(newVisitor, server.pid, { visitors: VISITORS, rounds: 1 }); // a first round warms the program up
  const { times, took, cpuSeconds, mostMemory } = await timeConversations(newVisitor, server.pid, {
    visitors: VISITORS,
    rounds: ROUNDS,
  });
  row(`A reply, p50 of ${times.length} turns`, milliseconds(percentile(times, 0.5)), '<= 50 ms');
  row('A reply, p95', milliseconds(percentile(times, 0.95)), '<= 100 ms');
  row('A reply, p99', milliseconds(percentile(times, 0.99)), '<= 250 ms');
  row('Turns a second', (times.length / took).toFixed(0), '>= 300');
  row(
    'Processor time for 1,000 turns',
    orUnknown(cpuSeconds, (used) => seconds((used / times.length) * 1000)),
    '<= 3 s',
  );
  row('Memory at most', orUnknown(mostMemory, megabytes), '<= 400 MB');
}

async function measureLongMessages(newVisitor) {
  for (const { kind, slowest, state } of await timeLongMessages(newVisitor))
    row(`10,000 characters: ${kind} (slowest ${state})`, milliseconds(slowest), '< 200 ms');
}

async function measureManyStored() {
  const data = await dataFolder();
  try {
    const first = await startServer(data.path);
    try {
      const began = performance.now();
      await fillWith(() => visitor(first.url), { count: STORED });
      row(`Greeting ${STORED.toLocaleString('en')} people`, seconds((performance.now() - began) / 1000), '<= 60 s');
    } finally {
      await first.stop();
    }
    const second = await startServer(data.path);
    try {
      await visitor(second.url).arrive();
      row(`With them stored: from start to the first greeting`, milliseconds(performance.now() - second.began), '<= 3000 ms');
      row(`With them stored: processor time of the start`, orUnknown(costOf(second.pid)?.cpuSeconds, seconds), '<= 3 s');
      row(`With them stored: memory after the start`, orUnknown(costOf(second.pid)?.memory, megabytes), '<= 260 MB');
    } finally {
      await second.stop();
    }
  } finally {
    await data.remove();
  }
}

async function measureTrials() {
  const { parsing, matching, asking } = await timeTrials();
  row('Reading the criteria of 1,000 studies, once', milliseconds(parsing), '<= 3000 ms');
  row('Comparing 1,000 studies with a person', milliseconds(matching), '<= 50 ms');
  row('The next question over 1,000 studies', milliseconds(asking), '<= 200 ms');
}

/** Runs the work with a server of its own, and leaves neither server nor folder behind. */
async function inServer(work) {
  const data = await dataFolder();
  try {
    const server = await startServer(data.path);
    try {
      await work({ server, newVisitor: () => visitor(server.url), folder: data.path });
    } finally {
      await server.stop();
    }
  } finally {
    await data.remove();
  }
}
