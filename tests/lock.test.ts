import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import { FolderInUse, lockFolder } from '../src/store/lock.ts';
import { FolderUnusable } from '../src/store/make-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneadful-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('one owner', () => {
  const lock = () => join(folder, 'owner.lock');

  test('a second owner is refused by folder and process, until the first lets go', async () => {
    const release = await lockFolder(folder);
    const refusal: unknown = await lockFolder(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FolderInUse);
    expect((refusal as Error).message).toContain(`${folder} is in use by process ${process.pid}.`);
    await release();
    await (
      await lockFolder(folder)
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  test('only one of many who start at once becomes the owner, also over a dead lock', async () => {
    await writeFile(lock(), JSON.stringify({ id: 'dead', pid: 4_194_303, host: hostname() }));
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['owner.lock']);
    for (const attempt of tries) if (attempt.status === 'fulfilled') await attempt.value();
  });

  test('the lock of a living process stands, and falls when that process is killed', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const ended = event(other, 'exit');
    await event(other, 'spawn');
    await writeFile(lock(), JSON.stringify({ id: 'other', pid: other.pid, host: hostname() }));
    await expect(lockFolder(folder)).rejects.toThrow(`process ${other.pid}`);
    other.kill('SIGKILL');
    await ended;
    await (
      await lockFolder(folder)
    )();
  });

  test('a number that another process goes by now does not count', async () => {
    await writeFile(lock(), JSON.stringify({ id: 'former', pid: process.pid, host: hostname(), began: 'long ago' }));
    await (
      await lockFolder(folder)
    )();
  });

  test('a lock from another machine counts while it is touched', async () => {
    await writeFile(lock(), JSON.stringify({ id: 'far', pid: 1, host: 'elsewhere' }));
    await expect(lockFolder(folder)).rejects.toThrow(/process 1 on elsewhere.*delete .*owner\.lock/);
    await utimes(lock(), new Date(0), new Date(0));
    await (
      await lockFolder(folder)
    )();
  });

  test.each(['', '{"id":', 'null', '{}', '{"id":"x","pid":-1,"host":"h"}'])('a torn lock (%j) holds nobody up', async (text) => {
    await writeFile(lock(), text);
    await (
      await lockFolder(folder)
    )();
  });
});

describe('a folder that is not there', () => {
  test('is made with all above it, for this user alone', async () => {
    const deep = join(folder, 'a', 'b');
    const release = await lockFolder(deep);
    expect([(await stat(join(folder, 'a'))).mode & 0o777, (await stat(deep)).mode & 0o777]).toEqual([0o700, 0o700]);
    await release();
  });

  test.each([
    ['below a place where nothing can be made', '/proc/kneadful/data', /\/proc\/kneadful.*ENOENT/],
    ['in such a place', '/proc', /\/proc\/owner\.lock.*ENOENT/],
    ['below a device', '/dev/null/data', /ENOTDIR/],
    ['that is a file', import.meta.filename, /ENOTDIR/],
  ])('and %s is refused at once, by its name and what to set', async (_where, path, words) => {
    const refusal: unknown = await lockFolder(path).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FolderUnusable);
    expect((refusal as Error).message).toContain(`The data folder ${path} cannot be used`);
    expect((refusal as Error).message).toMatch(words);
    expect((refusal as Error).message).toMatch(/Set DATA_DIR/);
  });

  test('stops the start with one line and status 1', async () => {
    const env = { ...process.env, NODE_ENV: '', MicrosoftAppId: '', DATA_DIR: '/proc/kneadful/data', REGISTRY: 'off' };
    const child = spawn(process.execPath, ['dist/src/main.js'], { cwd: packageRoot(), env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    expect(await event(child, 'close')).toEqual([1, null]);
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^The data folder \/proc\/kneadful\/data cannot be used.*Set DATA_DIR/),
    ]);
  }, 30_000);
});
