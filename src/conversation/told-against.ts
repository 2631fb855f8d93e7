import { ruledOut } from '../recommend.ts';
import { asChoices, type Answers } from '../questions.ts';
import { cautionsTold } from '../technique-cautions.ts';
import { toldInChat } from './memory.ts';
import type { Talk } from './talk.ts';

/** What a person told anywhere in this chat that speaks against the style or technique of this article; said before anything else about it. */
export function toldAgainst({ memory, services: { content, wording } }: Talk, topic: string): string | undefined {
  const told = toldInChat(memory);
  const { about = topic } = content.articles.get(topic) ?? {};
  const technique = about.replace(/^techniques\./, '');
  if (content.techniques.has(technique)) {
    const [caution] = cautionsTold(content, technique, told);
    return caution && wording(`root.told-${caution.rule}`, { condition: caution.title }).text;
  }
  const style = content.styles.get(about.replace(/^styles\./, ''));
  if (!style) return undefined;
  const answers = asChoices(content.questions.get('recommend') ?? [], told as Answers);
  const reason = ruledOut(content.recommendation, answers, about.replace(/^styles\./, ''));
  return reason === undefined ? undefined : wording('root.told-style', { title: style.facts.title, reason }).text;
}
