import type { Clause, FlagName, Reading, Rule } from '../criterion.ts';
import { bareName, confidence, doubtful, oneOfSeveral } from './doubt.ts';
import type { Mention } from './mentions.ts';
import { mentions } from './mentions.ts';

/** How one yes-or-no fact is named in records. */
export interface FlagWords {
  name: FlagName;
  named: RegExp;
  /** Words in the item that mean something else altogether. */
  not?: RegExp;
  /** Words around the name that leave it as it is, on top of those that do so for every illness. */
  also?: RegExp;
  /** Whether the plain name settles it for everyone who says yes to the fact; missing: it does. */
  sure?: (mention: Mention, clause: Clause) => boolean;
  /** Whether studies also ask for people of whom it is true. */
  wanted?: boolean;
  /** What the person may want to know beside the line, for example the time that counts. */
  detail?: (mention: Mention) => string | undefined;
}

/** A rule for a yes-or-no fact: the surest reading of each kind a clause gives. */
export function flagRule(words: FlagWords): Rule {
  return (clause) => {
    const readings = mentions(clause, words.named).flatMap((mention) => read(clause, mention, words));
    if (readings.length <= 1) return readings;
    return (['forbidden', 'required'] as const).flatMap((need) => {
      const same = readings.filter(({ predicate }) => predicate.kind === 'flag' && predicate.need === need);
      const best = same.find((reading) => reading.confidence === 'high') ?? same[0];
      return best ? [best] : [];
    });
  };
}

/** Names that are only looked for, feared, run in the family, or are a reason for something else. */
const IN_PASSING =
  /\b(?:risk (?:factors? )?(?:of|for)|fear of|family history of|rule out|ruled out|screen(?:ed|ing)? for|to exclude|prevention of|surger\w+ (?:indicated )?for|indications? for surgery|litigation|compensation)\b[^;.]*$|\b(?:allerg\w+|hypersensitiv\w+) to\b(?!.*(?:,|\bor\b|\band\b) (?:or |and )?(?:are|is|have|has|having|who|with|taking|use of|using|on|current(?:ly)?|receiv\w+)\b)[^;.]*$/;

/** "Secondary arthritis (e.g. after a fracture)": what it came of. */
const WHAT_IT_CAME_OF = /\bsecondary (?:\w+ )?\((?:e\.g\.|such as|due to|after)[^;)]*$/;
/** Left out as a cause of the pain only: someone may have it and pain of another kind. */
const CAUSE_OF_PAIN =
  /\b(?:pain|lbp|fractures?)\b[^;]*\b(?:attributable to|attributed to|due to|caused by|secondary to|because of|resulting from)\b/;

function read(clause: Clause, mention: Mention, { name, not, also, sure = () => true, wanted = false, detail }: FlagWords): Reading[] {
  const { need, before, item, words } = mention;
  if (
    need === undefined ||
    IN_PASSING.test(before) ||
    WHAT_IT_CAME_OF.test(before) ||
    not?.test(item === words ? `${before.slice(-30).replace(/.*[,;]/, '')} ${item}` : item)
  )
    return [];
  const told = detail?.(mention);
  const predicate = { kind: 'flag', name, need, ...(told === undefined ? {} : { detail: told }) } as const;
  if (need === 'required') {
    if (mention.turned || !wanted) return [];
    return [{ predicate, confidence: confidence(clause, mention, !oneOfSeveral(mention)) }];
  }
  return [
    {
      predicate,
      confidence:
        !CAUSE_OF_PAIN.test(before) && bareName(mention, also) && sure(mention, clause) && !doubtful(clause, mention) ? 'high' : 'low',
    },
  ];
}
