import type { TestBot } from '../bot.ts';
import type { Dialogue, DialogueTurn, Request } from './sets.ts';
import type { Outcome } from './tally.ts';

const begins = (label: string, starts: readonly string[]) => starts.some((start) => label.startsWith(start));
const isOutOfScope = (topic: string) => topic.startsWith('out');

/**
 * Says each request in a conversation of its own. A request is right when a reply begins as it may;
 * what is out of scope when every reply does, for nothing of ours may answer it.
 */
export async function measureRequests(bot: TestBot, requests: readonly Request[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, { part, topic, say, may }] of requests.entries()) {
    const conversation = `request-${index}`;
    const labels = (await bot.say(conversation, say)).map(({ label = '' }) => label);
    await bot.drop(conversation);
    const right =
      labels.length > 0 && (isOutOfScope(topic) ? labels.every((label) => begins(label, may)) : labels.some((label) => begins(label, may)));
    outcomes.push({
      part,
      kind: topic.split('.', 1)[0] ?? topic,
      topic,
      say,
      right,
      got: labels.find((label) => !begins(label, may)) ?? labels[0] ?? 'silence',
    });
  }
  return outcomes;
}

/** Plays each dialogue to its end. It is right when every turn is; `got` names the first that was not. */
export async function measureDialogues(bot: TestBot, dialogues: readonly Dialogue[]): Promise<{ dialogues: Outcome[]; turns: Outcome[] }> {
  const turns: Outcome[] = [];
  const whole: Outcome[] = [];
  for (const { part, title, turns: said } of dialogues) {
    const tried: Outcome[] = [];
    for (const turn of said) {
      const replies = await bot.say(title, turn.say);
      const fault = faultOf(turn, replies);
      tried.push({ part, kind: 'turns', topic: title, say: turn.say, right: fault === undefined, got: fault ?? '' });
    }
    await bot.drop(title);
    const first = tried.find(({ right }) => !right);
    turns.push(...tried);
    whole.push({ part, kind: 'dialogues', topic: title, say: first?.say ?? title, right: !first, got: first?.got ?? '' });
  }
  return { dialogues: whole, turns };
}

function faultOf({ may, also, never = [], says }: DialogueTurn, replies: readonly { label?: string; text?: string }[]): string | undefined {
  const labels = replies.map(({ label = '' }) => label);
  const came = labels.join(' ') || 'silence';
  if (!labels.some((label) => begins(label, may))) return came;
  if (also && !labels.some((label) => begins(label, also))) return `${came}, and not ${also.join(' or ')}`;
  const asked = labels.find((label) => begins(label, never));
  if (asked) return `${asked} came, which may not`;
  if (says && !replies.some(({ text = '' }) => says.some((words) => text.includes(words))))
    return `${came}, without "${says.join('" or "')}"`;
  return undefined;
}
