import { mkdirSync } from 'node:fs';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Conversation, type Line, type Person } from './conversation.ts';
import { appendLine, firstLine, logFile, readConversation, removeFile, replaceFile } from './log-file.ts';

export interface Limits {
  /** Activities kept of one conversation, and their bytes; beyond that the older half goes. */
  activities: number;
  bytes: number;
  /** Conversations in memory, and their bytes altogether; beyond that idle ones are closed. Their files stay. */
  open: number;
  openBytes: number;
}
const LIMITS: Limits = { activities: 2_000, bytes: 2_000_000, open: 1_000, openBytes: 64_000_000 };

interface Open {
  conversation: Conversation;
  /** `torn` asks for a new file before the next line; `forgotten` lives in memory until the person writes again. */
  file: 'good' | 'torn' | 'forgotten';
  writing: Promise<void>;
  writes: number;
}

/** The conversations of the embedded Direct Line: one append-only file each, a bounded number of them in memory. */
export class Conversations {
  readonly #folder: string;
  readonly #limits: Limits;
  readonly #open = new Map<string, Open>();
  readonly #opening = new Map<string, Promise<Open | undefined>>();

  constructor(dataDir: string, limits: Partial<Limits> = {}) {
    this.#folder = join(dataDir, 'direct-line');
    this.#limits = { ...LIMITS, ...limits };
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  async get(id: string): Promise<Conversation | undefined> {
    return (await this.#find(id))?.conversation;
  }

  /** The conversation of this id, and whether it was begun by this call. */
  async start(id: string, person: Person, locale?: string): Promise<{ conversation: Conversation; begun: boolean }> {
    const found = await this.#find(id);
    const known = found ?? this.#open.get(id);
    if (known) return { conversation: known.conversation, begun: false };
    const conversation = new Conversation({ id, person, base: 0, ...(locale === undefined ? {} : { locale }) });
    // Kept in the list before the file is there, so that a second start at the same moment finds it.
    const open: Open = { conversation, file: 'torn', writing: Promise.resolve(), writes: 0 };
    this.#open.set(id, open);
    try {
      await this.#write(open, { start: { id, person, base: 0 } });
    } catch (error) {
      this.#open.delete(id);
      throw error;
    }
    this.#closeIdle();
    return { conversation, begun: true };
  }

  /** Adds a line. When this returns, it is on the disk (unless the conversation was forgotten) and visible to readers. */
  async append(conversation: Conversation, line: Line): Promise<void> {
    const open = this.#open.get(conversation.id);
    if (open?.conversation !== conversation) throw new Error('This conversation is closed. Begin a new one.');
    await this.#write(open, line);
    this.#closeIdle();
  }

  /** Takes everything said so far from the disk and from memory. Who listens now still gets the replies of this turn. */
  async forget(id: string): Promise<void> {
    const open = await this.#find(id);
    if (!open) return removeFile(logFile(this.#folder, id));
    await this.#queue(open, async () => {
      open.file = 'forgotten';
      open.conversation.keepLast(0);
      open.conversation.seen.clear();
      await removeFile(logFile(this.#folder, id));
    });
  }

  /** Ends a conversation: its file, its place in memory, and who listens. */
  async end(id: string): Promise<void> {
    await this.forget(id);
    for (const listener of this.#open.get(id)?.conversation.listeners ?? []) listener.end();
    this.#open.delete(id);
  }

  /** Ends every other conversation of this person, also those that are on the disk only. */
  async endOthersOf(personId: string, except: string): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      if (!name.endsWith('.jsonl')) continue;
      const start = await firstLine(join(this.#folder, name));
      if (start?.person.id === personId && start.id !== except) await this.end(start.id);
    }
  }

  /** Deletes what nobody has used since then, and drafts that a crash left. Returns how many conversations went. */
  async sweep(before: Date): Promise<number> {
    let gone = 0;
    for (const [id, { conversation }] of this.#open)
      if (conversation.lastUsed < before.getTime() && conversation.unfinished.size === 0) {
        await this.end(id);
        gone++;
      }
    const inUse = new Set([...this.#open.keys()].map((id) => logFile(this.#folder, id)));
    for (const name of await readdir(this.#folder)) {
      const file = join(this.#folder, name);
      const modified = (await stat(file).catch(() => undefined))?.mtime;
      if (!modified || modified >= before || inUse.has(file)) continue;
      await rm(file, { force: true });
      if (name.endsWith('.jsonl')) gone++;
    }
    return gone;
  }

  async #find(id: string): Promise<Open | undefined> {
    const open = this.#open.get(id);
    if (open) {
      // The most recently used stand last.
      this.#open.delete(id);
      this.#open.set(id, open);
      return open;
    }
    const opening = this.#opening.get(id) ?? this.#load(id).finally(() => this.#opening.delete(id));
    this.#opening.set(id, opening);
    return opening;
  }

  async #load(id: string): Promise<Open | undefined> {
    const read = await readConversation(logFile(this.#folder, id), id);
    if (!read) return undefined;
    const started = this.#open.get(id);
    if (started) return started;
    const open: Open = { conversation: read.conversation, file: read.whole ? 'good' : 'torn', writing: Promise.resolve(), writes: 0 };
    this.#open.set(id, open);
    return open;
  }

  #write(open: Open, line: Line): Promise<void> {
    return this.#queue(open, async () => {
      const { conversation } = open;
      const file = logFile(this.#folder, conversation.id);
      // What the bot says of itself, such as a reminder, must not keep a conversation from being deleted in time.
      const unasked = 'reply' in line && conversation.unfinished.size === 0;
      const before = unasked ? await stat(file).catch(() => undefined) : undefined;
      if (!unasked) conversation.lastUsed = Date.now();
      if (open.file === 'forgotten' && !('said' in line)) return conversation.apply(line);
      if (open.file === 'good') {
        open.file = 'torn';
        await appendLine(file, line);
      } else {
        const whole = conversation.lines();
        await replaceFile(file, 'start' in line ? whole : [...whole, line]);
      }
      if (before) await utimes(file, before.atime, before.mtime);
      open.file = 'good';
      conversation.apply(line);
      if (conversation.entries.length > this.#limits.activities || conversation.bytes > this.#limits.bytes) {
        conversation.keepLast(Math.floor(conversation.entries.length / 2));
        await replaceFile(file, conversation.lines());
      }
    });
  }

  #queue(open: Open, work: () => Promise<void>): Promise<void> {
    open.writes++;
    const done = open.writing.then(work).finally(() => open.writes--);
    open.writing = done.catch(() => undefined);
    return done;
  }

  #closeIdle(): void {
    let bytes = [...this.#open.values()].reduce((sum, { conversation }) => sum + conversation.bytes, 0);
    for (const [id, { conversation, file, writes }] of this.#open) {
      if (this.#open.size <= this.#limits.open && bytes <= this.#limits.openBytes) return;
      const idle = writes === 0 && file === 'good' && conversation.listeners.size === 0 && conversation.unfinished.size === 0;
      if (!idle) continue;
      this.#open.delete(id);
      bytes -= conversation.bytes;
    }
  }
}
