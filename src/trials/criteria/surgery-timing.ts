import type { Clause } from '../criterion.ts';
import type { Mention } from './mentions.ts';
import { windows } from './windows.ts';

/** When the operation that a clause names takes place. */
export interface SurgeryTiming {
  /** Plainly an earlier one. */
  past: boolean;
  /** Only one to come. */
  planned: boolean;
  /** One that people of the study had or have: earlier or in the study, the line leaves it open. */
  during: boolean;
  /** Weeks back from now that count. */
  weeks?: number;
  /** The time may belong to another item of the same list. */
  shared: boolean;
}

export const PAST =
  /\b(?:prior|previous\w*|history|past|earlier|already|former\w*|anamnes\w*|had undergone|(?:has|have|having) (?:ever |already )?(?:had|undergone|received)|had been|h\/o|s\/p|status post|received|ever|recent\w*|preceding|last|since|post-?operative|after)\b/;
const PAST_AFTER = /^[^,;.]{0,30}\b(?:in the past|previously|history|before|ago|in (?:his|her|their) (?:medical )?history)\b/;
const PLANNED =
  /\b(?:candidates?|planned|planning|plan|plans|schedul\w*|undergoing|undergo|await\w*|requir\w+|needs?|needing|needed|to be|indicat\w+|intend\w*|expected|elective|eligible for|consider\w*|seeking|appropriate|amenable|suitable|contraindicat\w*|will|to have|recommend\w*|refus\w*|willing\w*|failed|additional|during (?:the )?(?:study|trial)|time of|at the time|advised|waiting|prefer\w*|opt\w*|urgent\w*|day of|duration of|before|prior to)\b[^,;.]{0,60}$/;
const PLANNED_AFTER =
  /^[^,;.]{0,60}\b(?:requirement|urgent\w*|(?:is |are |was |were )?(?:planned|scheduled|indicated|required|needed|recommended|advised|anticipated|expected)|already advised|candidates?|during the (?:study|trial)|on the waiting list)\b/;
/** A time that follows is another item's. */
const AT_ANY_TIME = /^[\s,(]*(?:at any (?:time|point)|ever)\b/;
/** "… within 12 months, or any history of fusion": a time that stands before is another item's too. */
const EVER_AGAIN = /[,;] (?:or|and) (?:any |a |with )*(?:prior |previous )?history of [^,;]*$/;
const DURING = /\b(?:underwent|undergone|operated)\b/;

/** Reads the time of an operation from the words around it. */
export function surgeryTiming(clause: Clause, { before, after, words }: Mention): SurgeryTiming {
  const near = before.slice(-90);
  const behind = AT_ANY_TIME.test(after) ? undefined : windows(after.slice(0, 140)).at(0);
  const ahead = EVER_AGAIN.test(`${before}${words}`) ? undefined : windows(before.slice(-50)).at(-1);
  const window = behind ?? ahead;
  const between = behind ? after.slice(0, behind.at) : ahead ? before.slice(-50).slice(ahead.at + ahead.words.length) : '';
  const shared = /[,;]|\bor\b|\band\b/.test(between.replace(/^[\s,]+|[\s,]+$/g, ''));
  const told = window !== undefined && !/\b(?:for|lasting|symptom\w*|conservative|follow-?up)\b/.test(between);
  const past =
    PAST.test(`${near.replace(/\b(?:prior|previous|subsequent) to\b/g, '')} ${words}`) ||
    /\bhad (?:\w+ ){0,4}$/.test(near) ||
    PAST_AFTER.test(after) ||
    AT_ANY_TIME.test(after) ||
    told;
  const to =
    PLANNED.test(near) && !/\b(?:prior|previous\w*|history of)\s+(?:\S+\s+){0,3}$/.test(before)
      ? !told
      : PLANNED_AFTER.test(after) && !told && !/\b(?:prior|previous\w*|history)\b/.test(`${near} ${words}`);
  return {
    past,
    planned: /^\s*requirement/.test(after) || (to && !(past && clause.section === 'exclusion' && /\b(?:previous\w*|history)\b/.test(near))),
    during: DURING.test(`${near} ${words}`),
    ...(told && window ? { weeks: window.weeks } : {}),
    shared: told && shared,
  };
}
