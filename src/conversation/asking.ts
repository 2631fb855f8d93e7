import type { Kind } from '../understanding/kinds.ts';
import type { PlainAnswer } from '../understanding/lexicon.ts';
import type { Reply } from './reply.ts';

/** A question that waits for its answer. Plain data: it is stored with the conversation and outlives a restart. */
export interface Asking {
  reply: Reply;
  kind: Kind;
  /** The question in one line, for asking it again after something else. */
  brief: string;
  /** "Not sure" is an answer here, kept as `unsure`. */
  unsure: boolean;
  /** May be skipped. */
  optional: boolean;
  /** Choices that only plain words pick, since one picked by mistake may do harm; and by which words. */
  plain?: { choices: readonly string[]; as: PlainAnswer };
  /** The choice that is taken when a cause or a caution is told in place of an answer. */
  onHarm?: string;
  /** Why it is asked, in one sentence. */
  why?: string;
  /** A timed step: how long, and what is said when the time is up. */
  wait?: { seconds: number; reply: Reply };
  misses?: number;
}

/** The question of a text in one line: its last line with a question mark, else its first line. */
export function briefOf(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const line = lines.findLast((candidate) => candidate.includes('?')) ?? lines[0] ?? '';
  return (/[^.!?]*\?/.exec(line)?.[0] ?? line).trim();
}
