import type { Topical } from '../content/content.ts';
import { cautionsFor } from '../technique-cautions.ts';
import { folderOf } from '../understanding/topic.ts';
import { explain, offersOf, partNamed, sourcesOf } from './articles.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';

/** What answers a short question about what was said last: messages, or the steps of a technique; and what is talked about then. */
export type FollowedOn = { replies: readonly Reply[]; topic: string } | { start: string };
type Parts = Pick<Services, 'content' | 'wording' | 'understanding'>;

/** Finds the answer to "does it hurt", "how often", "and the evidence?" for the article that was told last. `repeated`: its first lines are what was said last. */
export function followOn(parts: Parts, topic: string, said: string, offering: boolean, repeated = false): FollowedOn | undefined {
  const article = parts.content.articles.get(topic);
  if (!article) return undefined;
  for (const aspect of parts.understanding.followUp(said)) {
    const to = parts.content.followUps.aspects[aspect]?.to ?? {};
    const keys = [article.about, article.id, folderOf(article.about), 'any'];
    const targets = keys.map((key) => to[key]).find((found) => found !== undefined) ?? [];
    for (const target of targets) {
      const found = answerOf(parts, article, target, offering, repeated);
      if (found) return found;
    }
  }
  return undefined;
}

function answerOf(
  { content, wording }: Parts,
  article: Topical,
  target: string,
  offering: boolean,
  repeated: boolean,
): FollowedOn | undefined {
  const { id: topic, about: label, page } = article;
  const technique = content.techniques.get(label.replace(/^techniques\./, ''));
  const style = content.styles.get(label.replace(/^styles\./, ''));
  const { title } = (technique ?? style ?? page).facts;
  const buttons = technique ? startButton(wording) : offersOf(content, topic).map((name) => ({ title: name }));
  const told = (text: string): FollowedOn => ({ replies: [{ label, text, ...(offering && { buttons }) }], topic });
  if (target === 'lead')
    return repeated ? told(wording('root.stands-above', { title }).text) : { replies: explain(content, wording, topic, offering), topic };
  if (target === 'start') return technique && { start: technique.id };
  if (target === 'start-alone') return technique && technique.facts.who !== 'partner' ? { start: technique.id } : undefined;
  if (target === 'minutes') return technique && told(wording('root.takes', { minutes: technique.facts.minutes, title }).text);
  if (target === 'session') return style && told(wording('root.session', { session: style.facts.compare.session, title }).text);
  if (target === 'clothes') return style && told(wording('root.clothes', { clothes: style.facts.compare.clothes }).text);
  if (target === 'not-for') return technique && told(notFor({ content, wording }, technique.id, title));
  if (target === 'sources') {
    const sources = sourcesOf(content, topic);
    const { text } = wording('help.why-sources', { sources: sources.join('\n') });
    return sources.length > 0 ? { replies: [{ label: 'help.why', text }], topic } : undefined;
  }
  if (wording.has(target)) {
    const { text, choices } = wording(target);
    return { replies: [{ label: target, text, ...(offering && { buttons: choices.map(({ label: name }) => ({ title: name })) }) }], topic };
  }
  const other = content.articles.get(target);
  if (!other) {
    // An article about a style ("what trigger points are") leaves what it does not say to the style's own.
    const holder = [topic, label].find((id) => partNamed(content, id, target, offering).length > 0);
    return holder === undefined ? undefined : { replies: partNamed(content, holder, target, offering), topic: holder };
  }
  // An overview that answers for one of its kind is said under that one's name; a short answer leaves the talk where it was.
  const general =
    other.about === `${folderOf(label)}.overview` ||
    (technique !== undefined && target.startsWith('answers.') && folderOf(other.about) === 'techniques');
  const replies = explain(content, wording, target, offering).map((reply) => (general ? { ...reply, label } : reply));
  return { replies, topic: target.startsWith('answers.') && other.page.sections.length === 0 ? topic : target };
}

function startButton(wording: Services['wording']): { title: string }[] {
  return wording('root.article')
    .choices.filter(({ id }) => id === 'start')
    .map(({ label: title }) => ({ title }));
}

function notFor({ content, wording }: Pick<Parts, 'content' | 'wording'>, technique: string, title: string): string {
  const conditions = cautionsFor(content, technique);
  const named = (rule: string) => conditions.filter((one) => one.rule === rule).map((one) => lowered(one.title));
  const [never, ask] = [named('never'), named('ask-first')];
  if (never.length === 0 || ask.length === 0) return wording('root.not-for-any', { title }).text;
  return wording('root.not-for', { title, never, ask }).text;
}

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
