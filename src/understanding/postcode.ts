const INSIDE: readonly RegExp[] = [
  /\b(?:gir ?0aa|[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2})\b/i, // United Kingdom
  /\b[abceghj-nprstvxy]\d[a-z][ -]?\d[a-z]\d\b/i, // Canada
  /\b[ac-fhknprtv-y]\d[\dw]\s?[\dac-fhknprtv-y]{4}\b/i, // Ireland
  /\b\d{5}-\d{4}\b/, // United States, with its four more
  /\b\d{4}\s?[a-z]{2}\b(?=\W*$)/i, // Netherlands
];
const ALONE = /^(?:[a-z]{1,2}\d{1,2}[a-z]?|\d{4,6})$/i;

/** A postcode as it was written, in capitals: one that can be nothing else, or, where all that was said is short, one of figures. */
export function postcodeIn(said: string): string | undefined {
  const inside = INSIDE.map((form) => form.exec(said)?.[0]).find((found) => found !== undefined);
  if (inside !== undefined) return inside.toUpperCase();
  const alone = said.replace(/^(?:my )?(?:post ?code|zip(?: ?code)?)(?: is)?:? */i, '').trim();
  return ALONE.test(alone) ? alone.toUpperCase() : undefined;
}
