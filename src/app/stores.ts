import { join } from 'node:path';
import { FEEDBACK_FOLDER } from '../feedback/counts.ts';
import type { DocumentStore } from '../store/document-store.ts';
import { JsonStore } from '../store/json-store.ts';
import { lockFolder } from '../store/lock.ts';
import type { Surroundings } from './surroundings.ts';

/** Everything that is kept, each thing in a folder of its own. */
export interface Stores {
  conversations: DocumentStore;
  people: DocumentStore;
  feedback: DocumentStore;
  reminders: DocumentStore;
  timers: DocumentStore;
  /** Lets the data folder go; the stores are closed by then. */
  close(): Promise<void>;
}

/** Opens the data folder, which is this process's own until `close`. Throws FolderInUse when another one has it. */
export async function openStores(
  { config: { dataDir }, warn, now }: Surroundings,
  others?: Pick<Stores, 'conversations' | 'people'>,
): Promise<Stores> {
  const unlock = await lockFolder(dataDir);
  const store = (part: string) => new JsonStore(join(dataDir, part), { warn, now });
  const { conversations, people } = others ?? { conversations: store('conversations'), people: store('people') };
  const feedback = store(FEEDBACK_FOLDER);
  return {
    conversations,
    people,
    feedback,
    reminders: store('reminders'),
    timers: store('timers'),
    async close() {
      await Promise.all([conversations.close(), people.close(), feedback.close()]);
      await unlock();
    },
  };
}
