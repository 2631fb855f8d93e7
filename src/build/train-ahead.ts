import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readContent } from '../content/content.ts';
import { ContentError } from '../content/faults.ts';
import { keyOf, pack } from '../understanding/trained-file.ts';
import { train } from '../understanding/training.ts';
import { topicsOf } from '../understanding/understanding.ts';

/** Learns ahead from the content what people ask for, and keeps it in a file, as that is most of a start. Returns its bytes; 0 for content with faults, which are left for the start to tell. */
export async function trainAhead(folder: string, to: string): Promise<number> {
  const content = contentOf(folder);
  if (!content) return 0;
  const topics = topicsOf(content);
  const packed = pack(train(topics, content.lexicon), keyOf(topics, content.lexicon));
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, packed);
  return packed.length;
}

function contentOf(folder: string): ReturnType<typeof readContent> | undefined {
  try {
    return readContent(folder);
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}
