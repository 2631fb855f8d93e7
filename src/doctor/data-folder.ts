import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { livingOwner } from '../store/lock.ts';
import type { Examined } from './check.ts';
import { diskTrouble } from './disk-kinds.ts';
import { fault, ok, warning, type Finding } from './finding.ts';

const ENOUGH_BYTES = 100_000_000;
const MOST_LOOKED_AT = 20_000;
const ELSEWHERE = 'Set DATA_DIR to a folder on a disk of this machine that the bot may write to.';

/**
 * Whether the bot can keep what it has to keep, and keep it private. A file is written there, and removed again; where there is no
 * folder yet, one is made in its place above, and removed.
 */
export async function checkDataFolder({ config: { dataDir, mode }, outside }: Examined): Promise<Finding[]> {
  const is = await stat(dataDir).catch(() => undefined);
  const place = is ? dataDir : await nearestThatExists(dataDir);
  const found = await stat(place).catch(() => undefined);
  if (!found) return [fault('DATA_DIR', `${place} is a link that leads nowhere`, ELSEWHERE)];
  if (!found.isDirectory()) return [fault('DATA_DIR', `${place} is a file, not a folder`, ELSEWHERE)];
  const refused = await (is ? writeOnce(dataDir) : makeOnce(place)).then(
    () => undefined,
    (error: unknown) => codeOf(error),
  );
  if (refused !== undefined) {
    const remedy = refused === 'ENOSPC' ? `Make room on the disk of ${place}.` : ELSEWHERE;
    return [fault('DATA_DIR', `${is ? `${dataDir} cannot be written` : `${dataDir} cannot be made in ${place}`} (${refused})`, remedy)];
  }
  const { type, freeBytes } = await outside.diskOf(place);
  const findings = [ok('DATA_DIR', is ? `${dataDir} can be written` : `${dataDir} is not there yet; the first start makes it`)];
  const free = `${Math.floor(freeBytes / 1_000_000)} MB`;
  if (freeBytes < ENOUGH_BYTES)
    findings.push(warning('DATA_DIR', `only ${free} are free there`, 'Make room: a full disk stops every turn.'));
  const trouble = diskTrouble(type, mode);
  if (trouble !== undefined) findings.push(warning('DATA_DIR', `${dataDir} ${trouble}`, ELSEWHERE));
  if (!is) return findings;
  const owner = await livingOwner(dataDir);
  if (owner) findings.push(ok('DATA_DIR', `the bot is running (process ${owner.pid} on ${owner.host}) and owns the folder`));
  return [...findings, ...(await rights(dataDir))];
}

async function nearestThatExists(folder: string): Promise<string> {
  const there = await lstat(folder).catch(() => undefined);
  return there || folder === dirname(folder) ? folder : nearestThatExists(dirname(folder));
}

/** Writes as the store does: a file, flushed to the disk. */
async function writeOnce(folder: string): Promise<void> {
  const path = join(folder, `doctor-${randomUUID()}.draft`);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.write('The doctor was here.');
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(path, { force: true });
  }
}

/** Makes a folder as the start would: what the rights of a folder promise is not true of every disk. */
async function makeOnce(place: string): Promise<void> {
  const path = join(place, `doctor-${randomUUID()}`);
  await mkdir(path, { mode: 0o700 });
  await rmdir(path);
}

/** Health data are nobody else's business, also on the same machine. Windows has no such rights. */
async function rights(folder: string): Promise<Finding[]> {
  if (process.platform === 'win32') return [];
  const names = (await readdir(folder, { recursive: true })).slice(0, MOST_LOOKED_AT);
  const modes = await Promise.all(['', ...names].map((name) => lstat(join(folder, name)).catch(() => undefined)));
  const open = modes.filter((one) => one && !one.isSymbolicLink() && (one.mode & 0o077) !== 0).length;
  if (open === 0) return [ok('DATA_DIR', 'only this user may read it')];
  const remedy = `Run: chmod -R go= ${JSON.stringify(folder)}`;
  return [warning('DATA_DIR', `other users of this machine may read ${open} of its files or folders`, remedy)];
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
