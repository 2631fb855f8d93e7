import type { Command } from '../../understanding/commands.ts';
import type { Found } from '../../understanding/topics.ts';
import type { Noted } from '../telling.ts';
import type { Talk } from '../talk.ts';
import type { Begin, Begins } from '../topics.ts';

/** A message with words in it, and what can be seen of it before anything is noted. */
export interface Heard {
  /** The word that works everywhere which it is, if it is one. */
  readonly command: Command | undefined;
  /** It is the very words of a choice now on offer: an answer, whatever else it could mean. */
  readonly isOffered: boolean;
  readonly begins: Begins;
  /** Hears other words in place of those that were said: the name of what was meant. */
  hearAs(text: string): Promise<void>;
}

/** The same, with the facts it told noted. */
export interface HeardFacts extends Heard, Noted {
  /** How many facts were new. */
  readonly facts: number;
  /** One of them is a caution about the technique that is being gone through. */
  readonly warns: boolean;
}

/** The same, with what it asks for out of the blue. */
export interface HeardTopic extends HeardFacts {
  readonly found: Found;
}

/** Whether a message means this one thing; if so it has been answered. Where it does not, nothing was said and the next reader tries. */
export type Reader<H> = (talk: Talk, begin: Begin, heard: H) => boolean | Promise<boolean>;

/** Lets the readers try in their order. False when none of them answered. */
export async function answeredBy<H>(readers: readonly Reader<H>[], talk: Talk, begin: Begin, heard: H): Promise<boolean> {
  for (const reader of readers) if (await reader(talk, begin, heard)) return true;
  return false;
}

/** For the end of a reader: true once this answer was given. */
export async function answered(answer: Promise<unknown>): Promise<true> {
  await answer;
  return true;
}
