/** A part of a bullet that stands for itself, with the part of the same bullet that introduces it. */
export interface Statement {
  text: string;
  under: readonly string[];
}

/** Cuts at the places where `at` says so, but never inside brackets. */
function cut(text: string, at: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  let seen = 0;
  for (const found of text.matchAll(at)) {
    for (; seen < found.index; seen += 1) {
      const letter = text[seen];
      if (letter === '(' || letter === '[') depth += 1;
      if ((letter === ')' || letter === ']') && depth > 0) depth -= 1;
    }
    if (depth > 0) continue;
    parts.push(text.slice(from, found.index + (found[1]?.length ?? 0)));
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const SERIES: readonly [RegExp, readonly string[]][] = [
  [/(?<![\w.>=<≥≤+])\(?(\d{1,2})[.)](?=\s|[A-Za-z])/g, Array.from({ length: 60 }, (_none, index) => String(index + 1))],
  [/(?<![\w.])\(?([a-h])\)(?=\s|[A-Z])/g, [...'abcdefgh']],
  [/(?<![\w.])\(?(i{1,3}|iv|vi{0,3}|ix|x)[.)](?=\s|[A-Z])/g, ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']],
];
const ANY_MARK = /[\da-hivx][.)]/;

/** "1. … 2. … 3. …", "1) … 2) …", "i) … ii) …" or "a) … b) …" inside one bullet: where each mark stands, if at least two follow each other. */
function runOfMarks(text: string): { from: number; to: number }[] {
  if (!ANY_MARK.test(text)) return [];
  for (const [form, order] of SERIES) {
    const marks: { from: number; to: number }[] = [];
    let next = -1;
    for (const found of text.matchAll(form)) {
      const place = order.indexOf(found[1] ?? '');
      if (next === -1 ? place > 12 : place !== next) continue;
      marks.push({ from: found.index, to: found.index + found[0].length });
      next = place + 1;
    }
    if (marks.length >= 2) return marks;
  }
  return [];
}

/** The numbered parts of a bullet under what stands before them. */
function numbered(text: string): Statement[] {
  const marks = runOfMarks(text);
  const [first] = marks;
  if (first === undefined) return [{ text, under: [] }];
  const lead = text.slice(0, first.from).trim();
  const opens = /(?::|;|,|include|including|following|following criteria|are|if)$/i.test(lead);
  const parts = marks.map(({ to }, index) => text.slice(to, marks[index + 1]?.from ?? text.length).trim()).filter((part) => part !== '');
  return [...(lead === '' ? [] : [{ text: lead, under: [] }]), ...parts.map((part) => ({ text: part, under: opens ? [lead] : [] }))];
}

/** The parts between semicolons; "X: a; b; c" puts all parts under X. */
function semicolons(text: string): Statement[] {
  const parts = cut(text, /([;；])(?!\s*and (?:at least|with|an?) )\s*/g);
  const [first, ...rest] = parts;
  const lead = first === undefined ? undefined : /^([^:]{3,160}:)\s/.exec(first)?.[1];
  if (first === undefined || rest.length === 0) return [{ text, under: [] }];
  return [{ text: first, under: [] }, ...rest.map((part) => ({ text: part, under: lead === undefined ? [] : [lead] }))];
}

const SENTENCE_END =
  /(?<=[^\s.][^\s.])([.!?。])(?<!\b(?:[Ee]\.g|[Ii]\.e|[Vv]s|Dr|[Ss]t|[Aa]pprox|[Nn]o|[Cc]f|etc|[Ii]ncl|resp|[Mm]in|[Mm]ax|[Ff]ig|Prof|ca|Mrs?|Ms)\.)\s+(?=[A-Z(≥≤<>])/g;

const sentences = (text: string): string[] => cut(text, SENTENCE_END);

/** Where a new point starts in a line without any punctuation: "Age: …", "BMI …", "H/O …", "presence of …". */
const LABEL =
  /( )(?=(?:Age|Ages|Aged|Gender|Sex|BMI|ODI|VAS|NRS|NPRS|Duration|Diagnosis)\s?[:=<>≥≤]|(?:H\/O|History of|Patients?|Subjects?|Participants?|Those who|those who|those with|presence of|known|Low Back Pain of|Having|Pain [Ll]ocali[sz]ed)\s|[A-Z][a-z]+(?: [A-Za-z]+){0,2} ?: )/g;

/** A line without marks of any kind is cut where a label or a usual first word starts a new point. */
function labels(text: string): string[] {
  const bare = text.length > 60 && (text.match(/[;]|[.,]\s/g)?.length ?? 0) * 80 < text.length;
  if (!bare) return [text];
  return cut(text, LABEL).reduce<string[]>((kept, part) => {
    const last = kept.at(-1);
    const joins =
      last !== undefined &&
      /(?:\b(?:of|with|in|for|the|a|an|and|or|by|to|from|on|at|any|all|no|not|whose|if|as|are|is|than|that|which|other|between|these|those|among|prior|previous|adult|female|male|eligible|consecutive|pregnant|include|including|when|average|mean|pain|score|current|baseline|until|under|per|on)|[,:(/-])$/i.test(
        last,
      );
    if (last === undefined || !joins) kept.push(part);
    else kept[kept.length - 1] = `${last} ${part}`;
    return kept;
  }, []);
}

/** Takes a bullet apart: numbered parts, semicolons, sentences, labels. */
export function statementsOf(item: string): readonly Statement[] {
  return numbered(item).flatMap((part) =>
    semicolons(part.text).flatMap(({ text, under }) =>
      sentences(text).flatMap((sentence) => labels(sentence).map((label) => ({ text: label, under: [...part.under, ...under] }))),
    ),
  );
}
