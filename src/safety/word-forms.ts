const VOWEL = /[aeiou]/u;
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$/u;

/** The forms a verb takes in plain and careless writing: "drag" gives drags, dragged, dragging, draggin. */
export function formsOf(verb: string): string[] {
  const base = verb.endsWith('e') ? verb.slice(0, -1) : DOUBLES.test(verb) ? `${verb}${verb.at(-1)}` : verb;
  const yEnds = verb.endsWith('y') && !VOWEL.test(verb.at(-2) ?? '');
  const plural = yEnds ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  const past = yEnds ? `${verb.slice(0, -1)}ied` : `${base}ed`;
  const stem = verb.endsWith('ee') ? verb : base;
  return [verb, plural, past, `${stem}ing`, `${stem}in`];
}
