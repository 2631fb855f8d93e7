import type { TurnContext } from 'botbuilder';
import { toActivities } from './cards.ts';
import { sayInPlace } from './in-place.ts';
import { askingWhetherHelpful } from './feedback.ts';
import type { Memory } from './memory.ts';
import { withText, type Reply } from './reply.ts';
import type { Services } from './services.ts';

/** From so many characters on the person is told that not all of it can be answered. */
const LONG = 1500;
const answeredLong = new WeakSet<TurnContext>();

/** Says these messages, shaped for the channel of this turn. Whoever was never greeted is told with the first ones that this is a bot. */
export async function send(context: TurnContext, services: Services, said: readonly Reply[]): Promise<void> {
  if (said.length === 0) return;
  const memory = services.memory(context);
  const replies = askingWhetherHelpful(services.wording, memory, said);
  keepOffers(memory, replies);
  const greeting = replies.some(({ label }) => label === 'root.hello');
  const told = memory.introduced || greeting ? replies : withReminder(replies, services.wording('root.bot-reminder').text);
  memory.introduced = true;
  const long = (context.activity.text ?? '').length >= LONG && !answeredLong.has(context);
  if (long) answeredLong.add(context);
  const all = long ? withNotice(told, services.wording('root.long').text) : told;
  const showing = services.showing(context);
  const [first] = all;
  const rest = first && (await sayInPlace(context, showing, first)) ? all.slice(1) : all;
  if (rest.length > 0) await context.sendActivities(rest.flatMap((reply) => toActivities(reply, showing)));
}

/** What can be pressed now, for whoever types "the second one". */
function keepOffers(memory: Memory, replies: readonly Reply[]): void {
  const last = replies.findLast(({ buttons = [] }) => buttons.length > 0);
  if (last?.token)
    delete memory.offers; // those are answers to a question
  else if (last)
    memory.offers = { under: last.label, titles: (last.buttons ?? []).filter(({ token }) => !token).map(({ title }) => title) };
}

function withReminder(replies: readonly Reply[], reminder: string): Reply[] {
  return replies.map((reply, at) => (at === replies.length - 1 ? withText(reply, `${reply.text}\n\n${reminder}`) : reply));
}

function withNotice(replies: readonly Reply[], notice: string): Reply[] {
  return replies.map((reply, at) => (at === 0 ? withText(reply, `${notice}\n\n${reply.text}`) : reply));
}
