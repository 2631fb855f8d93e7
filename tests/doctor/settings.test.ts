import { chmodSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../src/config.ts';
import type { Outside } from '../../src/doctor/outside.ts';
import { lockFolder } from '../../src/store/lock.ts';
import { diagnose, freshFolder, listening, tidyUp, troubles } from './played-world.ts';

afterEach(tidyUp);

test('nothing set: no fault, local mode, and what is off', async () => {
  const found = await diagnose({ wishes: { offline: true } });
  expect(troubles(found)).toEqual([]);
  expect(found).toContainEqual({ verdict: 'ok', variable: 'MicrosoftAppId', found: 'not set: local mode, for this machine alone' });
  expect(found.map(({ found: words }) => words).join('\n')).toMatch(/Teams and Azure Bot Service \(set MicrosoftAppId\)/);
});

type Row = [title: string, env: Environment, variable: string, found: RegExp, remedy: RegExp, outside?: Partial<Outside>];

test.each<Row>([
  ['a port that is no number', { PORT: 'x' }, 'PORT', /not a whole number/, /^Write: PORT=3978/],
  ['an open host without an app', { HOST: '0.0.0.0' }, 'HOST', /only this machine/, /^Write: HOST=127\.0\.0\.1/],
  ['another writing of a name', { MICROSOFT_APP_ID: 'a' }, 'MICROSOFT_APP_ID', /not read/, /^Rename it: MicrosoftAppId=/],
  ['a slip in a name', { MicrosoftAppPasword: 'hush' }, 'MicrosoftAppPasword', /knows is MicrosoftAppPassword/, /^Rename it/],
  ['a name of another tool', { BOT_ID: 'a' }, 'BOT_ID', /knows is MicrosoftAppId/, /^Rename it: MicrosoftAppId/],
  ['a plural', { KEEP_HOUR: '3' }, 'KEEP_HOUR', /KEEP_HOURS/, /^Rename it: KEEP_HOURS/],
  ['quotes that count', { HUMAN_CONTACT: '"Call us"' }, 'HUMAN_CONTACT', /quotes/, /without the quotes/],
  ['a data folder that is a file', { DATA_DIR: import.meta.filename }, 'DATA_DIR', /is a file/, /^Set DATA_DIR/],
  ['a data folder that cannot be', { DATA_DIR: '/proc' }, 'DATA_DIR', /\/proc cannot be written/, /^Set DATA_DIR/],
  [
    'a data folder that can never be made',
    { DATA_DIR: '/proc/kneadful/data' },
    'DATA_DIR',
    /cannot be made in \/proc \(ENOENT\)/,
    /^Set DATA_DIR/,
  ],
  [
    'a data folder below a file',
    { DATA_DIR: join(import.meta.filename, 'data') },
    'DATA_DIR',
    /settings\.test\.ts is a file/,
    /^Set DATA_DIR/,
  ],
  ['a full disk', {}, 'DATA_DIR', /only 12 MB/, /Make room/, { diskOf: async () => ({ type: 0xef53, freeBytes: 12_345_678 }) }],
  ['a network disk', {}, 'DATA_DIR', /network disk/, /^Set DATA_DIR/, { diskOf: async () => ({ type: 0x6969, freeBytes: 1e12 }) }],
  ['a disk in memory', {}, 'DATA_DIR', /in memory/, /^Set DATA_DIR/, { diskOf: async () => ({ type: 0x01021994, freeBytes: 1e12 }) }],
  ['an old Node.js', {}, 'Node.js', /18\.20\.1, older than 20\.19/, /^Install Node\.js 20\.19 or newer/, { nodeVersion: '18.20.1' }],
  ['a Node.js nearly old enough', {}, 'Node.js', /20\.18\.3, older/, /^Install/, { nodeVersion: '20.18.3' }],
  [
    'a line of .env that the environment overrules',
    { LOG_LEVEL: 'warn' },
    'LOG_LEVEL',
    /set twice/,
    /Unset LOG_LEVEL/,
    { dotEnv: { text: 'LOG_LEVEL=debug\n', mode: 0o600 } },
  ],
  [
    'a secret in a file for all to read',
    { DIRECTLINE_SECRET: 'a-long-random-text' },
    '.env',
    /other users/,
    /chmod 600 \.env/,
    { dotEnv: { text: 'DIRECTLINE_SECRET=a-long-random-text\n', mode: 0o644 } },
  ],
])('%s', async (...row: Row) => {
  const [, env, variable, words, remedy, outside] = row;
  const found = troubles(await diagnose({ env, wishes: { offline: true }, ...(outside && { outside }) }));
  expect(found).toEqual([
    {
      verdict: expect.stringMatching(/fault|warning/) as string,
      variable,
      found: expect.stringMatching(words) as string,
      remedy: expect.stringMatching(remedy) as string,
    },
  ]);
});

test('all wrong settings are told at once, and the other checks go on', async () => {
  const found = await diagnose({
    env: { PORT: 'x', KEEP_HOURS: '-1', LOG_LEVEL: 'loud', DATA_DIR: '/proc' },
    wishes: { offline: true },
  });
  expect(troubles(found).map(({ variable }) => variable)).toEqual(['PORT', 'KEEP_HOURS', 'LOG_LEVEL', 'DATA_DIR']);
});

test('a name like ours that may be another program’s is a warning; ours beside it is fine', async () => {
  const found = troubles(
    await diagnose({ env: { LOGLEVEL: 'x', LOG_LEVEL: 'warn', HOME: '/', PWD: '/', EXPORT: 'y' }, wishes: { offline: true } }),
  );
  expect(found).toMatchObject([{ verdict: 'warning', variable: 'LOGLEVEL' }]);
});

test('the name another tool uses is no matter while ours is set too', async () => {
  const id = '11111111-2222-3333-4444-555555555555';
  const azure = { MicrosoftAppId: id, MicrosoftAppTenantId: id.replace('1', '2'), MicrosoftAppPassword: 'hush~hush' };
  expect(troubles(await diagnose({ env: { ...azure, BOT_ID: id, TEAMS_APP_ID: id }, wishes: { offline: true } }))).toEqual([]);
});

test('another program on the port is a fault; the bot itself is not', async () => {
  const taken = await listening((_request, response) => response.end('<h1>Another program</h1>'));
  const found = troubles(await diagnose({ env: { PORT: String(taken) } }));
  expect(found).toEqual([
    {
      verdict: 'fault',
      variable: 'PORT',
      found: `${taken} is taken by another program`,
      remedy: `Stop that program, or write: PORT=${taken + 1}`,
    },
  ]);
  const bot = await listening((_request, response) => response.end('{"name":"kneadful"}'));
  expect(await diagnose({ env: { PORT: String(bot) } })).toContainEqual(
    expect.objectContaining({ verdict: 'ok', variable: 'PORT', found: `the bot answers at 127.0.0.1:${bot}` }),
  );
});

test('a bot that owns the data folder is running, and no fault; what others may read there is', async () => {
  const folder = freshFolder();
  const release = await lockFolder(folder);
  mkdirSync(join(folder, 'people'));
  writeFileSync(join(folder, 'people/one.json'), '{}');
  chmodSync(join(folder, 'people/one.json'), 0o644);
  chmodSync(join(folder, 'people'), 0o700);
  const found = await diagnose({ env: { DATA_DIR: folder } });
  await release();
  expect(found.map(({ found: words }) => words).join('\n')).toContain(`the bot is running (process ${process.pid}`);
  expect(troubles(found)).toEqual([
    {
      verdict: 'warning',
      variable: 'DATA_DIR',
      found: 'other users of this machine may read 1 of its files or folders',
      remedy: `Run: chmod -R go= "${folder}"`,
    },
  ]);
});

test('a data folder that is a link to nothing is found, and one that can be made leaves nothing behind', async () => {
  const folder = freshFolder();
  symlinkSync(join(folder, 'gone'), join(folder, 'link'));
  const [found] = troubles(await diagnose({ env: { DATA_DIR: join(folder, 'link') }, wishes: { offline: true } }));
  expect(found).toMatchObject({ verdict: 'fault', variable: 'DATA_DIR', found: `${join(folder, 'link')} is a link that leads nowhere` });
  expect(troubles(await diagnose({ env: { DATA_DIR: join(folder, 'not', 'yet') }, wishes: { offline: true } }))).toEqual([]);
  expect(readdirSync(folder)).toEqual(['link']);
});

test.each([
  ['0', /without end/],
  ['20', /people behind one address/],
])('a limit of new chats of %s is remarked on where the page is for others', async (most, words) => {
  const id = '11111111-2222-3333-4444-555555555555';
  const azure = { MicrosoftAppId: id, MicrosoftAppTenantId: id.replace('1', '2'), MicrosoftAppPassword: 'hush~hush' };
  const env = { ...azure, WEB_CHAT: 'on', PUBLIC_URL: 'https://clinic.test', NEW_CHATS_PER_HOUR: most };
  const remarks = async (more: Environment) => troubles(await diagnose({ env: { ...env, ...more }, wishes: { offline: true } }));
  expect(await remarks({})).toMatchObject([
    {
      verdict: 'warning',
      variable: 'NEW_CHATS_PER_HOUR',
      found: expect.stringMatching(words) as string,
      remedy: 'Write: NEW_CHATS_PER_HOUR=1000',
    },
  ]);
  expect(await remarks({ WEB_CHAT: 'off' })).toEqual([]);
  expect(await remarks({ NEW_CHATS_PER_HOUR: '' })).toEqual([]);
});

test('a build that is missing is a fault, and one older than its sources a warning', async () => {
  const root = freshFolder();
  writeFileSync(join(root, 'package.json'), '{"engines":{"node":">=20.19"}}');
  const build = async () => (await diagnose({ outside: { root } })).filter(({ variable }) => variable === 'build');
  expect((await build()).filter(({ verdict }) => verdict === 'fault').map(({ found }) => found)).toContain('dist/src/main.js is missing');
  for (const folder of ['src', 'dist/src', 'dist/web', 'dist/drawings']) mkdirSync(join(root, folder), { recursive: true });
  const made = [
    'dist/src/main.js',
    'dist/web/index.html',
    'dist/web/legal.html',
    'dist/web/webchat.js',
    'dist/drawings/a.png',
    'dist/parsed-yaml.json',
    'dist/trained.bin',
    'dist/danger.bin',
    'dist/places.bin',
  ];
  for (const file of made) writeFileSync(join(root, file), '');
  expect(await build()).toEqual([{ verdict: 'ok', variable: 'build', found: 'present, and not older than its sources' }]);
  writeFileSync(join(root, 'src/main.ts'), '');
  utimesSync(join(root, 'src/main.ts'), new Date(), new Date(Date.now() + 60_000));
  expect(await build()).toEqual([
    { verdict: 'warning', variable: 'build', found: 'dist/src/main.js is older than its sources', remedy: 'Run: npm run build' },
  ]);
});

test('a check that takes long is named while it runs', async () => {
  const named: string[] = [];
  const slow: Outside['diskOf'] = (folder) => new Promise((done) => setTimeout(done, 1_300, { type: folder.length, freeBytes: 1e12 }));
  await diagnose({ outside: { diskOf: slow }, wishes: { waiting: (title) => named.push(title) } });
  expect(named).toEqual(['Data folder']);
});
