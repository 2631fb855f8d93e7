import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { Faults } from './faults.ts';
import type { ParsedYaml } from './parsed-yaml.ts';
import { FollowUps, OtherLanguage, Remarks } from './conversing-schema.ts';
import { readArticle, type Page } from './read-article.ts';
import { readYaml } from './read-yaml.ts';
import { Alike, Answer, Caution, Cause, Intents, Language, Questions, Recommendation, Sources, Style, Technique, type Article } from './schema.ts';
import { readSteps, type Step } from './technique-steps.ts';
import { readWording, type Lines } from './wording-lines.ts';
import { checkLegalPages, LegalPage } from './legal-pages.ts';
import { readTeamsApp, type TeamsApp } from './teams-app.ts';
import { readGivenAnswers, type GivenAnswers } from './read-given-answers.ts';
import { checkReferences } from './references.ts';
import { DangerExamples, RedFlags } from '../safety/red-flags-schema.ts';
import { withExamples } from './danger-examples.ts';
import { LexiconFile, type Lexicon } from '../understanding/lexicon.ts';
import { OtherWorlds } from '../understanding/other-worlds.ts';
import { ToldFile, type ToldPhrases } from '../understanding/told-phrases.ts';

/** A technique with its steps. Its place is always a step's id. */
export type TechniquePage = Page<z.infer<typeof Technique>> & { steps: readonly Step[] };

/** An article as the conversation sees it: the id it is asked by, and the wording id it is given under. */
export interface Topical {
  id: string;
  about: string;
  page: Page<Omit<Article, 'button'> & { button?: string | undefined }>;
}

/** Everything that is written down, in one language. Look-ups give undefined for an unknown id; they never throw. */
export interface Content {
  language: z.infer<typeof Language>;
  sources: z.infer<typeof Sources>;
  styles: ReadonlyMap<string, Page<z.infer<typeof Style>>>;
  techniques: ReadonlyMap<string, TechniquePage>;
  cautions: ReadonlyMap<string, Page<z.infer<typeof Caution>>>;
  articles: ReadonlyMap<string, Topical>;
  intents: z.infer<typeof Intents>;
  questions: ReadonlyMap<string, z.infer<typeof Questions>>;
  recommendation: z.infer<typeof Recommendation>;
  wording: Lines;
  redFlags: RedFlags;
  /** How facts are told in passing. */
  told: ToldPhrases;
  /** The words by which answers and commands are read. */
  lexicon: Lexicon;
  /** Examples of what people answer, by the name of their file. */
  givenAnswers: ReadonlyMap<string, GivenAnswers>;
  /** Words that mean much the same in an answer, by the name of their group. */
  alikeInAnswers: z.infer<typeof Alike>;
  followUps: FollowUps;
  remarks: Remarks;
  /** Languages it knows when it sees them, and says so in. */
  otherLanguages: readonly OtherLanguage[];
  /** The app as Teams shows it. */
  teamsApp: TeamsApp;
  /** The privacy page and the terms, by the names of their files. */
  legalPages: ReadonlyMap<string, LegalPage>;
}

