import { patternOf, type Pattern, type Sign } from './told-pattern.ts';

/** A pattern, and the choice it tells; without one, the words themselves are read. */
export interface Rule {
  pattern: Pattern;
  choice?: string;
}
/** Rules by the words they may begin with, so that few are tried at each word. */
export type Rules = (word: string) => readonly Rule[];

const FIGURE = '#';
const ANY = '*';

/** Puts rules in order by their first words. */
export function inOrder(rules: readonly Rule[]): Rules {
  const byFirst = new Map<string, Rule[]>();
  for (const rule of rules) for (const first of firstSigns(rule.pattern)) byFirst.set(first, [...(byFirst.get(first) ?? []), rule]);
  const always = byFirst.get(ANY) ?? [];
  const figures = byFirst.get(FIGURE) ?? [];
  const ofFigures = [...figures, ...always];
  const ofWords = new Map([...byFirst].map(([first, list]) => [first, [...list, ...always]]));
  return (word) => (/^\d/.test(word) ? ofFigures : (ofWords.get(word) ?? always));
}

export function rulesOf(patterns: readonly string[], choice?: string): Rule[] {
  return patterns.map((written) => ({ pattern: patternOf(written), ...(choice !== undefined && { choice }) }));
}

function firstSigns(pattern: Pattern): ReadonlySet<string> {
  const firsts = new Set<string>();
  for (const sign of pattern) {
    if (sign.is === 'start' || sign.is === 'unless') continue;
    for (const first of beginningsOf(sign)) firsts.add(first);
    if (!('optional' in sign && sign.optional)) return firsts;
  }
  return firsts;
}

function beginningsOf(sign: Sign): readonly string[] {
  if (sign.is === 'words') return sign.lines.flatMap(([first]) => first ?? []);
  return [sign.is === 'figure' ? FIGURE : ANY];
}
