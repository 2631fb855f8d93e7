const WHO = '(?:he|she|they|it|(?:the |my |a |our )?(?:doctor|doc|dr|gp|nurse|consultant|surgeon|hospital|specialist|physio|midwife))';
const FINE = '(?:fine|ok|okay|happy|good|cool|comfortable|alright|all right|on board)';
const CLEARED = [
  new RegExp(
    `\\b${WHO}(?:'s|s| is| are|'re| was| were| seemed| sounded)? (?:all |totally |quite |perfectly |absolutely )?${FINE} with (?:it|this|that|massage|me|us|a massage|home massage)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:said|says|told me|reckons?|thinks?|agreed|confirmed)\\b[^.?!]{0,30}\\b(?:massage|massages|kneading|rolling|techniques?)\\b[^.?!]{0,20}\\b(?:${FINE}|safe|allowed|good)\\b`,
    'i',
  ),
  /\b(?:said|says|told me)\b[^.?!]{0,12}\bi (?:can|could|may|am allowed to) (?:have|get|do|try|start|go back to)[^.?!]{0,15}\b(?:massage|massages|kneading|rolling)\b/i,
  /\b(?:cleared|okayed|ok'?d|approved)\b[^.?!]{0,12}\b(?:massage|for massage|me for (?:it|massage))\b/i,
];
const DOUBTED = /\b(?:not|n't|nt|dont|doesnt|didnt|isnt|wasnt|never|no|unless|if|maybe|probably|think so|unsure|until|hasnt|havent)\b|\?/i;

/** Whether someone says, beside having been checked, that massage is fine with whoever checked: "yes, and she is ok with it". */
export function clearedForMassage(text: string): boolean {
  return text.length <= 300 && !DOUBTED.test(text) && CLEARED.some((way) => way.test(text));
}
