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

export interface Measured {
  requests: Outcome[];
  outOfScope: Outcome[];
  bank: Outcome[];
  answers: AnswerOutcome[];
  dialogues: Outcome[];
  turns: Outcome[];
  danger: { tuned: DangerFigures; apart: DangerFigures };
  times: Times[];
}
const TUNED_DANGER = ['tuned', 'everyday-words'];

/** Tries every set on the real content: requests and dialogues through the whole bot, answers and danger signs through their readers. */
export async function measure(): Promise<Measured> {
  const content = readContent('content/en');
  const understanding = createUnderstanding(content, () => TODAY);
  const requests = readRequests();
  const answers = readAnswers();
  const danger = readDangerSets().map((set) => measureDanger(content.redFlags, set));
  const times = measureTime(
    content,
    understanding,
    [...requests, ...answers].map(({ say }) => say),
  );
  const bot = await startBot();
  try {
    bot.setNow(TODAY);
    const tried = await measureRequests(bot, requests);
    const bank = await measureRequests(
      bot,
      readBank().map((row) => ({ ...row, part: 'dev' })),
    );
    return {
      requests: tried.filter(({ kind }) => kind !== 'out'),
      outOfScope: tried.filter(({ kind }) => kind === 'out'),
      bank,
      answers: measureAnswers(content, understanding, answers),
      ...(await measureDialogues(bot, readDialogues())),
      danger: {
        tuned: together(
          'tuned',
          danger.filter(({ name }) => TUNED_DANGER.includes(name)),
        ),
        apart: together(
          'apart',
          danger.filter(({ name }) => !TUNED_DANGER.includes(name)),
        ),
      },
      times,
    };
  } finally {
    await bot.close();
  }
}
