/** A document: a plain object that JSON can carry. */
export type Document = object;

/** Keeps one small document a key. Everything that must outlive the process goes through here, so that a store can be exchanged. */
export interface DocumentStore {
  /** A copy of the document, so that changing it changes nothing in the store; undefined where there is none. */
  read(key: string): Promise<Document | undefined>;
  /** Resolves once the whole document would survive a power cut. A failure leaves the last document as it was. */
  write(key: string, document: Document): Promise<void>;
  /** Removes the document and every copy of it. A key without a document is no fault. */
  delete(key: string): Promise<void>;
  /** Removes the documents that fit, and those nobody can read any more; gives their number. */
  deleteWhere(fits: (document: Document) => boolean): Promise<number>;
  /** Removes the documents not written since; gives their number. */
  sweep(before: Date): Promise<number>;
  /** A copy of every document, in no order: for what has to be taken up again after a start. */
  documents(): AsyncIterable<Document>;
  /** Waits for what is under way, then takes no more work. */
  close(): Promise<void>;
}
