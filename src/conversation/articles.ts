import type { Content, Topical } from '../content/content.ts';
import type { Section } from '../content/read-article.ts';
import type { Button, Reply } from './reply.ts';
import type { Wording } from './wording.ts';

const SHOWN_SOURCES = 3;
const MOST_OFFERS = 3;
/** From so many sections on, the person chooses which part to hear; fewer are told at once. */
const CHOOSE_FROM = 3;

/** An article's lead as messages, the last with its sources and with what may be asked next. */
export function explain(content: Content, wording: Wording, id: string, offering = true): Reply[] {
  const article = find(content, id);
  const technique = content.techniques.get(id.replace(/^techniques\./, ''));
  const texts = [...article.page.lead];
  texts.push([texts.pop() ?? '', sourceLine(content, wording, article)].filter(Boolean).join('\n\n'));
  const { choices } = wording('root.article');
  const button = (name: string) => choices.filter((choice) => choice.id === name).map(({ label }) => label);
  const more = technique ? button('start') : article.page.sections.length > 0 ? button('more') : [];
  const titles = [...more, ...article.page.facts.offers.map((offer) => titleOf(content, offer))].filter((title) => title !== undefined);
  return texts.map((text, at): Reply => {
    const last = at === texts.length - 1;
    return {
      label: article.about,
      text: at === 0 && technique ? `**${technique.facts.title}** (${technique.facts.minutes} min)\n\n${text}` : text,
      ...(last && { answers: true }),
      ...(last && offering && { buttons: titles.slice(0, MOST_OFFERS).map((title): Button => ({ title })) }),
      ...(at === 0 && technique && { picture: { name: technique.facts.drawing, alt: technique.facts.alt } }),
    };
  });
}

/** What "more" adds, when so many parts were told already (none: undefined): all sections where they are few, else a choice of them and then one by one. */
export function explainMore(content: Content, wording: Wording, id: string, told: number | undefined, offering = true): Reply[] {
  const { about, page } = find(content, id);
  const { sections } = page;
  const all = (parts: readonly Section[]) => {
    const replies = parts.flatMap((section) => sectionReplies(about, section));
    return offering ? withButtons(replies, offersOf(content, id)) : replies;
  };
  if (sections.length < CHOOSE_FROM) return told === undefined ? all(sections) : [];
  if (told !== undefined) return all(sections.slice(told, told + 1));
  const { text } = wording('root.about', { title: page.facts.title });
  return [{ label: about, text, buttons: sections.map(({ title }) => ({ title })) }];
}

/** One section of an article, if what was said is its heading. The steps of a technique are no sections. */
export function partNamed(content: Content, id: string, heading: string, offering: boolean): Reply[] {
  const article = content.articles.get(id);
  const section = article?.page.sections.find(({ title }) => plain(title) === plain(heading));
  if (!article || !section || id.startsWith('techniques.')) return [];
  const replies = sectionReplies(article.about, section);
  return offering ? withButtons(replies, offersOf(content, id)) : replies;
}

function withButtons(replies: readonly Reply[], titles: readonly string[]): Reply[] {
  const buttons = titles.slice(0, MOST_OFFERS).map((title): Button => ({ title }));
  return replies.map((reply, at) => (at === replies.length - 1 && buttons.length > 0 ? { ...reply, buttons } : reply));
}

/** The names of what an article offers next. */
export function offersOf(content: Content, id: string): string[] {
  return (content.articles.get(id)?.page.facts.offers ?? []).map((offer) => titleOf(content, offer)).filter((title) => title !== undefined);
}

function sectionReplies(label: string, { title, messages }: Section): Reply[] {
  return messages.map((text, at) => ({ label, text: at === 0 ? `**${title}**\n\n${text}` : text }));
}

/** The name on the button of an article or an intent. */
export function titleOf(content: Content, id: string): string | undefined {
  return content.articles.get(id)?.page.facts.button ?? content.intents[id]?.button;
}

function sourceLine(content: Content, wording: Wording, { page }: Topical): string {
  const { sources, reviewed } = page.facts;
  const named = sources.slice(0, SHOWN_SOURCES).map((id) => `[${content.sources[id]?.short ?? id}](${content.sources[id]?.url ?? ''})`);
  if (named.length === 0) return '';
  return wording(reviewed ? 'root.sources-reviewed' : 'root.sources', { sources: named, on: reviewed?.on ?? '' }).text;
}

/** Every source of an article, as a list with links. */
export function sourcesOf(content: Content, id: string): string[] {
  const named = (content.articles.get(id)?.page.facts.sources ?? []).map((source) => content.sources[source]);
  return named.filter((source) => source !== undefined).map(({ title, url, year }) => `- [${title}](${url}), ${year}`);
}

function find(content: Content, id: string): Topical {
  const article = content.articles.get(id);
  if (!article) throw new Error(`There is no article "${id}". The ids are folder.file, for example styles.swedish.`);
  return article;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
