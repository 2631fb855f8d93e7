import { readContent } from '../../src/content/content.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';
import { startBot } from '../bot.ts';
import { TODAY } from '../understood.ts';
import { measureAnswers, type AnswerOutcome } from './measure-answers.ts';
import { measureDanger, together, type DangerFigures } from './measure-danger.ts';
import { measureDialogues, measureRequests } from './measure-requests.ts';
import { measureTime, type Times } from './measure-time.ts';
import { readAnswers, readBank, readDangerSets, readDialogues, readRequests } from './sets.ts';
import type { Outcome } from './tally.ts';

export interface Understood {
  requests: Outcome[];
  outOfScope: Outcome[];
  bank: Outcome[];
  answers: AnswerOutcome[];
  dialogues: Outcome[];
  turns: Outcome[];
}
export interface Measured extends Understood {
  danger: { tuned: DangerFigures; apart: DangerFigures };
  times: Times[];
}
/** The sets of danger signs that nobody may learn from; all others stand in the examples of the content. */
const isApart = (name: string) => name.startsWith('never-read');

/** Tries requests, answers and dialogues on the real content: answers through their readers, the rest through the whole bot. */
export async function measureUnderstanding(): Promise<Understood> {
  const content = readContent('content/en');
  // Read before the bot listens: a long pause would end the connection to it.
  const answers = measureAnswers(
    content,
    createUnderstanding(content, () => TODAY),
    readAnswers(),
  );
  const bot = await startBot();
  try {
    bot.setNow(TODAY);
    const tried = await measureRequests(bot, readRequests());
    const bank = readBank().map((row) => ({ ...row, part: 'dev' as const }));
    return {
      requests: tried.filter(({ kind }) => kind !== 'out'),
      outOfScope: tried.filter(({ kind }) => kind === 'out'),
      bank: await measureRequests(bot, bank),
      answers,
      ...(await measureDialogues(bot, readDialogues())),
    };
  } finally {
    await bot.close();
  }
}

/** All of that, danger signs, and the time a message takes. */
export async function measure(): Promise<Measured> {
  const content = readContent('content/en');
  const texts = [...readRequests(), ...readAnswers()].map(({ say }) => say);
  const times = measureTime(
    content,
    createUnderstanding(content, () => TODAY),
    texts,
  );
  const danger = readDangerSets().map((set) => measureDanger(content.redFlags, set));
  const [tuned, apart] = [true, false].map((wanted) => danger.filter(({ name }) => isApart(name) !== wanted));
  return {
    ...(await measureUnderstanding()),
    danger: { tuned: together('tuned', tuned ?? []), apart: together('apart', apart ?? []) },
    times,
  };
}
