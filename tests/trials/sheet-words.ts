import { readContent } from '../../src/content/content.ts';
import { wordingOf } from '../../src/conversation/wording.ts';
import type { SheetWords } from '../../src/trials/sheet.ts';

/** The wording of the sheet as the content has it. */
export function sheetWords(): SheetWords {
  const wording = wordingOf(readContent('content/en').wording);
  return (id, values) => wording(`sheet.${id}`, values).text;
}
