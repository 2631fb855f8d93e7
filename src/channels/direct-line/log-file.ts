import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Conversation, type Line, type Start } from './conversation.ts';

/** Where a conversation's lines are kept. The id is hashed: it comes from outside and must not choose a path. */
export function logFile(folder: string, conversationId: string): string {
  return join(folder, `${createHash('sha256').update(conversationId).digest('hex')}.jsonl`);
}

/** Adds one line; when this returns it is on the disk, except for the end of a turn, which may be lost and then costs nothing. */
export async function appendLine(file: string, line: Line): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(line)}\n`);
    if (!('done' in line)) await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Replaces the whole file, so that a crash leaves either the old or the new one. */
export async function replaceFile(file: string, lines: readonly Line[]): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

export async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true });
  await syncFolder(dirname(file));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whose conversation a file holds, read from its first line only; undefined where that is torn or gone. */
export async function firstLine(file: string): Promise<Start | undefined> {
  const lines = createInterface({ input: createReadStream(file, 'utf8').on('error', () => lines.close()) });
  for await (const line of lines) {
    lines.close();
    try {
      return (JSON.parse(line) as { start?: Start }).start;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** A conversation from its file. `whole` is false when a crash tore a line: then the file has to be replaced before it grows. */
export async function readConversation(
  file: string,
  conversationId: string,
): Promise<{ conversation: Conversation; whole: boolean } | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').map(parseLine);
  const whole = lines.pop() === 'empty' && lines.every((line) => typeof line === 'object');
  const [first, ...rest] = lines.filter((line) => typeof line === 'object');
  if (!first || !('start' in first) || first.start.id !== conversationId) return undefined;
  const conversation = new Conversation(first.start);
  for (const line of rest) conversation.apply(line);
  return { conversation, whole };
}

function parseLine(text: string): Line | 'empty' | 'torn' {
  if (text === '') return 'empty';
  try {
    const line = JSON.parse(text) as Line | null;
    return line !== null && typeof line === 'object' ? line : 'torn';
  } catch {
    return 'torn';
  }
}
