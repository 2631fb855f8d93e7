import { fork, type ChildProcess } from 'node:child_process';
import { once as event } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonStore } from '../src/store/json-store.ts';
import { conversationKey } from '../src/store/keys.ts';
import type { Acknowledged, Delivery } from './kill-child.ts';
import { message } from './turn-adapter.ts';

const conversations = Array.from({ length: 8 }, (_, n) => `c${n}`);
const turnsEach = 125;
const kills = 20;
/** So few that turns are left at the last kill, whatever is drawn. */
const mostBetweenKills = Math.floor((0.96 * conversations.length * turnsEach) / kills);

let folder: string;
const children = new Set<ChildProcess>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneadful-kill-'));
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** A process that has loaded everything and waits to be given the folder. */
async function loadChild(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'kill-child.ts'), {
    execArgv: ['--import', join(import.meta.dirname, 'swc-hook.mjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  await wordFrom(child);
  return child;
}

async function wordFrom(child: ChildProcess): Promise<void> {
  await Promise.race([
    event(child, 'message'),
    event(child, 'exit').then(() => Promise.reject(new Error('The child did not start; see its error above.'))),
  ]);
}

/** Sends every conversation its next turn as soon as the last is acknowledged, some of them twice, until it has had its number of acknowledgements. */
async function talk(to: ChildProcess, progress: Map<string, number>, acknowledged: Acknowledged[], enough: number): Promise<void> {
  let left = enough;
  const send = (delivery: Delivery) => to.connected && to.send(delivery, () => undefined);
  const allDone = () => [...progress.values()].every((done) => done === turnsEach);
  const sendNext = (conversation: string) => {
    const turn = progress.get(conversation) ?? 0;
    if (turn < turnsEach) send({ conversation, turn });
  };
  await new Promise<void>((resolve, reject) => {
    to.once('exit', () => reject(new Error('The child ended before the test killed it; see its error above.')));
    to.on('message', (answer: Acknowledged) => {
      acknowledged.push(answer);
      const { conversation, turn } = answer;
      if (turn === progress.get(conversation)) {
        progress.set(conversation, turn + 1);
        if (Math.random() < 0.1) send({ conversation, turn });
        sendNext(conversation);
        left -= 1;
      }
      if (left <= 0 || allDone()) resolve();
    });
    // Nothing is left to send, so no acknowledgement will come.
    if (allDone()) resolve();
    for (const conversation of conversations) sendNext(conversation);
  });
}

test(`killed at ${kills} random moments of 1,000 turns: no acknowledged turn is lost, none happens twice`, async () => {
  const progress = new Map(conversations.map((conversation) => [conversation, 0]));
  const acknowledged: Acknowledged[] = [];
  let loading = loadChild();
  for (let killed = 0; killed <= kills; killed++) {
    const child = await loading;
    if (killed < kills) loading = loadChild();
    child.send(folder);
    await wordFrom(child);
    const gone = event(child, 'exit');
    await talk(child, progress, acknowledged, killed < kills ? Math.ceil(Math.random() * mostBetweenKills) : Infinity);
    if (killed < kills) await new Promise((later) => setTimeout(later, Math.random() * 4));
    child.kill('SIGKILL');
    await gone;
  }

  const numbers = Array.from({ length: turnsEach }, (_, turn) => String(turn));
  const store = new JsonStore(join(folder, 'conversations'));
  for (const conversation of conversations) {
    expect(await store.read(conversationKey(message('', { conversation })))).toMatchObject({ memory: { answers: { turns: numbers } } });
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(conversations.length * turnsEach);
  for (const { turn, replies } of acknowledged) expect(replies).toEqual([`${turn} came as number ${turn + 1}`]);
  expect(await readdir(join(folder, 'conversations', 'drafts'))).toEqual([]);
});
