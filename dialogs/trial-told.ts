import type { Listed } from './trial-pages.ts';

/** Finds a line of the wording of studies and fills it. */
export type Word = (line: string, values?: Record<string, string | number>) => string;

/** A study of the list as it is told. */
export interface Told extends Listed {
  /** The day the registry processed its data, in words. */
  date: string;
  /** Invented studies have no page in the registry. */
  madeUp: boolean;
  /** The name of a question, for "I do not know: …". */
  nameOf(question: string): string;
  /** Whether a question has no answer yet. */
  isOpen(question: string): boolean;
}
