import { createInterface } from 'node:readline';
import { existsSync, realpathSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.ts';
import { connectTo } from './console-client.ts';
import { answersAt, startOwnServer } from './console-own-server.ts';
import { asSaid, asText, type Button } from './console-text.ts';

/** Talks to the bot at `base`, line by line, until the input ends or says /quit. The conversation is deleted at the end. */
export async function chat(base: string, input: Readable, output: Writable): Promise<void> {
  let buttons: Button[] = [];
  const client = await connectTo(base, (activity) => {
    const shown = asText(activity);
    if (shown.text !== '') output.write(`\n${shown.text}\n`);
    buttons = shown.buttons;
  });
  const prompt = () => output.write('\n> ');
  try {
    prompt();
    for await (const line of createInterface({ input })) {
      const said = line.trim();
      if (said === '/quit') break;
      if (said !== '') await client.say(asSaid(said, buttons)).catch((error: unknown) => output.write(`\n(${String(error)})\n`));
      prompt();
    }
  } finally {
    await client.leave();
    output.write('\n');
  }
}

/** `npm run chat`: the running server if there is one, else one of its own that leaves nothing behind. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { publicUrl, host, port, mode } = readConfig(process.env);
  const running = mode === 'local' && publicUrl !== undefined ? `http://${host.includes(':') ? `[${host}]` : host}:${port}` : undefined;
  if (running !== undefined && (await answersAt(running))) {
    console.log(`Talking to the bot at ${running}. Numbers press buttons; /quit ends the chat and deletes it.`);
    return chat(running, process.stdin, process.stdout);
  }
  console.log('Starting a bot for this chat. Numbers press buttons; /quit ends the chat and deletes it.');
  const own = await startOwnServer();
  // Ctrl-C reaches both processes; ours waits for the other so that the folder is gone in the end.
  process.once('SIGINT', () => void own.stop().then(() => process.exit(130)));
  try {
    await chat(own.base, process.stdin, process.stdout);
  } finally {
    await own.stop();
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
