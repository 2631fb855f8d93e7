/** What someone says of it: it was helpful, or it was not. */
export type Verdict = 'helpful' | 'not-helpful';

/** One press of "helpful" or "not helpful": under which wording id, and which of the two. There is nothing else to it, and nobody in it. */
export interface Feedback {
  label: string;
  verdict: Verdict;
}
