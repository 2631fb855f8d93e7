const LONGEST_QUOTE = 200;

/**
 * A registry's text for use inside Markdown: one line, in which nothing is a link, a picture, a mark or a tag. Only what would act is
 * escaped, so that "age > 18" stays as it is.
 */
export function inert(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_~|]/g, '\\$&')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(:)(?=\/\/)|\b(www)(?=\.)|(@)(?=\w)/gi, '$1$2$3\u2060'); // a word joiner keeps an address from becoming a link
}

/** A line of a record for showing: cut at a word where it is long. What is left stands in the record letter by letter. */
export function quoted(quote: string, atMost = LONGEST_QUOTE): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= atMost) return inert(line);
  const cut = line.slice(0, atMost);
  return `${inert(cut.slice(0, Math.max(cut.lastIndexOf(' '), atMost / 2)))} …`;
}

/** An e-mail address or a telephone number as the registry gives it, to be used as it is; anything else is only text. */
export function contactText(text: string): string {
  return /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/.test(text) ? text : inert(text);
}
