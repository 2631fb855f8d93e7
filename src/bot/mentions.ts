import type { Activity } from 'botbuilder';

const TAG = /<at(?:\s[^<>]*)?>([^<>]*)<\/at>/gi;

interface Mention {
  id: string;
  text: string;
}

/** Whom a message mentions, in the order of the channel's entities. */
function mentionsIn({ entities }: Partial<Activity>): Mention[] {
  return (entities ?? [])
    .filter(({ type }) => type === 'mention')
    .map((entity) => entity as { mentioned?: { id?: unknown; name?: unknown }; text?: unknown })
    .map(({ mentioned, text }) => ({ id: stringOr(mentioned?.id, ''), text: stringOr(text, stringOr(mentioned?.name, '')) }));
}

/** Whether the message speaks to us by name, and whether it names someone else. */
export function whoIsMentioned(activity: Partial<Activity>): { us: boolean; others: boolean } {
  const ours = (id: string) => id !== '' && id === activity.recipient?.id;
  const ids = mentionsIn(activity).map(({ id }) => id);
  return { us: ids.some(ours), others: ids.some((id) => !ours(id)) };
}

/**
 * The text without our own name, and with the names of others as words. Each mention takes the first tag that holds its
 * name, so that someone who is called as we are keeps theirs; a tag nobody claims is a name, and an empty one is nothing.
 */
export function withoutOwnMention(text: string, activity: Partial<Activity>): string {
  let left = text;
  for (const { id, text: said } of mentionsIn(activity)) {
    const name = nameIn(said);
    if (name === '') continue;
    const ours = id === activity.recipient?.id;
    const tag = [...left.matchAll(TAG)].find(([, inside]) => inside?.trim() === name);
    const at = tag ? tag.index : left.indexOf(said);
    if (at < 0) continue;
    const length = tag ? tag[0].length : said.length;
    left = `${left.slice(0, at)}${ours ? ' ' : name}${left.slice(at + length)}`;
  }
  const own = activity.recipient?.name;
  return left.replace(TAG, (_, inside: string) => (inside.trim() === own ? ' ' : inside.trim()));
}

function stringOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function nameIn(text: string): string {
  return text.replace(TAG, '$1').trim();
}
