import type { DialogState } from 'botbuilder-dialogs';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { AnswerPrompt } from './answer-prompt.ts';
import { tellOfEmployer } from './employer-notice.ts';
import { hear } from './hearing/hear.ts';
import { retirePressed } from './in-place.ts';
import type { Services } from './services.ts';
import { mendStack } from './stored-stack.ts';
import { talkOf } from './talk.ts';
import { answerTopic, beginner, type Begins } from './topics.ts';
import type { Waterfall } from './waterfall.ts';

/** Answers one message, after safety has let it pass. */
export interface Root {
  message(context: TurnContext): Promise<void>;
  /** Adds to what the safety screen said: the waiting question once more, or the answer to a clear request. */
  afterSafety(context: TurnContext): Promise<void>;
  /** Answers an edited message, which the safety screen has read: no new command, told once. */
  edited(context: TurnContext, afterSafety: boolean): Promise<void>;
  /** Puts what is going on aside and stops its timer, in silence. */
  park(context: TurnContext): Promise<void>;
  greet(context: TurnContext): Promise<void>;
  /** Whether this question still waits. */
  waitsFor(context: TurnContext, token: string): Promise<boolean>;
}
/** A dialog as the root needs it, whatever its types. */
export type AnyWaterfall = Pick<Waterfall<object>, 'id' | 'build' | 'names'>;

export function createRoot(
  services: Services,
  dialogs: readonly AnyWaterfall[],
  begins: Begins,
  state: StatePropertyAccessor<DialogState>,
): Root {
  const set = new DialogSet(state).add(new AnswerPrompt(services));
  for (const dialog of dialogs) {
    if (set.find(dialog.id))
      throw new Error(`Two dialogs are called "${dialog.id}". Give each its own id: it names its wording and its place.`);
    set.add(dialog.build(services));
  }
  const begin = beginner(begins);
  const open = async (context: TurnContext) => talkOf(await set.createContext(context), services);
  return {
    message: async (context) => {
      const talk = await open(context);
      if (await mendStack(talk.dc)) return;
      const { asking } = talk;
      await tellOfEmployer(talk);
      if (talk.said.attached && talk.said.text) await talk.say('root.picture-beside', {}, 'root.picture');
      await hear(talk, begin, begins);
      if (asking) await retirePressed(context, services.showing(context), asking.reply);
    },
    afterSafety: async (context) => {
      const talk = await open(context);
      const found = services.understanding.find(talk.said.text, talk.memory.topic);
      if (talk.asking) await talk.askBriefly();
      else if (found.is === 'sure' && services.content.articles.has(found.topic.id)) await answerTopic(talk, begin, found);
    },
    greet: async (context) => {
      const remembered = await services.keeping.remembered(context);
      const talk = await open(context);
      const line = remembered ? 'root.hello-back' : 'root.hello';
      await talk.say(line, { hours: services.keepHours }, 'root.hello');
      await tellOfEmployer(talk, line);
    },
    edited: async (context, afterSafety) => {
      const talk = await open(context);
      if (afterSafety) return talk.askBriefly();
      if (talk.memory.edits) return;
      talk.memory.edits = true;
      await talk.say('teams.edited');
    },
    park: async (context) => (await open(context)).park(),
    waitsFor: async (context, token) => (await open(context)).asking?.reply.token === token,
  };
}
