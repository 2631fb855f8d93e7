import { inertMarkdown } from './inert-markdown.ts';
import type { Block, Sheet, Span } from './sheet.ts';

const BEFORE: Readonly<Record<Block['kind'], string>> = { title: '# ', study: '## ', heading: '### ', line: '', item: '- ' };

/** The sheet as Markdown. Nothing in it is markup but what stands here. */
export function sheetMarkdown({ blocks }: Sheet): string {
  return blocks
    .map(
      (block, at) => `${block.kind === 'item' && blocks[at - 1]?.kind === 'item' ? '' : '\n'}${BEFORE[block.kind]}${written(block.spans)}`,
    )
    .join('\n')
    .trim()
    .concat('\n');
}

function written(spans: readonly Span[]): string {
  return spans.map(({ text, link }) => (link === undefined ? inertMarkdown(text) : `[${inertMarkdown(text)}](${link})`)).join('');
}
