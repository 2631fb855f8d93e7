/** Signs that mean something in Markdown anywhere in a line. */
const SIGNS = /[\\`*_[\]<>&~|#]/g;
/** What would make a list, a heading or a rule at the start of a line. */
const STARTS = /^(\s*)([-+=]|\d+[.)])/gm;
/** What a reader of Markdown may turn into a link by itself. */
const LINKS = /:(?=\/\/)|(?<=[\p{L}\d])[.@](?=\p{L})|(?<=\b(?:mailto|javascript|data|tel)):/giu;

/** Text as Markdown that shows as it stands: no markup, no link, no list. One line in, one line out. */
export function inertMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(SIGNS, '\\$&')
    .replace(LINKS, '\\$&')
    .replace(STARTS, (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`);
}
