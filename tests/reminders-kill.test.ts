import { fork, type ChildProcess } from 'node:child_process';
import { once as event } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Reminder } from '../src/reminders/reminder.ts';
import { JsonStore } from '../src/store/json-store.ts';
import type { Order } from './reminders-kill-child.ts';

const people = Array.from({ length: 12 }, (_, n) => `p${n}`);
let folder: string;
let channel: Server;
let url: string;
/** What arrived at the channel; `onArrival` may end the process that sent it. */
let arrived: { person: string; day: string }[];
let onArrival: () => void;
const children = new Set<ChildProcess>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneadful-reminders-'));
  arrived = [];
  onArrival = () => {};
  channel = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      arrived.push(JSON.parse(body) as { person: string; day: string });
      onArrival();
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await event(channel, 'listening');
  url = `http://127.0.0.1:${(channel.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  channel.closeAllConnections();
  channel.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the process at this time of its clock; gives its end, and whether it came to rest before. */
async function startAt(now: string): Promise<{ child: ChildProcess; idle: Promise<unknown>; gone: Promise<unknown> }> {
  const child = fork(join(import.meta.dirname, 'reminders-kill-child.ts'), {
    execArgv: ['--import', join(import.meta.dirname, 'swc-hook.mjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.add(child);
  const gone = event(child, 'exit').then(() => children.delete(child));
  await event(child, 'message');
  const idle = event(child, 'message');
  child.send({ folder, now, channel: url } satisfies Order);
  return { child, idle, gone };
}

async function keepAll(): Promise<void> {
  const store = new JsonStore(join(folder, 'reminders'));
  for (const person of people)
    await store.write(person, {
      version: 1,
      person,
      conversation: 'c',
      to: { channel: 'test', serviceUrl: url, conversation: { id: 'c' }, person: 'p', bot: { id: 'bot' } },
      plan: { zone: 'Europe/London', hour: 9, minute: 30 },
      agreedAt: Date.parse('2026-11-20T12:00:00Z'),
      night: false,
    } satisfies Reminder);
  await store.close();
}

const ofDay = (day: string) => arrived.filter((one) => one.day === day).map(({ person }) => person);

test('killed between due and sent, at moments of the channel and of chance: nobody is reminded twice in a day, and the next day everybody is', async () => {
  await keepAll();
  for (const arrivals of [1, 3, 0.5, 0.2]) {
    const { child, idle, gone } = await startAt('2026-11-23T09:35:00Z');
    let left = arrivals;
    // After so many have arrived the process dies: with the next ones claimed and not sent, or sent and not answered.
    onArrival = () => void ((left -= 1) <= 0 && child.kill('SIGKILL'));
    if (arrivals < 1) void new Promise((later) => setTimeout(later, arrivals * 40)).then(() => child.kill('SIGKILL'));
    await Promise.race([idle, gone]);
    child.kill('SIGKILL');
    await gone;
  }
  onArrival = () => {};
  const last = await startAt('2026-11-23T09:50:00Z');
  await last.idle;
  last.child.kill('SIGKILL');
  await last.gone;
  const first = ofDay('2026-11-23');
  expect(first.length).toBe(new Set(first).size);
  expect(first.length).toBeLessThanOrEqual(people.length);
  expect(first.length).toBeGreaterThan(0);

  const next = await startAt('2026-11-24T09:30:10Z');
  await next.idle;
  next.child.kill('SIGKILL');
  await next.gone;
  expect(ofDay('2026-11-24').sort()).toEqual([...people].sort());

  const claims: unknown[] = [];
  const store = new JsonStore(join(folder, 'reminders'));
  for await (const document of store.documents()) claims.push(Reminder.parse(document).lastOn);
  expect(claims).toEqual(people.map(() => '2026-11-24'));
  expect(await readdir(join(folder, 'reminders', 'drafts'))).toEqual([]);
});
