import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { Refusal } from './refusal.ts';
import type { JsonObject } from './json-body.ts';

const id = z.string().min(1).max(8192);
const text = z.string();
const moment = z
  .string()
  .transform((said) => new Date(said))
  .refine((date) => !Number.isNaN(date.getTime()), 'is not a date');
const account = z.looseObject({ id, name: text.nullish(), role: text.nullish(), aadObjectId: text.nullish() });
const attachment = z.looseObject({ contentType: text, contentUrl: text.nullish(), name: text.nullish() });
const entity = z.looseObject({ type: text });

/** What the bot's code takes for granted about an activity. Fields not named here pass as they are. */
const activity = z.looseObject({
  type: z.string().min(1).max(200),
  id: id.optional(),
  channelId: z.string().min(1).max(200),
  serviceUrl: text.optional(),
  from: account,
  recipient: account.default({ id: 'bot', name: 'Kneadful' }),
  conversation: z.looseObject({ id, name: text.nullish(), isGroup: z.boolean().nullish(), tenantId: text.nullish() }),
  timestamp: moment.optional(),
  localTimestamp: moment.optional(),
  expiration: moment.optional(),
  localTimezone: text.optional(),
  text: text.optional(),
  textFormat: text.optional(),
  locale: text.optional(),
  name: text.optional(),
  speak: text.optional(),
  summary: text.optional(),
  label: text.optional(),
  valueType: text.optional(),
  action: text.optional(),
  replyToId: text.optional(),
  deliveryMode: text.optional(),
  callerId: text.optional(),
  attachments: z.array(attachment).max(100).optional(),
  entities: z.array(entity).max(1000).optional(),
  membersAdded: z.array(account).max(1000).optional(),
  membersRemoved: z.array(account).max(1000).optional(),
  reactionsAdded: z.array(entity).max(100).optional(),
  reactionsRemoved: z.array(entity).max(100).optional(),
  suggestedActions: z.looseObject({ actions: z.array(z.looseObject({})) }).optional(),
  relatesTo: z.looseObject({}).optional(),
  channelData: z.looseObject({}).optional(),
});

/** What a Direct Line client may say. Everything else it sends is dropped: it may not speak for others or redirect replies. */
const said = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: text.optional(),
  textFormat: text.optional(),
  locale: text.max(100).optional(),
  localTimestamp: moment.optional(),
  localTimezone: text.max(100).optional(),
  name: text.max(1000).optional(),
  value: z.unknown().optional(),
  replyToId: text.max(1000).optional(),
  entities: z.array(entity).max(100).optional(),
  channelData: z.object({ clientActivityID: text.max(200).optional(), postBack: z.boolean().optional() }).optional(),
});
export type Said = z.infer<typeof said>;

/** The activity in a request to /api/messages, or a refusal (400) that names the field. */
export function readActivity(body: JsonObject): Activity {
  return check(activity, body) as unknown as Activity;
}

/** The part of a Direct Line client's activity that it may decide, or a refusal (400) that names the field. */
export function readSaid(body: JsonObject): Said {
  return check(said, body);
}

function check<T>(schema: z.ZodType<T>, body: JsonObject): T {
  // Some channels write null for "not there".
  const present = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const fields = [...new Set(result.error.issues.map((issue) => issue.path.slice(0, 4).map(String).join('.')))];
  throw new Refusal(400, 'BadActivity', `Missing or of the wrong kind in this activity: ${fields.slice(0, 10).join(', ')}.`);
}
