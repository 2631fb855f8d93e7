import { oneSpace } from './normalise.ts';

/** A bullet or a paragraph of a section with the bullets it stands under, outermost first. */
export interface Item {
  text: string;
  under: readonly string[];
  /** Whether it belongs under the last of `under` is not sure: the layout does not say where that list ends. */
  loose: boolean;
}

interface Bullet {
  indent: number;
  /** What kind of mark it is: list marks of one kind on one depth are one list. Empty: a paragraph. */
  kind: string;
  text: string;
}

interface Parent extends Bullet {
  loose: boolean;
}

const MARKS: readonly [string, RegExp][] = [
  ['*', /^[*•·◦▪●○‣⁃➢✓√■□–—](?=\s|\S)\s*/u],
  ['-', /^-(?=[\sA-Za-z])(?!-)\s*/],
  ['1.', /^\(?\d{1,2}(?:\.\d{1,2})?[.)](?=\s|[A-Za-z(≥≤<>])\s*/],
  ['1-', /^\d{1,2}\s?[-–](?=\s|[A-Z][a-z])\s*/],
  ['i.', /^\(?(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})[.)](?=\s)\s*/],
  ['a.', /^\(?[a-zA-Z][.)](?=\s)\s*/],
];

/** Takes the marks off a line: "* 1. Age" has two. */
function withoutMarks(line: string): { kind: string; text: string } {
  let rest = line;
  let kind = '';
  for (let depth = 0; depth < 3; depth += 1) {
    const mark = MARKS.find(([, form]) => form.test(rest));
    if (mark === undefined) break;
    rest = rest.replace(mark[1], '');
    kind += mark[0];
  }
  return { kind, text: rest.trim() };
}

/** Long enough that its line break may come from wrapping and not from a list. */
const WRAPPED = 55;

/** Whether an unmarked line only carries on with the one before it. */
function continues(indent: number, text: string, before: { line: string; bullet: Bullet }): boolean {
  const wrapped = before.line.length >= WRAPPED && !/[.:;?!]$/.test(before.line.trimEnd());
  if (before.bullet.kind === '')
    return wrapped || (before.line.length >= WRAPPED && indent > 0 && indent === before.bullet.indent && !/:$/.test(before.line.trimEnd()));
  return indent > before.bullet.indent || wrapped || (/^[a-z(]/.test(text) && !/[.;:]$/.test(before.line.trimEnd()));
}

/** List marks in the middle of a line begin a line of their own: "• a • b", "* a * b", and "- a - b - c" where nothing else parts the line. */
function onLinesOfTheirOwn(body: string): string {
  const lines = body.replace(/(\S)[ \t]*[•●▪➢](?=\s*\S)/g, '$1\n• ').replace(/(\S)[ \t]+\*[ \t]+(?=\S)/g, '$1\n* ');
  return lines.replace(/^(?:.{200,}|[ \t]*- .*)$/gm, (line) =>
    (line.match(/ - /g)?.length ?? 0) >= 3 ? line.replace(/(?<=[^\d\s]) - (?=[^\d\s])/g, '\n- ') : line,
  );
}

/** Reads the lines of a section as bullets and paragraphs; hard-wrapped lines are joined. */
function bulletsOf(body: string): Bullet[] {
  const bullets: Bullet[] = [];
  let before: { line: string; bullet: Bullet } | undefined;
  for (const line of onLinesOfTheirOwn(body).split('\n')) {
    if (line.trim() === '') {
      before = undefined;
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const { kind, text } = withoutMarks(line.trimStart());
    if (before !== undefined && kind === '' && continues(indent, text, before)) {
      before.bullet.text += ` ${text}`;
      before = { line, bullet: before.bullet };
    } else if (text !== '') {
      const bullet = { indent, kind, text };
      bullets.push(bullet);
      before = { line, bullet };
    }
  }
  return bullets;
}

const OPENS_LIST = /[:：]$/;

/** The bullets and paragraphs of a section, each with the lines above it that it belongs to. */
export function itemsOf(body: string): readonly Item[] {
  const bullets = bulletsOf(body);
  let above: Parent[] = [];
  return bullets.map((bullet, index) => {
    if (bullet.kind === '') above = above.filter((parent) => parent.kind !== '' && parent.indent < bullet.indent);
    else {
      above = above.filter(
        (parent) =>
          parent.kind === '' ||
          parent.indent < bullet.indent ||
          (parent.indent === bullet.indent && OPENS_LIST.test(parent.text) && (parent.loose || parent.kind !== bullet.kind)),
      );
      if (OPENS_LIST.test(bullet.text)) above = above.filter((parent) => !(parent.loose && parent.indent === bullet.indent));
    }
    const under = above.map(({ text }) => oneSpace(text));
    const loose = above.some((parent) => parent.loose);
    const next = bullets[index + 1];
    const opens = OPENS_LIST.test(bullet.text);
    if (next !== undefined && next.kind !== '' && (opens || (bullet.kind !== '' && next.indent > bullet.indent))) {
      above.push({ ...bullet, loose: opens && bullet.kind === next.kind && next.indent === bullet.indent });
    }
    return { text: oneSpace(bullet.text), under, loose };
  });
}
