import { z } from 'zod';
import type { DocumentStore } from '../store/document-store.ts';
import { Queue } from '../store/queue.ts';

const shape = z.looseObject({
  version: z.literal(1),
  consentedAt: z.string(),
  answers: z.record(z.string(), z.unknown()),
  forgetWhenRemoved: z.literal(true).optional(),
});

/** What is kept about a person from one conversation to the next. It exists only with their consent. */
export interface Profile {
  version: 1;
  /** When they agreed that we keep this. */
  consentedAt: string;
  answers: Record<string, unknown>;
  /** They want it deleted when they remove the app. */
  forgetWhenRemoved?: true;
}

/** What may be added to a profile: its answers, and whatever fields it gains later. */
export type ProfilePart = Partial<Omit<Profile, 'version' | 'consentedAt'>>;

/** The people we may remember, one document each, by the person keys of src/store/keys.ts. */
export interface People {
  /** The profile; undefined without consent. */
  read(person: string): Promise<Profile | undefined>;
  /** Notes that the person agreed. Only from here on is anything kept about them. */
  consent(person: string): Promise<void>;
  /** Adds to the profile; new answers replace those of the same name. Without consent nothing is written and it says false. */
  remember(person: string, part: ProfilePart): Promise<boolean>;
  /** A copy of everything the profile holds, as a plain object to hand out. */
  export(person: string): Promise<object | undefined>;
  /** Deletes the profile, and the consent with it. */
  forget(person: string): Promise<void>;
}

/** Keeps profiles in a store. Changes to one person's profile wait for each other, so none is lost. */
export function peopleIn(store: DocumentStore, now: () => Date = () => new Date()): People {
  const queue = new Queue();

  async function read(person: string): Promise<Profile | undefined> {
    return shape.safeParse(await store.read(person)).data;
  }

  return {
    read,
    consent: (person) =>
      queue.run(person, async () => {
        if (await read(person)) return;
        await store.write(person, { version: 1, consentedAt: now().toISOString(), answers: {} } satisfies Profile);
      }),
    remember: (person, part) =>
      queue.run(person, async () => {
        const profile = await read(person);
        if (!profile) return false;
        await store.write(person, { ...profile, ...part, answers: { ...profile.answers, ...part.answers } } satisfies Profile);
        return true;
      }),
    export: (person) => store.read(person),
    forget: (person) => queue.run(person, () => store.delete(person)),
  };
}
