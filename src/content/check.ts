import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { readContent } from './content.ts';
import { ContentError } from './faults.ts';
import { HARDEST_GRADE, readingGrade } from './reading-grade.ts';
import { textsOf } from './texts.ts';

/** `npm run content [folder]`: for editors. Says what is wrong and where, or what is there and how hard it is to read. */
function check(folder: string): string[] {
  const content = readContent(folder);
  const graded = textsOf(content).flatMap(({ where, text }) => {
    const grade = readingGrade(text);
    return grade === undefined ? [] : [{ where, grade }];
  });
  const hard = graded.filter(({ grade }) => grade > HARDEST_GRADE);
  if (hard.length > 0) {
    throw new ContentError(hard.map(({ where, grade }) => `${where}  reads at school grade ${grade.toFixed(1)}; shorter sentences and shorter words bring it to ${HARDEST_GRADE} or less.`));
  }
  const mean = graded.reduce((sum, { grade }) => sum + grade, 0) / graded.length;
  const waiting = [...content.articles.values()].filter(({ page }) => page.facts.reviewed === null).length;
  return [
    `${content.articles.size} articles, ${content.wording.size} lines of wording, ${Object.keys(content.redFlags.flags).length} danger signs: no fault.`,
    `${graded.length} texts of 20 words or more: school grade ${mean.toFixed(1)} on average, ${Math.max(...graded.map(({ grade }) => grade)).toFixed(1)} at most.`,
    `${waiting} articles wait for a clinician's review.`,
  ];
}

try {
  console.log(check(process.argv[2] ?? join(packageRoot(), 'content', 'en')).join('\n'));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
