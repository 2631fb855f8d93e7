import type { Activity, MiddlewareHandler, TurnContext } from 'botbuilder';
import type { Memory } from '../conversation/memory.ts';
import { dangerQuestion, withNumbers, type SaidOfSafety } from './danger-question.ts';
import { isEdit } from './edited.ts';
import { graverLock, lockAfter, OLD_ENOUGH } from './lock.ts';
import { partsOfSigns, toldOverTwo, worseNews } from './over-two-messages.ts';
import { URGENCIES, type Flag, type FlagId, type RedFlags, type Urgency } from './red-flags-schema.ts';
import { gravest, screenAll, type Finding } from './screen.ts';

export interface SafetyParts {
  redFlags: RedFlags;
  memory(context: TurnContext): Memory;
  /** Ends whatever dialog is going on. */
  clear(context: TurnContext): void;
  /** Whether a message is only something said beside the question: "lol", "next", "its 3am". */
  isAside(text: string): boolean;
  /** Whether it says no more than that its writer is afraid: "am i going to die". */
  isAfraid(text: string): boolean;
  /** Reads the answer to the one question: yes, no, unsure, or an age in years; undefined when it is none of them. */
  readAnswer(kind: 'yes-no' | 'age', text: string): 'yes' | 'no' | 'unsure' | number | undefined;
  /** The titles of the buttons under the one question, where a yes or a no answers it; typed they do the same. */
  answers: readonly string[];
  /** Shapes a message for the channel of this turn, which may take two for it. */
  shape(context: TurnContext, said: SaidOfSafety): Partial<Activity>[];
}

/** A no that is nothing but a no: "no car" and "not now" are what keeps someone from going, and no answer. */
const PLAIN_NO =
  /^\W*(?:no+|nope|nah|never|n|not (?:really|new|worse|at all))\b(?:\W+(?:no|nope|not|really|it|its|is|isnt|isn|t|s|new|old|worse|the|same|as|always|at|all|thanks|thank|you|nothing|changed|change|has|been|like|this|that|for|years|ages|months|long|time|i|ve|have|had|before|sorry|mate|doc|none|neither|of|them|those|any|longer)){0,7}\W*$/i;
const YES_OR_NO = /^\W*(?:y|ya|ye|yea|yeah|yes|yep|yup|n|no|nope|nah)\b/i;
/** So often the one question is passed over before it waits aside. */
const MOST_ASKED = 2;
const afterSafety = Symbol('what is left of the message after its danger sign was answered');
/** Set when the safety screen answered, and the rest of the turn may only add to it: ask the waiting question, or answer a clear request. */
export const isAfterSafety = (context: TurnContext): boolean => context.turnState.get<boolean | undefined>(afterSafety) === true;

