import type { Question } from '../src/content/schema.ts';
import { checkable, inWords, type Answers } from '../src/questions.ts';
import { sheetMarkdown } from '../src/trials/sheet-markdown.ts';
import { sheetPdf } from '../src/trials/sheet-pdf.ts';
import { sheetOf } from '../src/trials/sheet.ts';
import type { Scene } from './study-scene.ts';
import type { Listed } from './trial-pages.ts';

/** The doctor's sheet as a message, and as a file to print. */
export interface DoctorSheet {
  markdown: string;
  file: { name: string; type: string; url: string };
}

/** Makes the sheet of these studies. It is handed over and kept nowhere: the file is a data: address inside the message. */
export async function doctorSheet(
  { found, word, date }: Scene,
  studies: readonly Listed[],
  answers: readonly { label: string; answer: string }[],
  { today, words }: { today: string; words(id: string, values?: Record<string, string | number>): string },
): Promise<DoctorSheet> {
  const sheet = sheetOf({
    studies: studies.map(({ match, near }) => ({ match, nearest: near })),
    answers,
    dates: { data: date(found.dataDate), made: today, madeInWords: date(today) },
    madeUp: found.madeUp,
    words,
  });
  const pdf = Buffer.from(await sheetPdf(sheet)).toString('base64');
  const file = { name: `${word('file-name')}.pdf`, type: 'application/pdf', url: `data:application/pdf;base64,${pdf}` };
  return { markdown: sheetMarkdown(sheet), file };
}

/** What was told, a line each, for a person who wants it on the sheet. What they passed over is left out. */
export function answerLines(all: readonly Question[], answers: Answers): readonly { label: string; answer: string }[] {
  return checkable(all, answers).flatMap((question) => {
    const answer = inWords(question, answers[question.id] ?? null);
    return answer === undefined ? [] : [{ label: question.about, answer }];
  });
}
