import type { DialogContext } from 'botbuilder-dialogs';
import { spelledOut } from '../understanding/said.ts';
import { ANSWER, pending } from './answer-prompt.ts';
import type { Asking } from './asking.ts';
import { askAgain } from './edits.ts';
import { answeredMeanwhile } from './given.ts';
import type { Memory } from './memory.ts';
import { withNoted } from './noting.ts';
import { withoutCard, type Reply } from './reply.ts';
import { saidIn, type Said } from './said.ts';
import { send } from './send.ts';
import type { Services } from './services.ts';
import type { Values } from './wording.ts';

/** One message being answered: who said what, what question waits, and the few ways to answer. */
export interface Talk {
  readonly dc: DialogContext;
  readonly services: Services;
  readonly said: Said;
  readonly memory: Memory;
  /** The question that waits for an answer, if any. */
  readonly asking: Asking | undefined;
  reply(...replies: Reply[]): Promise<void>;
  /** Says a line of the wording under its own id, or under another label. */
  say(line: string, values?: Values, label?: string): Promise<void>;
  /** Says a line that has several wordings (`line`, `line-2` …), each time the next of them. */
  vary(line: string, label?: string): Promise<void>;
  /** Asks the waiting question again in one line, after something else was said. */
  askBriefly(): Promise<void>;
  /** Puts what is going on aside, so that "resume" can take it up again. */
  park(): Promise<void>;
}

/** The same talk, with other words said: the name of what was meant. */
export function hearing(talk: Talk, text: string): Talk {
  return { ...talk, said: { ...talk.said, text } };
}

/** Typed words as the rules of the talk look at them; what was pressed stays as it is. The answer to a question is read from what was really typed. */
function spelled(said: Said, { content }: Services): Said {
  return said.pressed ? said : { ...said, text: spelledOut(said.text, content.lexicon.spelling) };
}

export function talkOf(dc: DialogContext, services: Services): Talk {
  const memory = services.memory(dc.context);
  const reply = (...replies: Reply[]) => send(dc.context, services, replies);
  const say: Talk['say'] = (line, values, label = line) => {
    const { text, choices } = services.wording(line, values);
    return reply({ label, text, buttons: choices.map(({ label: title }) => ({ title })) });
  };
  /** Of the wordings of a line the one whose turn it is. */
  const next = (line: string): string => {
    const turn = memory.wordings?.[line] ?? 0;
    const wanted = turn === 0 ? line : `${line}-${turn + 1}`;
    const found = services.wording.has(wanted) ? wanted : line;
    memory.wordings = { ...memory.wordings, [line]: found === line ? 1 : turn + 1 };
    return found;
  };
  return {
    dc,
    services,
    memory,
    said: spelled(saidIn(dc.context.activity), services),
    get asking() {
      return pending(dc);
    },
    reply,
    say,
    vary: (line, label = line) => say(next(line), {}, label),
    async askBriefly() {
      const asking = pending(dc);
      if (!asking) return;
      if (answeredMeanwhile(dc.stack, asking)) return void (await dc.endDialog(askAgain));
      const again = withoutCard(asking.reply);
      await reply(withNoted(memory, { ...again, text: services.wording(next('root.back-to'), { question: asking.brief }).text }));
    },
    async park() {
      await services.timers.stop(services.waiting(dc.context).conversation);
      if (dc.stack.some(({ id }) => id === ANSWER)) memory.parked = structuredClone(dc.stack);
      await dc.cancelAllDialogs();
    },
  };
}
