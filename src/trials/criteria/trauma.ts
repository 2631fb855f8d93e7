import { flagRule } from './flag-rule.ts';
import { windows } from './windows.ts';

/** A bad fall or accident not long ago. */
export const trauma = flagRule({
  name: 'trauma',
  named:
    /\b(?:trauma|traumas|traumatic (?:injur\w+|events?|accidents?|onset|origin|causes?)|(?:motor[- ]vehicle|car|traffic|road|automobile) (?:accident|collision|crash)s?|accidents?|(?:spin\w+|back|lumbar|vertebral) injur(?:y|ies)|(?:fall|fell) from)\b/,
  not: /\b(?:head|brain|psych\w+|emotional|childhood|cord|cerebrovascular|vascular|cerebral|litigation|claims?|compensation|non-?traumatic|birth|surgical)\b/,
  also: /^(?:recent|recently|direct|severe|serious|major|significant|substantial|violent|acute|high|high-energy|energy|physical|spinal|onset|injury|injuries|traumatic|pain|back)$/,
  sure: ({ after, before, item }) =>
    windows(`${before.slice(-40)} ${item} ${after.slice(0, 60)}`).length === 0 &&
    !/^\s*(?:<|>|result\w*|related|litigation|claim)/.test(after),
  detail: ({ after }) => windows(after.slice(0, 60))[0]?.words,
});
