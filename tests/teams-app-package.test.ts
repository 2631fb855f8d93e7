import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PNG } from 'pngjs';
import { readTeamsApp, type Environment } from '../src/config.ts';
import { readContent } from '../src/content/content.ts';
import { checkPackage } from '../src/teams-app/check-package.ts';
import { checkedPackage } from '../src/teams-app/checked-package.ts';
import type { Manifest } from '../src/teams-app/manifest.ts';
import { packageFile } from '../src/teams-app/package-file.ts';

const content = readContent('content/en');
const PUBLIC_URL = 'https://bot.example.org';
const env = { MicrosoftAppId: '11111111-2222-3333-4444-555555555555', PUBLIC_URL };
const build = (changed: Environment = {}, version = '1.2.3') =>
  packageFile({ settings: readTeamsApp({ ...env, ...changed }), content, icons: 'content/icons', version });
const manifestIn = (zip: Uint8Array) => JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array())) as Manifest;

let whole: Uint8Array;
beforeAll(async () => {
  whole = await build();
});

describe('the app package', () => {
  it('holds the manifest and two icons at its top level, and Teams can take it', () => {
    expect(Object.keys(unzipSync(whole)).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(checkPackage(whole, PUBLIC_URL)).toEqual([]);
  });

  it('is the same, byte for byte, when nothing changed', async () => {
    expect(Buffer.from(await build()).equals(whole)).toBe(true);
  });

  it('offers itself for a person first, with commands for every place where the bot is', () => {
    const { bots, defaultInstallScope, validDomains } = manifestIn(whole);
    expect(defaultInstallScope).toBe('personal');
    expect(validDomains).toEqual(['bot.example.org']);
    expect(bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
    const [own, shared] = bots[0]?.commandLists ?? [];
    expect(own?.commands.length).toBeLessThanOrEqual(10);
    // Where others read along nothing is on offer that asks about a person.
    expect(own?.commands.map(({ title }) => title)).toContain('Find my style');
    expect(shared?.commands.map(({ title }) => title)).not.toContain('Find my style');
    expect(shared?.scopes).toEqual(['team', 'groupChat']);
  });

  it.each<[string, Environment, (manifest: Manifest) => unknown, unknown]>([
    [
      'MicrosoftAppId',
      { MicrosoftAppId: 'aaaaaaaa-2222-3333-4444-555555555555' },
      ({ id, bots }) => [id, bots[0]?.botId],
      ['aaaaaaaa-2222-3333-4444-555555555555', 'aaaaaaaa-2222-3333-4444-555555555555'],
    ],
    [
      'TEAMS_APP_ID',
      { TEAMS_APP_ID: 'bbbbbbbb-2222-3333-4444-555555555555' },
      ({ id, bots }) => [id, bots[0]?.botId],
      ['bbbbbbbb-2222-3333-4444-555555555555', env.MicrosoftAppId],
    ],
    [
      'PUBLIC_URL',
      { PUBLIC_URL: 'https://back.example.com/' },
      ({ developer, validDomains }) => [developer.privacyUrl, developer.termsOfUseUrl, ...validDomains],
      ['https://back.example.com/privacy', 'https://back.example.com/terms', 'back.example.com'],
    ],
    ['WEB_CHAT', { WEB_CHAT: 'on' }, ({ developer }) => developer.websiteUrl, 'https://bot.example.org/'],
    ['TEAMS_DEVELOPER_NAME', { TEAMS_DEVELOPER_NAME: 'Back clinic' }, ({ developer }) => developer.name, 'Back clinic'],
  ])('%s is in the manifest, and Teams can still take it', async (_name, changed, what, expected) => {
    const zip = await build(changed);
    expect(what(manifestIn(zip))).toEqual(expected);
    expect(what(manifestIn(whole))).not.toEqual(expected);
    expect(checkPackage(zip, readTeamsApp({ ...env, ...changed }).publicUrl)).toEqual([]);
  });

  it('carries the version of the project', async () => {
    expect(manifestIn(await build({}, '2.0.1')).version).toBe('2.0.1');
  });
});

const files = () => unzipSync(whole);
const edited = (change: (manifest: Manifest) => object) =>
  zipSync({ ...files(), 'manifest.json': strToU8(JSON.stringify({ ...manifestIn(whole), ...change(manifestIn(whole)) })) });
const repainted = (name: 'color.png' | 'outline.png', paint: (icon: PNG) => void) => {
  const icon = PNG.sync.read(Buffer.from(files()[name] ?? []));
  paint(icon);
  return zipSync({ ...files(), [name]: PNG.sync.write(icon) });
};
const dot = (x: number, y: number, rgba: readonly number[]) => (icon: PNG) => icon.data.set(rgba, (y * icon.width + x) * 4);

describe('a package that Teams would refuse is refused here, with a message', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['no zip', () => strToU8('not a zip'), /no zip file.*teams:package/],
    ['a file too many', () => zipSync({ ...files(), 'read.me': strToU8('x') }), /holds .*read\.me.*nothing else/],
    ['a file in a folder', () => zipSync({ app: files() }), /at its top level/],
    ['no icon', () => zipSync({ 'manifest.json': files()['manifest.json'] ?? new Uint8Array() }), /must hold .*color\.png/],
    ['no JSON', () => zipSync({ ...files(), 'manifest.json': strToU8('{') }), /no JSON/],
    ['another version', () => edited(() => ({ manifestVersion: '9.9' })), /must name the version 1\.25/],
    ['a field that Teams does not know', () => edited(() => ({ colour: 'teal' })), /schema.*additional.*colour/],
    ['a name too long', () => edited(() => ({ name: { short: 'x'.repeat(31), full: 'x' } })), /schema: \/name\/short .*30/],
    ['no name', () => edited(() => ({ name: {} })), /schema: \/name .*short/],
    ['an app version that is none', () => edited(() => ({ id: 'mine' })), /schema: \/id /],
    ['a version that Teams cannot compare', () => edited(() => ({ version: '1.0.0-beta' })), /version is "1\.0\.0-beta".*package\.json/],
    ['the id of the example', () => edited(() => ({ id: '00000000-0000-0000-0000-000000000000' })), /is an example.*MicrosoftAppId/],
    [
      'an address elsewhere',
      () => edited(({ developer }) => ({ developer: { ...developer, privacyUrl: 'https://other.example/privacy' } })),
      /^privacyUrl .*PUBLIC_URL/,
    ],
    [
      'an address without https',
      () => edited(({ developer }) => ({ developer: { ...developer, termsOfUseUrl: 'http://bot.example.org/terms' } })),
      /^termsOfUseUrl .*https/,
    ],
    ['a domain elsewhere', () => edited(() => ({ validDomains: ['*.example.com'] })), /^validDomains/],
    [
      'commands where the bot is not',
      () => edited(({ bots: [bot] }) => ({ bots: [{ ...bot, scopes: ['personal'] }] })),
      /"team", where the bot is not/,
    ],
    [
      'a command twice',
      () =>
        edited(({ bots: [bot] }) => ({
          bots: [
            {
              ...bot,
              commandLists: bot?.commandLists.map((list) => ({ ...list, commands: [...list.commands, ...list.commands].slice(0, 12) })),
            },
          ],
        })),
      /same title/,
    ],
    ['an icon that is no picture', () => zipSync({ ...files(), 'color.png': strToU8('x') }), /color\.png is no PNG/],
    [
      'icons the wrong way round',
      () => zipSync({ ...files(), 'color.png': files()['outline.png'] ?? new Uint8Array() }),
      /color\.png is 32 by 32 pixels, not 192/,
    ],
    ['a drawing at the edge', () => repainted('color.png', dot(47, 90, [255, 255, 255, 255])), /color\.png .*47,90/],
    ['a ground of another colour', () => edited(() => ({ accentColor: '#ffffff' })), /color\.png .*#ffffff/],
    ['a grey outline', () => repainted('outline.png', dot(0, 0, [200, 200, 200, 255])), /outline\.png is not white at 0,0/],
    ['an outline on white', () => repainted('outline.png', ({ data }) => data.fill(255)), /not transparent/],
    ['an empty outline', () => repainted('outline.png', ({ data }) => data.fill(0)), /empty/],
  ])('%s', (_title, broken, message) => {
    expect(checkPackage(broken(), PUBLIC_URL).join('\n')).toMatch(message);
  });
});

