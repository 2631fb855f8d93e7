import { performance } from 'node:perf_hooks';
import type { Content } from '../../src/content/content.ts';
import { kindOf } from '../../src/conversation/questions-asked.ts';
import { ends } from '../../src/understanding/said.ts';
import { fuzzMessages } from '../fuzz-messages.ts';
import { screen } from '../../src/safety/screen.ts';
import type { Understanding } from '../../src/understanding/understanding.ts';
import { quantile } from './tally.ts';

export interface Times {
  name: string;
  of: number;
  /** By the clock, as a person waits. */
  waited: { median: number; p99: number; most: number };
  /** Of the processor, which a busy machine does not stretch. */
  worked: { median: number; p99: number; most: number };
}
const LONGEST = 10_000;

/** Milliseconds to understand a message in full, warm: danger signs, commands, corrections, facts, the answer to a question, and the topic. */
export function measureTime(content: Content, understanding: Understanding, texts: readonly string[]): Times[] {
  const duration = content.questions.get('recommend')?.find(({ reads }) => reads === 'duration');
  const kind = duration ? kindOf(duration) : 'duration';
  const questions = [...content.questions.values()].flat().map((question) => ({ id: question.id, kind: kindOf(question) }));
  const understand = (text: string) => {
    screen(content.redFlags, text);
    understanding.command(text);
    understanding.correction(text);
    understanding.facts(ends(text, 1_000, 1_000), questions);
    understanding.read(kind, text);
    understanding.find(text);
  };
  const timed = (name: string, said: readonly string[]): Times => {
    const times = said.map((text) => {
      const [start, used] = [performance.now(), process.cpuUsage()];
      understand(text);
      const { user, system } = process.cpuUsage(used);
      return { waited: performance.now() - start, worked: (user + system) / 1000 };
    });
    const both = (values: readonly number[]) => ({ median: quantile(values, 0.5), p99: quantile(values, 0.99), most: quantile(values, 1) });
    return { name, of: said.length, waited: both(times.map(({ waited }) => waited)), worked: both(times.map(({ worked }) => worked)) };
  };
  for (const text of texts.slice(0, 200)) understand(text);
  const grown = texts
    .filter((_, index) => index % 4 === 0)
    .map((text, index) => longText(texts, index).slice(0, LONGEST - text.length) + text);
  grown.slice(0, 10).forEach(understand);
  return [timed('as typed', texts), timed('10,000 characters', grown), timed('odd ones', [...fuzzMessages(2_000)])];
}

/** Other messages of the sets one after another, until there are enough. */
function longText(texts: readonly string[], from: number): string {
  let long = '';
  for (let at = from * 7; long.length < LONGEST; at += 1) long += `${texts[at % texts.length]}. `;
  return long;
}
