import type { DiagnosisCode } from '../criterion.ts';
import type { Mention } from './mentions.ts';

/** Forms and findings that are only some of what a name covers. */
export const SOME_OF_IT = /\b(?:extru\w+|sequest\w+|bulg\w+|hypertroph\w*|claudication|pfirrmann|modic|asymptomatic|adjacent)\b/;
/** A name that is only allowed, only measured, or belongs to another one. */
export const IN_PASSING =
  /\b(?:up to|less than|no more than|lower than|caused by other|other causes? of|negative|restriction|index)\s+(?:[\w-]+ ){0,5}$|<=?\s*$|\b(?:significant|it) is defined as [^.]*$/;
export const LIMIT_AFTER = /^\s*(?:\(?\s*)?(?:<|up to\b|not exceeding|less than)/;
export const TREATED =
  /\b(?:surgery|surgical|operat\w+|treat\w+|injection|block|fusion|decompression|discectomy|laminectomy|correction) (?:for|of|in|at|to) (?:\w+ ){0,4}$/;
export const PROCEDURE_AFTER =
  /^\s*\)?\s*(?:surger\w+|operation|block|injection|infiltration|level|treatment|procedure|height|space|replacement|protocol|denervation|is defined|are defined|score|questionnaire|reduction|material|(?:micro)?surg)/;
export const NEVER_MEANT_AFTER = /^\s*(?:level|block|injection|infiltration|denervation|is defined|are defined|height)/;

/** Whether nothing near a name left out makes it a doubtful guess. */
export function isPlain({ before }: Mention, code: DiagnosisCode): boolean {
  return !(code === 'joint' && /\b(?:potential|possible|suspected)\b/.test(before.slice(-40)));
}
