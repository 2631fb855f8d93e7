/** Something one can ask for: an article or a dialog. */
export interface Topic {
  id: string;
  /** The wording id it is answered under. Topics with the same one count as one: a doubt between them is no doubt. */
  about: string;
  button?: string;
  /** Words that mean this thing. */
  names: readonly string[];
  /** Ways people ask for it. */
  asks: readonly string[];
}

/** What a message asks for. `between` are the ids of the two styles to compare; `near` are the names of the nearest topics. */
export type Found =
  | { is: 'sure'; topic: Topic; score: number; between?: readonly [string, string] }
  | { is: 'which'; topics: readonly Topic[] }
  | { is: 'none'; near: readonly string[] };

export interface Context {
  /** The id of the topic talked about last. */
  topic?: string;
}

/** The folder an answer belongs to: `cautions.pregnancy` → `cautions`. */
export function folderOf(about: string): string {
  return about.split('.', 1)[0] ?? about;
}
