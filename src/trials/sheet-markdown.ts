import { inert, inertLine } from './inert.ts';
import type { Block, Sheet } from './sheet.ts';

const BEFORE: Readonly<Record<Block['kind'], string>> = { title: '# ', study: '## ', heading: '### ', line: '', item: '- ' };

/** The sheet as Markdown. Nothing in it is markup but what stands here. */
export function sheetMarkdown({ blocks }: Sheet): string {
  return blocks
    .map((block, at) => `${block.kind === 'item' && blocks[at - 1]?.kind === 'item' ? '' : '\n'}${BEFORE[block.kind]}${written(block)}`)
    .join('\n')
    .trim()
    .concat('\n');
}

function written({ kind, spans }: Block): string {
  return spans
    .map(({ text, link }, at) => {
      const shown = at === 0 && (kind === 'line' || kind === 'item') ? inertLine(text) : inert(text);
      return link === undefined ? shown : `[${shown}](${link})`;
    })
    .join('');
}
