import type { DocumentStore } from '../store/document-store.ts';
import type { Keeper, Who } from './keeper.ts';
import type { People } from './people.ts';

/** Something of a person was still there after it was deleted. The person must be told so, not that all is well. */
export class NotForgotten extends Error {
  readonly left: readonly string[];
  constructor(left: readonly string[]) {
    super(`After deleting, this is still there: ${left.join(', ')}. Look at the rights of the data folder, then let the person ask again.`);
    this.name = 'NotForgotten';
    this.left = left;
  }
}

export interface Privacy {
  /** Everything held about the person and this conversation, by plain names. Nothing held gives an empty object. */
  knows(who: Who): Promise<Record<string, unknown>>;
  /** Deletes it all, with the person's other conversations, and reads back that nothing is left; if something is, it throws NotForgotten. */
  forget(who: Who): Promise<void>;
}

export interface PrivacyParts {
  people: People;
  conversations: DocumentStore;
  keepers?: readonly Keeper[];
}

/** Answers "what do you know" and "forget me" over every place where something is kept. */
export function privacyOf({ people, conversations, keepers = [] }: PrivacyParts): Privacy {
  const profile: Keeper = {
    name: 'profile',
    knows: ({ person }) => people.export(person),
    forget: ({ person }) => people.forget(person),
  };
  const conversation: Keeper = {
    name: 'conversation',
    knows: (who) => conversations.read(who.conversation),
    forget: async ({ person, conversation: here }) => {
      await conversations.deleteWhere(
        (document) => 'people' in document && Array.isArray(document.people) && document.people.includes(person),
      );
      await conversations.delete(here);
    },
  };
  // The conversation goes last: should the process die on the way, it still knows that the person asked to be forgotten.
  const all = [profile, ...keepers, conversation];

  async function knows(who: Who): Promise<Record<string, unknown>> {
    const held: Record<string, unknown> = {};
    for (const keeper of all) {
      const something = await keeper.knows(who);
      if (something !== undefined) held[keeper.name] = something;
    }
    return held;
  }

  return {
    knows,
    forget: async (who) => {
      for (const keeper of all) await keeper.forget(who);
      const left = Object.keys(await knows(who));
      if (left.length > 0) throw new NotForgotten(left);
    },
  };
}
