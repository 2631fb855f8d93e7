/** Where someone once was, and where they live now, in one sentence. */
const ONCE = /\b(?:used to (?:live|be|stay)|was born|born|grew up|raised|originally|from|came from|lived|was living)\b/;
const NOW =
  /^(.*)[\s,;.]+(?:(?:but|and|so)\s+)?(?:(?:i|we)(?: am|'m|m)?\s+)?(?:now|currently|these days|then)?[\s,]*(?:i\s+|im\s+)?(?:(?:now|have|just)\s+)*(?:live|living|lives|based|stay|staying|settled|moved|now)(?:\s+(?:now|here|over))*\s+(?:in|to|near|at|outside)\s+(.+)$/;
/** Words that begin another thing said after the place. */
const AFTER = /\s+(?:but|because|since|with my|and (?:my|i|we)|used to|from)\b.*$/;
/** A small place told by a larger one beside it: "a village near Lyon, France". */
const BESIDE =
  /\b(?:village|town|hamlet|farm|place|suburb|nowhere|miles|km|hours?|mins?|minutes)\b.*?\b(?:near|called|outside|close to|not far from|from|to)\s+([^,]+),\s*([^,]+)$/;

/** The words for where someone lives now, out of a sentence that also says where they do not, or how far from a town; in small letters. */
export function livingNow(text: string): string {
  const said = text
    .toLowerCase()
    .trim()
    .replace(/[\s.!]+$/, '');
  const [, once = '', now = ''] = NOW.exec(said) ?? [];
  if (ONCE.test(once)) return now.replace(AFTER, '');
  const [, near, country] = BESIDE.exec(said) ?? [];
  return near !== undefined && country !== undefined ? `${near}, ${country}` : text;
}
