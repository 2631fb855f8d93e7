import type { CommandName } from '../understanding/lexicon.ts';
import { ANSWER } from './answer-prompt.ts';
import { explain, explainMore, sourcesOf } from './articles.ts';
import { askAgain, back, skip } from './edits.ts';
import { answered, changeOne, knownLines, lastAnswered, nameMeant } from './changing.ts';
import { reminderLine } from './reminder-said.ts';
import { sayAgain } from './sent-for-help.ts';
import type { Talk } from './talk.ts';
import type { Begin } from './topics.ts';

/** Words that work everywhere: what each does to what is going on. */
export type Interruption = (talk: Talk, begin: Begin, about?: string) => Promise<void>;

/** Says something and goes back to the waiting question. */
const aside =
  (line: string, label?: string): Interruption =>
  async (talk) => {
    await talk.say(line, { hours: talk.services.keepHours }, label);
    await talk.askBriefly();
  };

/** Where the dialog of this moment begins: above the question of another one that waits underneath, if there is one. */
function firstOfCurrent(stack: readonly { id: string }[]): number {
  return stack.slice(0, -1).findLastIndex(({ id }) => id === ANSWER) + 1;
}

/** Puts what is going on aside and says so kindly, in the words of the dialog that is left where it has its own. */
const leave: Interruption = async (talk) => {
  const first = talk.dc.stack[firstOfCurrent(talk.dc.stack)]?.id;
  await talk.park();
  if (!first) return talk.say('root.stopped-idle', {}, 'root.stopped');
  await talk.say(talk.services.wording.has(`${first}.stopped`) ? `${first}.stopped` : 'root.stopped');
};

