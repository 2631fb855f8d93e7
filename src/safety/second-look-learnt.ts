import { learn, type Learnt } from './likeness.ts';
import { shownBy, stemOf } from './likeness-features.ts';
import { readMessage } from './message.ts';
import { FLAGS, URGENCIES, type DangerExamples, type FlagId, type RedFlags, type Urgency } from './red-flags-schema.ts';
import { vocabularyOf } from './vocabulary.ts';

/** One kind of example: harmless, or a flag at one urgency. */
export type Kind = { flag: FlagId; urgency: Urgency } | undefined;

/** The kinds the examples hold, the harmless one first. */
export function kindsOf({ danger }: DangerExamples): Kind[] {
  const told = FLAGS.flatMap((flag) => URGENCIES.flatMap((urgency) => (danger[flag][urgency] ? [{ flag, urgency }] : [])));
  return [undefined, ...told];
}

/** Learns from the examples what danger sounds like. The same examples and red flags give the same. */
export function learnDanger(redFlags: RedFlags, examples: DangerExamples): Learnt {
  const vocabulary = vocabularyOf(redFlags);
  const placeOf = new Map<number, number>();
  const counts: number[] = [];
  const shown = shownBy(vocabulary, groupsOf(examples), (feature, counted) => {
    const before = placeOf.get(feature);
    if (before !== undefined) return before;
    placeOf.set(feature, counts.length);
    return counts.push(counted) - 1;
  });
  const kinds = kindsOf(examples);
  const told = kinds.flatMap((kind, is) => {
    const texts = kind ? (examples.danger[kind.flag][kind.urgency] ?? []) : examples.harmless;
    return texts.map((text) => {
      const message = readMessage(vocabulary, text);
      return { shown: shown(message).of({ from: 0, to: message.words.length }), is };
    });
  });
  return learn(told, [...placeOf.keys()], counts, kinds.length);
}

/** Each word or short phrase with the groups it is in; a word also by its stem. */
export function groupsOf({ alike }: DangerExamples): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const put = (name: string, group: string) => {
    const before = groups.get(name);
    if (!before) groups.set(name, [group]);
    else if (!before.includes(group)) before.push(group);
  };
  for (const [group, names] of Object.entries(alike))
    for (const name of names) {
      put(name, group);
      if (!name.includes(' ')) put(`=${stemOf(name)}`, group);
    }
  return groups;
}
