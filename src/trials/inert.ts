const LONGEST_QUOTE = 200;

/** What a reader of Markdown would act on within a line; each is found before anything is escaped. */
const ACTS = new RegExp(
  [
    /\\(?=[!-/:-@[-`{-~]|$)/, // an escape of its own
    /`/,
    /(?<!\s)\*|\*(?!\s)/, // 5 * 3 may stay
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u, // some_name may stay
    /~(?=~)|(?<=~)~/,
    /<(?=[a-z/!?])/, // age < 18 may stay
    /\](?=[([:])/,
    /&(?=#?\w+;)/,
    /\/(?=\/)|(?<=\bmailto):|(?<=\bwww)\./, // an address without brackets becomes a link
    /(?<=[\p{L}\p{N}-])\.(?=(?:[a-z]{2}|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|xn--[a-z0-9-]+|рф)(?![\p{L}\p{N}]))/u, // so does "site.org"
    /\((?=(?:c|r|tm)\))/, // (c) becomes a sign
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** A registry's text for use inside a line of Markdown: it shows as it stands, and nothing in it is a link, a picture, a mark or a tag. Only what would act is escaped. */
export function inert(text: string): string {
  return text.replace(/\s+/g, ' ').replace(ACTS, '\\$&');
}

/** The same for a whole line, which does not become a heading, a list or a rule either. */
export function inertLine(text: string): string {
  return inert(text)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+=#>]/, '\\$&');
}

/** A line of a record for showing: cut at a word where it is long. What is left stands in the record letter by letter. */
export function quoted(quote: string, atMost = LONGEST_QUOTE): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= atMost) return inert(line);
  const cut = line.slice(0, atMost);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), atMost / 2)).replace(/[\ud800-\udbff]$/, '');
  return `${inert(whole)} …`;
}

/** An e-mail address as the registry gives it, which the page makes a link; a name or a number is only text. */
export function contactText(text: string): string {
  return /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/.test(text) ? text : inert(text);
}
