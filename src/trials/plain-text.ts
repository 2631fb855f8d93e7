const LINE_ENDS = /\r\n?|\u2028|\u2029/g;
const NO_SIGN = /[\p{Cc}\p{Bidi_Control}\p{Cs}\ufeff\u200b\u2060\u00ad]/gu;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!<>~|&"'$%,/:;=?@^])/g;

/** Takes away the backslashes with which the registry protects signs of Markdown: `\>` is `>`, `1\.` is `1.`. */
export function withoutEscapes(text: string): string {
  return text.replace(ESCAPE, '$1');
}

/** A text of several lines without escapes, control characters and marks that turn the reading direction; cut at `atMost` characters. */
export function plainText(text: string | undefined, atMost: number): string {
  const plain = withoutEscapes(text ?? '')
    .replace(LINE_ENDS, '\n')
    .replace(NO_SIGN, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
  return cut(plain.trim(), atMost);
}

/** The same for a name or a title: one line, single spaces. Undefined where nothing is left. */
export function plainLine(text: string | undefined, atMost: number): string | undefined {
  return cut(plainText(text?.slice(0, atMost * 4), atMost * 4).replace(/\s+/g, ' '), atMost) || undefined;
}

function cut(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  const short = text.slice(0, atMost - 1).replace(/[\ud800-\udbff]$/, '');
  return `${short.trimEnd()}…`;
}