/** Reads and checks one language's folder. Throws one ContentError that lists every fault. `parsed` is YAML that was read before. */
export function readContent(folder: string, faults = new Faults(), parsed?: ParsedYaml): Content {
  const text = (file: string) => readFileSync(file, 'utf8');
  const name = (file: string) => relative(process.cwd(), file) || file;
  const files = (part: string, ending: string) => {
    const dir = join(folder, part);
    if (existsSync(dir)) return readdirSync(dir).filter((file) => file.endsWith(ending)).sort().map((file) => ({ id: file.slice(0, -ending.length), path: join(dir, file) }));
    faults.add(name(dir), 1, 1, `is not there; make the folder and put the ${part} in it.`);
    return [];
  };
  const yaml = <S extends z.ZodType>(schema: S, file: string): z.infer<S> | undefined => {
    const path = join(folder, file);
    if (existsSync(path)) return readYaml(schema, text(path), { file: name(path) }, faults, parsed);
    faults.add(name(path), 1, 1, 'is not there; every language needs this file.');
    return undefined;
  };
  const pages = <S extends z.ZodType>(schema: S, part: string): Map<string, Page<z.infer<S>>> =>
    new Map(files(part, '.md').flatMap(({ id, path }) => {
      const page = readArticle(schema, id, text(path), name(path), faults, parsed);
      return page ? [[id, page] as const] : [];
    }));

  const causes = pages(Cause, 'causes');
  const styles = pages(Style, 'styles');
  const cautions = pages(Caution, 'cautions');
  const answers = pages(Answer, 'answers');
  const legalPages = pages(LegalPage, 'pages');
  checkLegalPages(legalPages, name(join(folder, 'pages')), faults);
  const techniques = new Map([...pages(Technique, 'techniques')].map(([id, page]) => [id, { ...page, steps: readSteps(page.file, page.sections, faults) }] as const));
  const questions = new Map(files('questions', '.yaml').map(({ id, path }) => [id, readYaml(Questions, text(path), { file: name(path) }, faults, parsed) ?? []] as const));
  const asked = new Map(files('questions', '.yaml').map(({ id, path }) => [id, { file: name(path), questions: questions.get(id) ?? [] }] as const));
  const givenAnswers = readGivenAnswers(files('given-answers', '.txt').map(({ id, path }) => ({ id, file: name(path), text: text(path) })), asked, faults);
  const wording = readWording(files('wording', '.yaml').map(({ id, path }) => ({ id, file: name(path), text: text(path) })), faults, parsed);

  const otherLanguages = files('other-languages', '.yaml').flatMap(({ path }) => readYaml(OtherLanguage, text(path), { file: name(path) }, faults, parsed) ?? []);

  const articles = new Map<string, Topical>();
  const add = (id: string, about: string, page: Topical['page']) => articles.set(id, { id, about, page });
  for (const [part, found] of Object.entries({ causes, styles, techniques, cautions })) for (const [id, page] of found) add(`${part}.${id}`, `${part}.${id}`, page);
  for (const [id, page] of answers) add(`answers.${id}`, page.facts.about, page);

  const intents = yaml(Intents, 'intents.yaml');
  const examples = yaml(DangerExamples, 'danger-examples.yaml');
  const lexicon = yaml(LexiconFile, 'understanding.yaml');
  const worlds = yaml(OtherWorlds, 'other-worlds.yaml');

  const known = { has: (id: string) => articles.has(id) || Object.hasOwn(intents ?? {}, id) };
  const teamsAppFile = join(folder, 'teams-app.yaml');
  if (!existsSync(teamsAppFile)) faults.add(name(teamsAppFile), 1, 1, 'is not there; every language needs this file.');

  const content = {
    language: yaml(Language, 'language.yaml'),
    sources: yaml(Sources, 'sources.yaml'),
    intents,
    recommendation: yaml(Recommendation, 'recommend.yaml'),
    redFlags: withExamples(yaml(RedFlags, 'red-flags.yaml'), examples, { articles, intents }, name(join(folder, 'danger-examples.yaml')), faults),
    told: yaml(ToldFile, 'told.yaml'),
    lexicon: lexicon && worlds ? { ...lexicon, worlds } : lexicon,
    alikeInAnswers: yaml(Alike, 'alike-in-answers.yaml'),
    givenAnswers,
    followUps: yaml(FollowUps, 'follow-ups.yaml'),
    remarks: yaml(Remarks, 'remarks.yaml'),
    otherLanguages,
    teamsApp: existsSync(teamsAppFile) ? readTeamsApp(text(teamsAppFile), name(teamsAppFile), known, faults, parsed) : undefined,
    styles, techniques, cautions, articles, questions, wording, legalPages,
  };
  checkReferences(content, faults);
  faults.throwIfAny();
  return content as Content;
}
