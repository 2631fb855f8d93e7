import type { Activity } from 'botbuilder';

/** An activity as clients of Direct Line see it. */
export type Wire = Partial<Activity> & { id: string };

export interface Person {
  id: string;
}
/** The first line of a conversation's file. `base` is how many activities came before the first one still kept. */
export interface Start {
  id: string;
  person: Person;
  locale?: string;
  base: number;
}
/** One line of a conversation's file. `to` is the activity in whose turn a reply was given; `done` is a turn that has ended. */
export type Line = { start: Start } | { said: Wire } | { reply: Wire; to?: string } | { done: string };

export type Frame = { activities: Wire[]; watermark?: string };
/** Someone who is connected now. */
export interface Listener {
  hear(frame: Frame): void;
  end(): void;
}

interface Entry {
  line: { said: Wire } | { reply: Wire; to?: string };
  activity: Wire;
  bytes: number;
}

/** One conversation in memory: what was said, whose turn has not ended, and who is listening. */
export class Conversation {
  readonly id: string;
  readonly person: Person;
  readonly locale: string | undefined;
  base: number;
  bytes = 0;
  entries: Entry[] = [];
  /** Ids of activities whose turn has not ended; after a crash these are given to the bot again. */
  readonly unfinished = new Set<string>();
  /** The client's own id of an activity → ours, so that a repeated POST is answered and not run again. */
  readonly seen = new Map<string, Promise<string>>();
  readonly listeners = new Set<Listener>();
  lastUsed = Date.now();
  #nextNumber: number;

  constructor({ id, person, locale, base }: Start) {
    this.id = id;
    this.person = person;
    this.locale = locale;
    this.base = base;
    this.#nextNumber = base;
    this.unfinished.add(this.startId);
  }

  /** The id of the arrival that opens the conversation and lets the bot greet. */
  get startId(): string {
    return `${this.id}|start`;
  }
  get watermark(): number {
    return this.base + this.entries.length;
  }
  nextId(): string {
    return `${this.id}|${String(this.#nextNumber++).padStart(7, '0')}`;
  }

  apply(line: Line): void {
    if ('start' in line) return;
    if ('done' in line) return void this.unfinished.delete(line.done);
    const activity = 'said' in line ? line.said : line.reply;
    const bytes = Buffer.byteLength(JSON.stringify(activity));
    this.entries.push({ line, activity, bytes });
    this.bytes += bytes;
    const number = Number(activity.id.split('|').at(-1));
    if (number >= this.#nextNumber) this.#nextNumber = number + 1;
    if (!('said' in line)) return;
    this.unfinished.add(activity.id);
    const clientId = clientActivityId(activity);
    if (clientId !== undefined && !this.seen.has(clientId)) this.seen.set(clientId, Promise.resolve(activity.id));
  }

  /** Forgets the oldest activities until no more than these are left. The watermark goes on counting. */
  keepLast(count: number): void {
    for (const entry of this.entries.splice(0, Math.max(0, this.entries.length - count))) {
      this.base += 1;
      this.bytes -= entry.bytes;
      const clientId = clientActivityId(entry.activity);
      if (clientId !== undefined) this.seen.delete(clientId);
    }
  }

  /** The lines that would bring this conversation back. */
  lines(): Line[] {
    const { id, person, locale, base } = this;
    const ended = [this.startId, ...this.entries.filter(({ line }) => 'said' in line).map(({ activity }) => activity.id)];
    return [
      { start: { id, person, base, ...(locale === undefined ? {} : { locale }) } },
      ...this.entries.map(({ line }) => line),
      ...ended.filter((turn) => !this.unfinished.has(turn)).map((turn) => ({ done: turn })),
    ];
  }

  since(watermark: number): Frame {
    const activities = this.entries.slice(Math.max(0, watermark - this.base)).map(({ activity }) => activity);
    return { activities, watermark: String(this.watermark) };
  }

  /** The ids of the replies that already stand in the log for one turn, in order. */
  repliesTo(turn: string): string[] {
    return this.entries.flatMap(({ line }) => ('reply' in line && line.to === turn ? [line.reply.id] : []));
  }

  tell(frame: Frame): void {
    for (const listener of this.listeners) listener.hear(frame);
  }
}

function clientActivityId(activity: Wire): string | undefined {
  const data = activity.channelData as { clientActivityID?: unknown } | undefined;
  return typeof data?.clientActivityID === 'string' ? data.clientActivityID : undefined;
}
