import { distance } from 'fastest-levenshtein';
import type { Faults } from './faults.ts';
import type { Question } from './schema.ts';

/** What people answer, by what they mean: the id of a choice, `unsure`, or `again` for words that answer nothing. */
export type GivenAnswers = Readonly<Record<string, readonly string[]>>;

/** Files that belong to no question: answers to any yes-no question, and to any question. */
export const EVERY_YES_NO = 'every-yes-no';
export const EVERY_QUESTION = 'every-question';
const NO_CHOICES = ['unsure', 'again'];

/** A text file that was read: `id` is its name, `file` where it stands. */
interface Written {
  id: string;
  file: string;
  text: string;
}

/**
 * Reads the examples of answers. Each file is named by the questions it is for ("given: […]") and holds their choices only.
 * A line that ends in a colon names what the lines after it mean; a line after # is for the editor.
 */
export function readGivenAnswers(
  files: readonly Written[],
  questions: ReadonlyMap<string, { file: string; questions: readonly Question[] }>,
  faults: Faults,
): Map<string, GivenAnswers> {
  const asked = [...questions.values()].flatMap(({ file, questions: list }) => list.map((question) => ({ file, question })));
  for (const { file, question } of asked)
    for (const name of question.given.filter((one) => !files.some(({ id }) => id === one)))
      faults.add(file, 1, 1, `${question.id}: given-answers/${name}.txt is not there; add it or mend the name.`);
  return new Map(
    files.map((written) => {
      const own = asked.filter(({ question }) => question.given.includes(written.id)).flatMap(({ question }) => idsOf(question));
      const known = written.id === EVERY_YES_NO ? ['yes', 'no'] : own;
      if (known.length === 0 && written.id !== EVERY_QUESTION)
        faults.add(written.file, 1, 1, `no question says "given: [${written.id}]"; add that to one, or remove this file.`);
      return [written.id, readLists(written, [...new Set([...known, ...NO_CHOICES])], faults)] as const;
    }),
  );
}

const idsOf = ({ kind, choices }: Question) => (kind === 'yes-no' ? ['yes', 'no'] : choices.map(({ id }) => id));

function readLists({ file, text }: Written, known: readonly string[], faults: Faults): GivenAnswers {
  const lists: Record<string, string[]> = {};
  const seen = new Map<string, string>();
  let meaning: string | undefined;
  for (const [at, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    const fault = (message: string) => faults.add(file, at + 1, whole.indexOf(line) + 1, message);
    if (line === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(whole) && line.endsWith(':')) {
      meaning = line.slice(0, -1);
      if (!known.includes(meaning)) fault(`"${meaning}" is no answer here.${nearest(meaning, known)}`);
      else if (Object.hasOwn(lists, meaning)) fault(`"${meaning}" stands here twice; keep one list.`);
      lists[meaning] ??= [];
      continue;
    }
    const before = seen.get(line.toLowerCase());
    if (meaning === undefined) fault('stands before any answer; begin with a line such as "yes:".');
    else if (before !== undefined) fault(`"${line}" stands already under ${before}; say once what it means.`);
    else lists[meaning]?.push(line);
    seen.set(line.toLowerCase(), meaning ?? '');
  }
  return lists;
}

function nearest(word: string, known: readonly string[]): string {
  const [best] = known.toSorted((one, two) => distance(word, one) - distance(word, two));
  return best && distance(word, best) <= 3 ? ` Did you mean "${best}"?` : ` The answers are: ${known.join(', ')}.`;
}
