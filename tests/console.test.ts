import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { asSaid, asText } from '../src/channels/console-text.ts';
import { answersAt } from '../src/channels/console-own-server.ts';
import { chat } from '../src/channels/console.ts';
import { startEcho, type EchoServer } from './echo-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kneadful-console-'));
let bot: EchoServer;
let base: string;
beforeAll(async () => {
  bot = await startEcho({ env: { PORT: '0', DATA_DIR: folder } });
  base = `http://127.0.0.1:${bot.port}`;
});
afterAll(async () => {
  await bot.server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function talk(lines: string[]): Promise<string> {
  const output = new PassThrough();
  const parts: Buffer[] = [];
  output.on('data', (part: Buffer) => void parts.push(part));
  await chat(base, Readable.from(lines.map((line) => `${line}\n`)), output);
  return Buffer.concat(parts).toString();
}

test('greets first, shows buttons and pictures as words, and takes numbers for buttons', async () => {
  const shown = await talk(['1', '3', 'hello', '/quit', 'never said']);
  expect(shown).toMatch(/Welcome!\n\[card\] \[image\][\s\S]*Step 1 of 3\n\(Picture: A drawing\)\n\[Next\] \[Back\] \[Too much\] \[Stop\]/);
  expect(shown).toMatch(/submitted \{"say":"Too much"\}[\s\S]*echo: hello/);
  expect(bot.heard).not.toContain('never said');
});

test('waits for a slow answer, ends with its input, and leaves no conversation behind', async () => {
  const before = bot.forgotten.length;
  expect(await talk(['slow', 'then'])).toMatch(/That took a while\.[\s\S]*echo: then/);
  expect(bot.forgotten).toHaveLength(before + 1);
});

test('a number without a button of that place is said as it is', () => {
  const { buttons } = asText({ suggestedActions: { actions: [{ type: 'imBack', title: 'Yes', value: 'yes' }] } });
  expect(asSaid('1', buttons)).toEqual({ text: 'yes' });
  expect(asSaid('7', buttons)).toEqual({ text: '7' });
});

test('finds out whether a bot is there', async () => {
  expect(await answersAt(base)).toBe(true);
  expect(await answersAt('http://127.0.0.1:1')).toBe(false);
});
