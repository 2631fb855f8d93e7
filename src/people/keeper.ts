/** Who asks, by their keys (src/store/keys.ts): the person, and the conversation they are in. */
export interface Who {
  person: string;
  conversation: string;
}

/** Anything that keeps something about people besides the stores, such as a channel's log. "Forget me" asks every keeper. */
export interface Keeper {
  /** What is kept, in plain words, for "what do you know" and for errors. */
  readonly name: string;
  /** What is kept now about this person or this conversation; undefined when nothing is. */
  knows(who: Who): Promise<unknown>;
  /** Deletes all of it for good. */
  forget(who: Who): Promise<void>;
}
