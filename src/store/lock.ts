import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { FolderUnusable, makeFolder } from './make-folder.ts';

const Owner = z.object({
  id: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  /** When the process began, where the system tells: it shows that another process goes by the same number now. */
  began: z.string().optional(),
});
type Owner = z.infer<typeof Owner>;

/** Another living process owns the folder; two would overwrite each other's documents. */
export class FolderInUse extends Error {
  constructor(folder: string, { pid, host }: Owner, file: string) {
    const elsewhere = host !== hostname();
    const remedy = elsewhere ? `If that machine is gone, wait a minute, or delete ${file}.` : 'Stop it, or set DATA_DIR to another folder.';
    super(`The data folder ${folder} is in use by process ${pid}${elsewhere ? ` on ${host}` : ''}. ${remedy}`);
    this.name = 'FolderInUse';
  }
}

const beat = 10_000;
const silence = 60_000;

/**
 * Makes this process the folder's only owner, making the folder where there is none, and gives the way to let go. The lock of a dead
 * process is taken over. Throws FolderInUse, or FolderUnusable where nothing can be written.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  try {
    await makeFolder(folder);
    return await takeLock(folder);
  } catch (error) {
    throw error instanceof FolderInUse ? error : new FolderUnusable(folder, error);
  }
}

async function takeLock(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'owner.lock');
  const me: Owner = { id: randomUUID(), pid: process.pid, host: hostname(), began: await beginOf(process.pid) };
  let tookOver = false;
  while (!(await claim(file, me))) {
    const owner = await ownerIn(file);
    if (owner && (await lives(owner, file))) throw new FolderInUse(folder, owner, file);
    await clearAway(folder, file, owner);
    tookOver = true;
  }
  if (tookOver) await confirm(folder, file, me);
  const alive = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beat).unref();
  return async () => {
    clearInterval(alive);
    if ((await ownerIn(file))?.id === me.id) await rm(file, { force: true });
  };
}

/** The living process that owns the folder, if one does. Changes nothing. */
export async function livingOwner(folder: string): Promise<{ pid: number; host: string } | undefined> {
  const file = join(folder, 'owner.lock');
  const owner = await ownerIn(file);
  return owner && (await lives(owner, file)) ? { pid: owner.pid, host: owner.host } : undefined;
}

async function claim(file: string, me: Owner): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whose lock it is; undefined when nobody's, or when whoever wrote it died before the end of the line. */
async function ownerIn(file: string): Promise<Owner | undefined> {
  for (const patience of [20, 200, 0]) {
    try {
      return Owner.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      await new Promise((again) => setTimeout(again, patience)); // another process may be writing it just now
    }
  }
  return undefined;
}

async function lives({ pid, host, began }: Owner, file: string): Promise<boolean> {
  // A process elsewhere cannot be asked, but a living one touches its lock.
  if (host !== hostname()) return Date.now() - (await stat(file).catch(() => ({ mtimeMs: 0 }))).mtimeMs < silence;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return began === undefined || began === (await beginOf(pid));
}

/** Moves a dead lock out of the way. Two who try at once may catch each other's new lock, so what was caught is looked at. */
async function clearAway(folder: string, file: string, dead: Owner | undefined): Promise<void> {
  const caught = `${file}.${randomUUID()}`;
  await rename(file, caught).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const owner = await ownerIn(caught);
  if (owner && owner.id !== dead?.id) {
    await rename(caught, file);
    throw new FolderInUse(folder, owner, file);
  }
  await rm(caught, { force: true });
}

/** Looks once more after a while: of two who took over the same dead lock, only one still finds itself in the file. */
async function confirm(folder: string, file: string, me: Owner): Promise<void> {
  await new Promise((later) => setTimeout(later, 50));
  const owner = await ownerIn(file);
  if (owner?.id !== me.id) throw new FolderInUse(folder, owner ?? me, file);
}

async function beginOf(pid: number): Promise<string | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19];
}
