import { z } from 'zod';

/** Where someone is reached on a channel, in our own terms, so that no SDK's record is kept on the disk. */
export const Address = z.object({
  channel: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string(), tenantId: z.string().optional() }),
  person: z.string(),
  bot: z.object({ id: z.string(), name: z.string().optional() }),
  locale: z.string().optional(),
});
export type Address = z.infer<typeof Address>;

/** One person's reminder as it is kept. It holds no words of theirs: a technique's id, or nothing, and when. */
export const Reminder = z.object({
  version: z.literal(1),
  /** Keys of src/store/keys.ts. */
  person: z.string(),
  conversation: z.string(),
  to: Address,
  plan: z.object({
    zone: z.string(),
    hour: z.int(),
    minute: z.int(),
    on: z.iso.date().optional(),
    fromNow: z.literal(true).optional(),
  }),
  technique: z.string().optional(),
  agreedAt: z.number(),
  night: z.boolean(),
  lastOn: z.iso.date().optional(),
  /** The last attempt reached nobody for sure: when (ms) the next is made, and how many may follow that one. */
  again: z.object({ at: z.number(), left: z.int() }).optional(),
  /** Why it waits until the person writes again: the channel refused it, or a danger sign came first. */
  held: z.enum(['refused', 'sign']).optional(),
});
export type Reminder = z.infer<typeof Reminder>;
