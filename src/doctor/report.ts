import type { Section } from './examine.ts';
import type { Finding, Verdict } from './finding.ts';

const MARKS: Readonly<Record<Verdict, string>> = { ok: 'ok', warning: 'WARNING', fault: 'FAULT', 'not checked': 'not checked' };
const WIDTH = Math.max(...Object.values(MARKS).map((mark) => mark.length)) + 2;

/** The findings as lines for a terminal, and what they come to. */
export function inWords(sections: readonly Section[]): string {
  const lines = sections.flatMap(({ title, findings }) => [title, ...findings.flatMap(linesOf), '']);
  return [...lines, summary(sections)].join('\n');
}

/** The findings as JSON for programs. */
export function asJson(sections: readonly Section[]): string {
  const findings = sections.flatMap(({ title, findings: found }) => found.map((finding) => ({ section: title, ...finding })));
  return JSON.stringify({ faults: count(sections, 'fault'), warnings: count(sections, 'warning'), findings }, null, 2);
}

export function count(sections: readonly Section[], verdict: Verdict): number {
  return sections.flatMap(({ findings }) => findings).filter((finding) => finding.verdict === verdict).length;
}

function linesOf({ verdict, variable, found, remedy }: Finding): string[] {
  const first = `  ${MARKS[verdict].padEnd(WIDTH)}${variable}: ${found}`;
  return remedy === undefined ? [first] : [first, `  ${' '.repeat(WIDTH)}→ ${remedy}`];
}

function summary(sections: readonly Section[]): string {
  const faults = count(sections, 'fault');
  const rest = `${count(sections, 'warning')} warning(s), ${count(sections, 'not checked')} not checked, ${count(sections, 'ok')} ok`;
  return faults === 0 ? `No fault. ${rest}.` : `${faults} fault(s). ${rest}. Mend the faults, then run the doctor again.`;
}