describe('a package is checked before it is given', () => {
  const parts = { settings: readTeamsApp(env), icons: 'content/icons', version: '1.2.3' };

  it('one with a fault is refused, and the message says which', async () => {
    const teamsApp = { ...content.teamsApp, accent: '#ffffff' };
    await expect(checkedPackage({ ...parts, content: { teamsApp } })).rejects.toThrow(/was not written[\s\S]*color\.png .*#ffffff/);
  });

  it('a right one is given as it is', async () => {
    expect(Buffer.from(await checkedPackage({ ...parts, content })).equals(whole)).toBe(true);
  });
});

describe('npm run teams:package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kneadful-teams-'));
  const file = join(folder, 'deep', 'app.zip');
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (settings: Environment) =>
    spawnSync(process.execPath, ['--import', resolve('tests/swc-hook.mjs'), resolve('src/package-teams-app.ts'), file], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...settings },
      encoding: 'utf8',
    });

  it('names what is missing, and writes nothing', () => {
    const { status, stderr } = run({});
    expect(status).toBe(1);
    expect(stderr).toMatch(/2 setting\(s\)[\s\S]*MicrosoftAppId is missing[\s\S]*PUBLIC_URL is missing/);
    expect(existsSync(file)).toBe(false);
  });

  it('writes the package, the same in every time zone, and says for which bot', async () => {
    const { status, stdout, stderr } = run({ ...env, TZ: 'Asia/Tokyo' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`for the bot ${env.MicrosoftAppId} at ${PUBLIC_URL}`);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(readFileSync(file).equals(await build({}, version))).toBe(true);
  });
});
