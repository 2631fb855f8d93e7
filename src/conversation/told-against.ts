import { ruledOut } from '../recommend.ts';
import { asChoices, type Answers } from '../questions.ts';
import { cautionsTold } from '../technique-cautions.ts';
import { toldInChat } from './memory.ts';
import type { Talk } from './talk.ts';

/** Something of ours that what a person told speaks against, and why: a condition that rules it out or has to be asked about, or a reason in a sentence. */
interface Against {
  title: string;
  rule: 'never' | 'ask-first' | 'style';
  why: string;
}
type Known = Pick<Talk, 'memory' | 'services'>;

/** What a person told anywhere in this chat that speaks against the style or technique of this article, or against some of those it lists; said before anything else about it. */
export function toldAgainst(known: Known, topic: string): string | undefined {
  const { content, wording } = known.services;
  const { about = topic } = content.articles.get(topic) ?? {};
  if (topic === 'answers.styles-overview') return listAgainst(known, idsOf('styles', content.styles));
  if (topic === 'answers.techniques-overview') return listAgainst(known, idsOf('techniques', content.techniques));
  const against = againstOne(known, about);
  if (!against) return undefined;
  const { title, rule, why } = against;
  return rule === 'style' ? wording('root.told-style', { title, reason: why }).text : wording(`root.told-${rule}`, { condition: why }).text;
}

/** Those of these styles or techniques that what was told speaks against, a line for each reason. */
export function listAgainst(known: Known, topics: readonly string[]): string | undefined {
  const { wording } = known.services;
  const against = topics.flatMap((topic) => againstOne(known, topic) ?? []);
  if (against.length === 0) return undefined;
  const reasons = [...new Map(against.map((one) => [`${one.rule} ${one.why}`, one])).values()];
  const lines = reasons.map(({ rule, why }) => {
    const titles = against.filter((one) => one.rule === rule && one.why === why).map(({ title }) => title);
    return wording(`root.told-line-${rule}`, { titles: titles.join(', '), why }).text;
  });
  return wording('root.told-list', { lines: lines.join('\n') }).text;
}

const idsOf = (folder: string, entries: ReadonlyMap<string, unknown>) => [...entries.keys()].map((id) => `${folder}.${id}`);

function againstOne({ memory, services: { content } }: Known, about: string): Against | undefined {
  const told = toldInChat(memory);
  const technique = content.techniques.get(about.replace(/^techniques\./, ''));
  if (technique) {
    const [caution] = cautionsTold(content, technique.id, told);
    return caution && { title: technique.facts.title, rule: caution.rule, why: caution.title };
  }
  const style = content.styles.get(about.replace(/^styles\./, ''));
  if (!style) return undefined;
  const answers = asChoices(content.questions.get('recommend') ?? [], told as Answers);
  const reason = ruledOut(content.recommendation, answers, style.id);
  return reason === undefined ? undefined : { title: style.facts.title, rule: 'style', why: reason };
}
