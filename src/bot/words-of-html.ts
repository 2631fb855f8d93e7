const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  deg: '°',
  frac12: '½',
};
const MENTION = /<span\b[^<>]*schema\.skype\.com\/Mention[^<>]*>([^<>]*)<\/span>/gi;
const EMOJI = /<img\b[^<>]*schema\.skype\.com\/Emoji[^<>]*\balt="([^"<>]*)"[^<>]*>/gi;
const QUOTE_OPENS = /<blockquote\b[^<>]*schema\.skype\.com\/Reply[^<>]*>/i;
const QUOTE_ENDS = '</blockquote>';
const LINE_END = /<\/?(?:p|div|li|tr|h[1-6]|ul|ol|br)\b[^<>]*>/gi;
const OTHER_TAG = /<(?!\/?at[\s>])\/?[a-z][^<>]*>/gi;

/** Signs that a channel wrote as entities (`&amp;`, `&#39;`) as the signs they are. What is no entity stays. */
export function withoutEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z0-9]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The words of a message in HTML, still with its `<at>` tags and entities: emoji as themselves, tags as nothing or as line ends. */
export function wordsOfHtml(html: string): string {
  return withoutQuotes(html).replace(MENTION, '<at>$1</at>').replace(EMOJI, '$1').replace(LINE_END, '\n').replace(OTHER_TAG, '');
}

/** Whether the message answers another one and carries its words along. */
export function quotes(html: string): boolean {
  return QUOTE_OPENS.test(html);
}

/** What is quoted was said and read before, mostly by us: our own advice names danger signs that the person does not have. */
function withoutQuotes(html: string): string {
  let left = html;
  for (let opens = QUOTE_OPENS.exec(left); opens; opens = QUOTE_OPENS.exec(left)) {
    const ends = left.indexOf(QUOTE_ENDS, opens.index);
    if (ends < 0) break;
    left = left.slice(0, opens.index) + left.slice(ends + QUOTE_ENDS.length);
  }
  return left;
}
