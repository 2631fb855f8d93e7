import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A folder that cannot be used for what has to be kept: the message says where, why, and what to set. */
export class FolderUnusable extends Error {
  constructor(folder: string, cause: unknown) {
    const { code, path = folder } = (cause ?? {}) as NodeJS.ErrnoException;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    const remedy = isFull
      ? 'Make room there, or set DATA_DIR to a folder on another disk.'
      : 'Set DATA_DIR to a folder that this user may write to.';
    const at = path === folder ? '' : `: ${path}`;
    super(`The data folder ${folder} cannot be used${at} (${isFull ? `${code}, its disk is full` : (code ?? String(cause))}). ${remedy}`, {
      cause,
    });
    this.name = 'FolderUnusable';
  }
}

/**
 * Makes a folder for this user alone, and those above it, one after the other. Node's own way of making all at once never returns where
 * the system says that there is no such folder, as it does below /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; !(await isThere(at)) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  for (const one of missing)
    await mkdir(one, { mode: 0o700 }).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || !(await isThere(one))) throw error; // another process may have made it just now
    });
}

/** False where there is nothing; a file in its place is an error. */
async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found && !found.isDirectory()) throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR', path });
  return found !== undefined;
}
