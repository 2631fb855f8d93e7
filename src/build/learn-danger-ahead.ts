import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readContent } from '../content/content.ts';
import { ContentError } from '../content/faults.ts';
import { keyOf, pack } from '../safety/likeness-file.ts';
import { learnDanger } from '../safety/second-look-learnt.ts';

/** Learns ahead from the examples what danger sounds like, and keeps it in a file. Returns its bytes; 0 for content with faults, which are left for the start to tell. */
export async function learnDangerAhead(folder: string, to: string): Promise<number> {
  try {
    const { redFlags } = readContent(folder);
    if (!redFlags.examples) return 0;
    const packed = pack(learnDanger(redFlags, redFlags.examples), keyOf(redFlags));
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, packed);
    return packed.length;
  } catch (error) {
    if (error instanceof ContentError) return 0;
    throw error;
  }
}
