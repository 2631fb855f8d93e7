import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Counts what is written to a folder: at each call, the bytes of every file that is new or was replaced since the call before. */
export function writesTo(folder) {
  let known = new Map();
  return async () => {
    const now = new Map();
    let bytes = 0;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const { ino, mtimeMs, size } = await stat(path);
      const mark = `${ino} ${mtimeMs} ${size}`;
      now.set(path, mark);
      if (known.get(path) !== mark) bytes += size;
    }
    known = now;
    return bytes;
  };
}