export const interruptions: Record<CommandName, Interruption> = {
  help: aside('help.overview'),
  thanks: aside('thanks.reply'),
  bye: async (talk) => {
    await talk.park();
    await talk.say('bye.reply');
  },
  hi: async (talk) => {
    const line = talk.asking ? 'root.hello-again' : talk.memory.introduced ? 'root.hello-again-idle' : 'root.hello';
    await talk.say(line, { hours: talk.services.keepHours }, 'root.hello');
    await talk.askBriefly();
  },
  menu: async (talk) => {
    const busy = talk.dc.stack.length > 0;
    await talk.park();
    await talk.say(busy ? 'root.menu-parked' : 'root.menu', {}, 'root.menu');
  },
  stop: leave,
  cancel: leave,
  back: async (talk) => {
    const { dc, asking, say } = talk;
    const last = asking?.reply.label === 'questions.check' ? lastAnswered(talk) : undefined;
    if (last !== undefined) await changeOne(talk, last);
    else if (asking) await dc.endDialog(back);
    else await say('root.nothing-before');
  },
  repeat: async ({ dc, asking, services, memory, reply, say }) => {
    if (asking) await dc.endDialog(askAgain);
    else if (memory.topic) await reply(...explain(services.content, services.wording, memory.topic));
    else await say('root.menu');
  },
  skip: async (talk) => {
    if (talk.asking?.optional) await talk.dc.endDialog(skip);
    else {
      await talk.say(talk.asking ? 'root.cannot-skip' : 'root.nothing-to-skip');
      await talk.askBriefly();
    }
  },
  why: async (talk) => {
    const { asking, services, reply, say } = talk;
    const sources = asking || !talk.memory.topic ? [] : sourcesOf(services.content, talk.memory.topic);
    if (sources.length > 0) return say('help.why-sources', { sources: sources.join('\n') }, 'help.why');
    if (!asking) return say('help.why-nothing', {}, 'help.why');
    await reply({ label: 'help.why', text: asking.why ?? services.wording('help.why').text });
    await talk.askBriefly();
  },
  change: async (talk, begin, about) => {
    const name = about ? nameMeant(talk, about) : undefined;
    if (name && talk.asking) return changeOne(talk, name);
    if (name) return begin(talk, 'recommend', { without: name });
    await talk.say(answered(talk).length > 0 ? 'help.change' : 'help.change-nothing', { names: answered(talk) }, 'help.change');
    await talk.askBriefly();
  },
  restart: async ({ dc, memory, services, say }) => {
    const at = firstOfCurrent(dc.stack);
    const first = dc.stack[at] as { id: string; state: { options: { input: object } } } | undefined;
    if (first) {
      dc.stack.splice(at + 1);
      delete memory.answers;
      await say('root.restarted');
      await dc.replaceDialog(first.id, { input: first.state.options.input });
      return;
    }
    for (const key of ['topic', 'answers', 'parked', 'misses'] as const) delete memory[key];
    await say('root.hello', { hours: services.keepHours });
  },
  resume: async ({ dc, memory, say }) => {
    const parked = memory.parked;
    delete memory.parked;
    if (dc.stack.length > 0) return void (await dc.endDialog(askAgain));
    if (!parked?.length) return say('root.nothing-to-resume');
    dc.stack.push(...parked);
    await say('root.resume');
    await dc.endDialog(askAgain);
  },
  more: async (talk, begin) => {
    const { memory, services, reply, asking } = talk;
    const { topic } = memory;
    if (!topic) return interruptions[asking ? 'why' : 'menu'](talk, begin);
    const told = memory.more?.topic === topic ? memory.more.told : undefined;
    const more = explainMore(services.content, services.wording, topic, told, !asking);
    memory.more = { topic, told: told === undefined ? 0 : told + 1 };
    if (more.length > 0) await reply(...more);
    else await talk.vary(asking ? 'root.no-more-aside' : 'root.no-more', 'root.no-more');
    await talk.askBriefly();
  },
  'not-sure': async (talk) => {
    if (talk.asking) await talk.dc.continueDialog();
    else await talk.say('root.menu');
  },
  'what-do-you-know': async (talk) => {
    const { services, dc, memory } = talk;
    const { wording } = services;
    const lines = [
      ...knownLines(talk),
      ...(memory.lock ? [wording('privacy.sign').text] : []),
      ...(memory.screened ? [wording('privacy.screened').text] : []),
      ...reminderLine(talk),
    ];
    const remembered = await services.keeping.remembered(dc.context);
    const values = { hours: services.keepHours, told: lines.length > 0 ? lines.join('\n') : wording('privacy.nothing').text };
    const { text } = wording(remembered ? 'privacy.known-with-profile' : 'privacy.known', values);
    const longer = services.reminding.of(dc.context) ? [wording('reminder.known-longer').text] : [];
    const inTeams = dc.context.activity.channelId === 'msteams' ? `\n\n${wording('privacy.known-in-teams').text}` : '';
    await talk.reply({ label: 'privacy.known', text: [text, ...longer].join('\n\n') + inTeams });
    await talk.askBriefly();
  },
  export: async (talk) => {
    const copy = await talk.services.keeping.copy(talk.dc.context);
    const { text } = talk.services.wording('privacy.export');
    await talk.reply({ label: 'privacy.export', text: `${text}\n\n\`\`\`json\n${JSON.stringify(copy, null, 2)}\n\`\`\`` });
    await talk.askBriefly();
  },
  'forget-me': async (talk) => {
    const { dc, services, say } = talk;
    await dc.cancelAllDialogs();
    await services.keeping.forget(dc.context);
    await say('privacy.forgotten');
    await sayAgain(talk, 'locked.forgotten'); // danger is the last thing said, though nothing of it is kept
  },
  'forget-when-removed': async (talk) => {
    const { services, dc } = talk;
    const inTeams = dc.context.activity.channelId === 'msteams';
    if (inTeams) await services.keeping.forgetWhenRemoved(dc.context);
    await talk.say(inTeams ? 'privacy.forget-when-removed' : 'privacy.nothing-to-remove', {}, 'privacy.forget-when-removed');
    await talk.askBriefly();
  },
  human: async (talk) => {
    const { services, reply } = talk;
    if (services.humanContact)
      await reply({ label: 'human.contact', text: services.wording('human.contact', { contact: services.humanContact }).text });
    await reply(...explain(services.content, services.wording, 'answers.human-offer', !talk.asking));
    await talk.askBriefly();
  },
};
