import type { Faults } from './faults.ts';
import type { Section } from './read-article.ts';

/** One step of a home technique. `seconds` makes it a timed step. */
export interface Step {
  id: string;
  title: string;
  /** Markdown, without the drawing and the caution. */
  text: string;
  caution?: string;
  easier?: string;
  seconds?: number;
  drawing: string;
  alt: string;
}

const DRAWING = /!\[([^\]]+)\]\(([a-z0-9-]+)\.svg\)/;
const CAUTION = /^> (.*)$/m;
const EASIER = /^Too much\? (.*)$/m;
const TIMED = /\((?:about )?(\d+) seconds\)\s*$/;

/** A technique's sections as steps: `## Title (30 seconds)`, words, `> a caution`, `Too much? …`, `![what it shows](name.svg)`. */
export function readSteps(file: string, sections: readonly Section[], faults: Faults): Step[] {
  if (sections.length === 0) faults.add(file, 1, 1, 'has no steps; add a "## Step title" for each.');
  return sections.map(({ id, title, line, messages }) => {
    const words = messages.join('\n\n');
    const [, alt, drawing] = DRAWING.exec(words) ?? [];
    if (!alt || !drawing) faults.add(file, line, 1, `"${title}" has no drawing; add a line such as ![a person at a wall](wall-ball-1.svg).`);
    const caution = CAUTION.exec(words)?.[1];
    const easier = EASIER.exec(words)?.[1];
    const seconds = TIMED.exec(title)?.[1];
    const text = words.replace(DRAWING, '').replace(CAUTION, '').replace(EASIER, '').replace(/\n{3,}/g, '\n\n').trim();
    return { id, title: title.replace(TIMED, '').trim(), text, ...(caution && { caution }), ...(easier && { easier }), ...(seconds && { seconds: Number(seconds) }), drawing: drawing ?? '', alt: alt ?? '' };
  });
}
