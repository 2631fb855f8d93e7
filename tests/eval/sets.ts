import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { FLAGS } from '../../src/safety/red-flags-schema.ts';

/** `dev` is tuned on; `apart` was written without sight of the phrases and is only ever counted. */
export const PARTS = ['dev', 'apart'] as const;
export type Part = (typeof PARTS)[number];

/** Something typed to a bot that asked nothing, and the beginnings of the wording ids that may answer it. */
export interface Request {
  part: Part;
  topic: string;
  say: string;
  may: readonly string[];
}
/** Something typed in answer to a question, and what it says: values, `unsure`, or `ask` for asking again. */
export interface Answer {
  part: Part;
  question: string;
  say: string;
  is: readonly string[];
}
export interface Dialogue {
  part: Part;
  title: string;
  turns: readonly DialogueTurn[];
}
/** One of `may`, one of `also` and one of the words of `says` are met in the replies, and none of `never`. */
export type DialogueTurn = z.infer<typeof Turn>;
export interface DangerSet {
  name: string;
  danger: readonly { flag: string; urgency: 'emergency' | 'same-day' | 'soon'; say: string }[];
  harmless: readonly string[];
}

const starts = z.array(z.string().min(2)).min(1);
const RequestRow = z.union([z.string(), z.strictObject({ say: z.string(), may: starts })]);
const RequestFile = z.record(z.string(), z.strictObject({ may: starts, dev: z.array(RequestRow), apart: z.array(RequestRow) }));
const AnswerRow = z.strictObject({ say: z.string(), is: z.array(z.string()).min(1) });
const AnswerFile = z.record(z.string(), z.strictObject({ dev: z.array(AnswerRow), apart: z.array(AnswerRow) }));
const Turn = z.strictObject({
  say: z.string(),
  may: starts,
  also: starts.optional(),
  never: starts.optional(),
  says: z.array(z.string()).optional(),
});
const DialogueRow = z.strictObject({ title: z.string(), turns: z.array(Turn).min(4) });
const DialogueFile = z.strictObject({ dev: z.array(DialogueRow), apart: z.array(DialogueRow) });
const DangerFile = z.strictObject({
  danger: z.array(z.strictObject({ flag: z.enum(FLAGS), urgency: z.enum(['emergency', 'same-day', 'soon']), say: z.string() })),
  harmless: z.array(z.string()),
});
const BankRow = z.object({ id: z.string(), text: z.string(), topic: z.string() });

const yaml = <S extends z.ZodType>(schema: S, file: string): z.infer<S> => schema.parse(parse(readFileSync(file, 'utf8')));
const yamlFilesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();

/** The files of one kind: each author's rows in a file of their own. */
const filesCalled = (kind: string) =>
  yamlFilesIn('tests/eval')
    .filter((name) => name.startsWith(kind))
    .map((name) => `tests/eval/${name}`);

export function readRequests(): Request[] {
  const files = yamlFilesIn('tests/eval/requests').map((name) => yaml(RequestFile, `tests/eval/requests/${name}`));
  return files
    .flatMap((file) => Object.entries(file))
    .flatMap(([topic, { may, ...parts }]) =>
      PARTS.flatMap((part) => parts[part].map((row) => ({ part, topic, may, ...(typeof row === 'string' ? { say: row } : row) }))),
    );
}

/** The bank of questions that came with the project, as one more set; its danger signs are counted with the danger signs. */
export function readBank(): Omit<Request, 'part'>[] {
  const may = yaml(z.record(z.string(), starts), 'tests/eval/question-bank-topics.yaml');
  const rows = readFileSync('tests/eval/question-bank.jsonl', 'utf8').trim().split('\n');
  return rows
    .map((row) => BankRow.parse(JSON.parse(row)))
    .flatMap(({ text, topic }) => (may[topic] ? [{ topic, say: text, may: may[topic] }] : []));
}

export function readAnswers(): Answer[] {
  return filesCalled('given-answers').flatMap((file) =>
    Object.entries(yaml(AnswerFile, file)).flatMap(([question, parts]) =>
      PARTS.flatMap((part) => parts[part].map((row) => ({ part, question, ...row }))),
    ),
  );
}

export function readDialogues(): Dialogue[] {
  return filesCalled('dialogues').flatMap((file) => {
    const parts = yaml(DialogueFile, file);
    return PARTS.flatMap((part) => parts[part].map((row) => ({ part, ...row })));
  });
}

/** The sets of danger signs and harmless lookalikes. All are examples of the second look by now, so their figures only show that nothing was unlearnt. */
export function readDangerSets(): DangerSet[] {
  return yamlFilesIn('tests/safety')
    .filter((name) => name !== 'first-phrases.yaml')
    .map((name) => ({ name: name.replace('.yaml', ''), ...yaml(DangerFile, `tests/safety/${name}`) }));
}
