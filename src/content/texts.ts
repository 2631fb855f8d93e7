import type { Content } from './content.ts';

/** A text a person may read, and where it stands. */
export interface Text {
  where: string;
  text: string;
}

/** Every text of the content that a person may come to read, for checks that look at all of them. */
export function textsOf(content: Content): Text[] {
  const articles = [...content.articles.values()].flatMap(({ page }) => [
    ...page.lead.map((text) => ({ where: page.file, text })),
    ...page.sections.flatMap(({ title, messages }) => messages.map((text) => ({ where: `${page.file} (${title})`, text: text.replace(/^!\[.*$/gm, '') }))),
  ]);
  const wording = [...content.wording].map(([id, { text, file }]) => ({ where: `${file} (${id})`, text }));
  const questions = [...content.questions].flatMap(([about, list]) => list.flatMap(({ id, ask, why, before }) => [ask, why, before].filter((text) => text !== undefined).map((text) => ({ where: `questions/${about}.yaml (${id})`, text }))));
  const flags = Object.entries(content.redFlags.flags).flatMap(([id, flag]) =>
    [...flag.advice, ...(flag.raised ? [...flag.raised.advice, flag.raised.again] : []), ...(flag.plan ?? []), flag.question, flag['after-yes'], flag['after-no'], flag.again, flag['tell-staff']].map((text) => ({ where: `red-flags.yaml (${id})`, text: text.replaceAll('{numbers}', '').replaceAll('{numbers-in-line}', '') })),
  );
  const legal = [...content.legalPages.values()].flatMap(({ file, facts, lead, sections }) =>
    [...lead, ...sections.flatMap(({ messages }) => messages), ...Object.values(facts.lines)].map((text) => ({ where: file, text: text.replace(/\{[^}]*\}/g, 'this') })),
  );
  return [...articles, ...wording, ...questions, ...flags, ...legal];
}
