import { DocumentFolder } from './document-folder.ts';
import type { Document } from './document-store.ts';
import { DurableJsonFile } from './durable-json-file.ts';

/**
 * Every whole document in the folder of a JSON store, without owning the folder: nothing is locked, swept, mended or written, so a
 * running bot is not disturbed. What cannot be read is passed over and counted. A folder that is not there holds nothing.
 */
export async function readDocuments(path: string): Promise<{ documents: Document[]; unreadable: number }> {
  const folder = new DocumentFolder(path);
  const documents: Document[] = [];
  let unreadable = 0;
  try {
    for await (const name of folder.names()) {
      const file = new DurableJsonFile<{ document?: unknown }>(folder.fileOf(name), folder.drafts, () => new Date());
      const document = await file.read().then(
        (envelope) => envelope?.document,
        () => undefined,
      );
      if (typeof document === 'object' && document !== null) documents.push(document);
      else unreadable += 1;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return { documents, unreadable };
}
