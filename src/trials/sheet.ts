import type { Criterion } from './criterion.ts';
import type { Match } from './match.ts';
import type { NearestSite } from './place/nearest-site.ts';
import { plainLine, plainText } from './plain-text.ts';
import { contactsOf, placeOf, testedIn } from './study-facts.ts';
import type { Contact, Study } from './study.ts';

/** A piece of a line. All text is data: whoever draws it makes it inert. */
export interface Span {
  text: string;
  /** Only ever the registry's own page of a study. */
  link?: string;
}
export interface Block {
  kind: 'title' | 'study' | 'heading' | 'line' | 'item';
  spans: readonly Span[];
}
/** A document for the doctor, before it is drawn as Markdown or PDF. */
export interface Sheet {
  blocks: readonly Block[];
  /** For the foot of a page. */
  page: (page: number, pages: number) => string;
  /** When it was made, an ISO date. */
  made: string;
}

/** A line of wording by its id (`sheet.…` without the first part), filled, as plain text. */
export type SheetWords = (id: string, values?: Readonly<Record<string, string | number>>) => string;

export interface SheetInput {
  /** The chosen studies, with the site that is best for the person. */
  studies: readonly { match: Match; nearest?: NearestSite | undefined }[];
  /** Only what the person chose to include. */
  answers: readonly { label: string; answer: string }[];
  /** `data`: when the registry processed its data, in words. `made`: today, an ISO date. */
  dates: { data: string; made: string; madeInWords: string };
  /** The studies are invented, for trying out. */
  madeUp: boolean;
  words: SheetWords;
}

const MOST_STUDIES = 10;
const MOST_LINES = 8;
const MOST_CONTACTS = 3;
const MOST_ANSWERS = 40;
const LONGEST = { title: 300, quote: 400, name: 150, list: 300, answer: 300 };

/** The sheet for the doctor: each study with the registry's own lines, what the person chose to tell, what to ask, and where it all comes from. */
export function sheetOf({ studies, answers, dates, madeUp, words }: SheetInput): Sheet {
  const blocks: Block[] = [
    block('title', words('title')),
    ...paragraphs(words('about', { date: dates.madeInWords })),
    ...(madeUp ? [block('line', words('made-up'))] : []),
    ...studies.slice(0, MOST_STUDIES).flatMap(({ match, nearest }, at) => studyBlocks(match, nearest, at + 1, madeUp, words)),
    ...answerBlocks(answers, words),
    block('heading', words('ask')),
    ...lines(words('ask-list')).map((line) => block('item', line)),
    ...(madeUp ? [] : [block('heading', words('source')), ...paragraphs(words('source-text', { date: dates.data }))]),
  ];
  return { blocks, page: (page, pages) => words('page', { page, pages }), made: dates.made };
}

function studyBlocks(match: Match, nearest: NearestSite | undefined, number: number, madeUp: boolean, words: SheetWords): Block[] {
  const { study } = match.study;
  const criteria = (points: Match['fits']): readonly Criterion[] => points.map(({ criterion }) => criterion);
  return [
    block('study', `${number}. ${plainLine(study.title, LONGEST.title) ?? study.id}`),
    { kind: 'line', spans: registryPage(study, madeUp, words) },
    block('line', words(`verdict-${match.verdict}`)),
    block('line', testedLine(study, words)),
    block('line', whereLine(study, nearest, words)),
    ...contactLines(study.contacts, words),
    ...quoted('against', criteria(match.against), words),
    ...quoted('open', criteria(match.open), words),
    ...quoted('fits', onceEach(criteria(match.fits), criteria([...match.open, ...match.against])), words),
    ...quoted('unread', match.unread, words),
  ];
}

function registryPage({ id }: Study, madeUp: boolean, words: SheetWords): Span[] {
  const number = plainLine(id, LONGEST.name) ?? '';
  const link = `https://clinicaltrials.gov/study/${number}`;
  if (madeUp || !/^NCT\d{8}$/.test(number)) return [{ text: words('number', { number }) }];
  return [{ text: `${words('number', { number })} ` }, { text: link, link }];
}

function testedLine(study: Study, words: SheetWords): string {
  const names = testedIn(study, (name) => plainLine(name, LONGEST.list));
  if (typeof names === 'string') return words(`tested-${names}`);
  return words('tested', { tested: plainLine(names.join('; '), LONGEST.list) ?? '' });
}

function whereLine({ sites }: Study, nearest: NearestSite | undefined, words: SheetWords): string {
  if (!nearest) return words('where-unknown');
  const { site, about, open } = nearest;
  const place = placeOf(site, (part) => plainLine(part, LONGEST.name));
  const line = about
    ? words(`where-${about.unit}`, { place, distance: about.unit === 'km' ? about.km : about.miles })
    : words('where', { place });
  const others = sites.length - 1;
  return [line, ...(open ? [] : [words('where-closed')]), ...(others > 0 ? [words('where-others', { count: others })] : [])].join(' ');
}

function contactLines(contacts: readonly Contact[], words: SheetWords): Block[] {
  const read = contactsOf(contacts, MOST_CONTACTS, (part) => plainLine(part, LONGEST.name));
  return read.length > 0 ? read.map((contact) => block('line', words('contact', { contact }))) : [block('line', words('contact-none'))];
}

/** Each line once, and none that stands in the other list: a line that asks for several things may fit in only one of them. */
function onceEach(criteria: readonly Criterion[], besides: readonly Criterion[]): readonly Criterion[] {
  const shown = new Set(besides.map(({ quote }) => quote));
  return criteria.filter(({ quote }) => !shown.has(quote) && shown.add(quote));
}

/** The registry's own lines, marked by what they do: ask for something, or leave someone out. */
function quoted(list: 'fits' | 'open' | 'against' | 'unread', criteria: readonly Criterion[], words: SheetWords): Block[] {
  if (criteria.length === 0) return [];
  const items = criteria.slice(0, MOST_LINES).map((criterion) => {
    return block('item', words(`line-${sayingOf(criterion)}`, { quote: plainLine(criterion.quote, LONGEST.quote) ?? '' }));
  });
  const left = criteria.length - items.length;
  return [block('heading', words(list)), ...items, ...(left > 0 ? [block('item', words('more', { count: left }))] : [])];
}

/** A field of the registry says nothing by itself ("18 Years"), so it is told which one it is. */
function sayingOf({ section, predicate }: Criterion): string {
  if (section !== 'structured') return section;
  if (predicate?.kind === 'sex') return 'sex';
  if (predicate?.kind !== 'age' || (predicate.min === undefined) === (predicate.max === undefined)) return section;
  return predicate.min === undefined ? 'age-to' : 'age-from';
}

function answerBlocks(answers: SheetInput['answers'], words: SheetWords): Block[] {
  if (answers.length === 0) return [];
  const items = answers.slice(0, MOST_ANSWERS).map(({ label, answer }) => {
    return block('item', `${plainLine(label, LONGEST.name) ?? ''}: ${plainLine(answer, LONGEST.answer) ?? ''}`);
  });
  return [block('heading', words('answers')), ...paragraphs(words('answers-about')), ...items];
}

function block(kind: Block['kind'], text: string): Block {
  return { kind, spans: [{ text: plainLine(text, text.length + 1) ?? '' }] };
}

function paragraphs(text: string): Block[] {
  return lines(text).map((line) => block('line', line));
}

function lines(text: string): readonly string[] {
  return plainText(text, text.length + 1)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