/** Reads every message, every card value and every edit before any dialog does. A danger sign gets its advice and clears whatever was going on. */
export function safety(parts: SafetyParts): MiddlewareHandler {
  return async (context, next) => {
    const { activity } = context;
    const edited = isEdit(activity);
    if (activity.type !== 'message' && !edited) return next();
    const memory = parts.memory(context);
    const [finding, news] = edited ? [screenAll(parts.redFlags, [activity.text, activity.value])] : find(activity, memory);
    if (finding?.level === 'act') {
      await advise(context, finding, next);
      if (news) await advise(context, news, next);
      return;
    }
    if (
      !edited &&
      memory.asked &&
      !(finding && isGraver(finding, parts.redFlags.flags[memory.asked.flag].urgency)) &&
      (await takeAnswer(context, memory, next))
    )
      return;
    if (finding) return ask(context, finding);
    return next();
  };

  /**
   * A sign by itself, worse news of the one before, or what completes the message before; what this one may begin is kept for the next.
   * Where a sign by itself is worse news as well, and graver so, that is the second.
   */
  function find({ text = '', value }: TurnContext['activity'], memory: Memory): (Finding | undefined)[] {
    const before = memory.signsBegun ?? [];
    const begun = partsOfSigns(parts.redFlags, text);
    if (begun.length > 0) memory.signsBegun = begun;
    else delete memory.signsBegun;
    const alone = screenAll(parts.redFlags, [text, value]);
    if (memory.lock?.urgency === 'emergency') return [alone]; // they are sent already
    const told = [memory.lock?.flag, memory.asked?.flag].map((flag) => flag && worseNews(parts.redFlags, flag, text));
    const news = gravest(told.filter((finding) => finding !== undefined));
    if (alone?.level !== 'act' || alone.flag === news?.flag)
      return [gravest([alone, news].flatMap((one) => one ?? [])) ?? toldOverTwo(parts.redFlags, before, text)];
    return news?.level === 'act' && isGraver(news, alone.urgency) ? [alone, news] : [alone];
  }

  /** A question about a graver sign goes before the answer to the one that waits. */
  function isGraver({ urgency }: Finding, than: Urgency): boolean {
    return URGENCIES.indexOf(urgency) < URGENCIES.indexOf(than);
  }

  async function advise(context: TurnContext, finding: Finding, next: () => Promise<void>): Promise<void> {
    const memory = parts.memory(context);
    const flag = parts.redFlags.flags[finding.flag];
    const texts = finding.plan && flag.plan ? flag.plan : finding.raised && flag.raised ? flag.raised.advice : flag.advice;
    const asks = flag['asks-with-advice'] && texts !== flag.plan;
    await say(context, `safety.${finding.flag}`, texts, asks ? flag : undefined);
    if (memory.lock && memory.lock.flag !== finding.flag && memory.lock.urgency === 'emergency' && flag.urgency !== 'emergency') {
      // The graver sign of before still stands, and must not look milder now.
      await say(context, `safety.${memory.lock.flag}`, [parts.redFlags.flags[memory.lock.flag]['after-yes']]);
    }
    delete memory.asked;
    if (flag['asks-with-advice']) memory.asked = { flag: finding.flag, advised: true };
    const lock = lockAfter(finding, context.activity.timestamp ?? new Date());
    if (lock) {
      memory.lock = graverLock(memory.lock, lock) ?? lock;
      delete memory.parked;
      parts.clear(context);
      return;
    }
    context.turnState.set(afterSafety, true);
    return next();
  }

  /** Doubt: only the question. What was going on waits. */
  async function ask(context: TurnContext, { flag }: Finding): Promise<void> {
    parts.memory(context).asked = { flag, advised: false };
    await send(context, [dangerQuestion(parts.redFlags, flag, parts.answers)]);
  }

  /** The answer to the one question: danger, or doubt about it, gets the advice. False when it was no answer. */
  async function takeAnswer(context: TurnContext, memory: Memory, next: () => Promise<void>): Promise<boolean> {
    const { flag: id, advised, passedOver = 0 } = memory.asked ?? { flag: undefined, advised: false };
    // Passed over twice it waits aside, so that no yes to something else answers it; it comes back before anything hands-on.
    if (passedOver >= MOST_ASKED) return false;
    if (!context.activity.text && context.activity.value) return false; // a press on an older card answers nothing, and the question still waits
    const text = context.activity.text ?? '';
    // Fear is no answer to it and gets its own calm word; but asked about suicide, "i am scared" may well be a yes.
    if (advised && id !== 'crisis' && !YES_OR_NO.test(text) && parts.isAfraid(text)) return false;
    delete memory.asked;
    if (!id) return false;
    const flag = parts.redFlags.flags[id];
    const meant = meaningOf(flag, text);
    // After advice to get help, only a plain no takes it back: "its nothing, just anxiety" does not.
    const answer = advised && meant === 'fine' && !PLAIN_NO.test(text) ? 'danger' : meant;
    if (!answer) {
      if (advised) return false;
      memory.asked = { flag: id, advised, passedOver: passedOver + 1 };
      if (!parts.isAside(text)) return false;
      await send(context, [dangerQuestion(parts.redFlags, id, parts.answers)]);
      return true;
    }
    const [danger, fine] =
      flag['question-means'] === 'safe' ? [flag['after-no'], flag['after-yes']] : [flag['after-yes'], flag['after-no']];
    if (answer === 'fine') {
      await say(context, `safety.${id}.no`, [fine]);
      if (id === 'crisis')
        delete memory.lock; // its question was the screening
      else if (flag['asks-with-advice']) lockFor(context, memory, id); // the answer still asks to wait with massage
      if (!advised && !memory.lock) {
        context.turnState.set(afterSafety, true);
        await next();
      }
      return true;
    }
    await say(context, `safety.${id}`, advised ? [danger] : flag.advice);
    lockFor(context, memory, id);
    return true;
  }

  function lockFor(context: TurnContext, memory: Memory, flag: FlagId): void {
    const found: Finding = { flag, urgency: parts.redFlags.flags[flag].urgency, level: 'act', raised: false };
    const lock = graverLock(memory.lock, lockAfter(found, context.activity.timestamp ?? new Date()));
    if (lock) memory.lock = lock;
    delete memory.parked;
    parts.clear(context);
  }

  function meaningOf(flag: Flag, text: string): 'danger' | 'fine' | undefined {
    const means = flag['question-means'];
    const said = parts.readAnswer(means === 'age' ? 'age' : 'yes-no', text);
    if (said === undefined) return undefined;
    if (said === 'unsure') return 'danger';
    if (typeof said === 'number') return said < OLD_ENOUGH ? 'danger' : 'fine';
    return (said === 'yes') === (means === 'danger') ? 'danger' : 'fine';
  }

  /** Says these texts, the last with the buttons of the question it ends in. */
  async function say(context: TurnContext, label: string, texts: readonly string[], asked?: Flag): Promise<void> {
    const titles = asked && asked['question-means'] !== 'age' ? parts.answers : [];
    const said = texts.map((text, at) => {
      const buttons = at === texts.length - 1 ? titles.map((title) => ({ title })) : [];
      return { label, text: withNumbers(parts.redFlags, text), buttons };
    });
    await send(context, said);
  }

  async function send(context: TurnContext, said: readonly SaidOfSafety[]): Promise<void> {
    const memory = parts.memory(context);
    delete memory.closing; // "no" is about this now, and not about whether something was helpful
    delete memory.offers; // and so is "yes"
    await context.sendActivities(said.flatMap((one) => parts.shape(context, one)));
  }
}
