import { inspect } from 'node:util';
import { ConfigError, describe as describeConfig, readConfig, readTeamsApp, type Environment } from '../src/config.ts';

const id = '11111111-2222-3333-4444-555555555555';
const azure = { MicrosoftAppId: id, MicrosoftAppTenantId: 'tenant', MicrosoftAppPassword: 'hush-hush-secret' };

function faultsOf(env: Environment, read: (env: Environment) => unknown = readConfig): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

test('nothing set: local, loopback, a day', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'local',
    host: '127.0.0.1',
    port: 3978,
    keepHours: 24,
    publicUrl: 'http://127.0.0.1:3978',
    page: true,
    app: undefined,
    logLevel: 'info',
    registry: { url: 'https://clinicaltrials.gov/api/v2', userAgent: undefined },
  });
});

test.each<[string, Environment, object]>([
  ['port in the public address', { PORT: '4100' }, { publicUrl: 'http://127.0.0.1:4100' }],
  ['IPv6 loopback', { HOST: '::1' }, { publicUrl: 'http://[::1]:3978' }],
  ['an empty variable is not set', { PORT: '', MicrosoftAppId: ' ', HUMAN_CONTACT: '' }, { mode: 'local', port: 3978 }],
  ['public address loses its slash', { PUBLIC_URL: 'http://localhost:3978/' }, { publicUrl: 'http://localhost:3978' }],
  ['password', azure, { mode: 'azure', page: false, publicUrl: undefined, app: { type: 'SingleTenant', id, tenantId: 'tenant' } }],
  ['any host with an app id', { ...azure, HOST: '0.0.0.0', NODE_ENV: 'production' }, { host: '0.0.0.0' }],
  ['managed identity', { ...azure, MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppPassword: '' }, { app: { type: 'UserAssignedMSI' } }],
  [
    'certificate',
    { ...azure, MicrosoftAppPassword: '', CertificateThumbprint: 'AA', CertificatePrivateKey: 'key' },
    { app: { proof: { thumbprint: 'AA' } } },
  ],
  ['no registry', { REGISTRY: 'OFF', REGISTRY_URL: 'http://127.0.0.1:3990' }, { registry: undefined }],
  [
    'another registry',
    { REGISTRY_URL: 'http://127.0.0.1:3990/api/v2/', REGISTRY_USER_AGENT: 'our-bot/1.0' },
    { registry: { url: 'http://127.0.0.1:3990/api/v2', userAgent: 'our-bot/1.0' } },
  ],
  ['page in azure', { ...azure, WEB_CHAT: 'on', PUBLIC_URL: 'https://bot.example.org' }, { page: true }],
])('%s', (_title, env, expected) => {
  expect(readConfig(env)).toMatchObject(expected);
});

test.each<[string, Environment, RegExp]>([
  ['a word for a port', { PORT: 'abc' }, /^PORT is "abc", not a whole number from 1 to 65535\. Write: PORT=3978/],
  ['a port too high', { PORT: '70000' }, /^PORT /],
  ['no hours', { KEEP_HOURS: '0' }, /^KEEP_HOURS .*Write: KEEP_HOURS=24/],
  ['another host without an app id', { HOST: '0.0.0.0' }, /^HOST .*only this machine.*Write: HOST=127\.0\.0\.1/],
  ['production without an app id', { NODE_ENV: 'production' }, /^MicrosoftAppId .*Write: MicrosoftAppId=0/],
  ['password without an app id', { MicrosoftAppPassword: 'x' }, /^MicrosoftAppId .*MicrosoftAppPassword is set/],
  ['an app id that is none', { ...azure, MicrosoftAppId: 'mine' }, /^MicrosoftAppId is "mine"/],
  ['an unknown type', { ...azure, MicrosoftAppType: 'MultiTenant' }, /^MicrosoftAppType .*not one of SingleTenant, UserAssignedMSI/],
  ['no tenant', { ...azure, MicrosoftAppTenantId: '' }, /^MicrosoftAppTenantId is missing/],
  ['no proof', { ...azure, MicrosoftAppPassword: '' }, /^MicrosoftAppPassword is missing/],
  ['half a certificate', { ...azure, MicrosoftAppPassword: '', CertificateThumbprint: 'AA' }, /^CertificatePrivateKey is missing/],
  ['the other half', { ...azure, MicrosoftAppPassword: '', CertificatePrivateKey: 'k' }, /^CertificateThumbprint is missing/],
  ['both proofs', { ...azure, CertificateThumbprint: 'AA', CertificatePrivateKey: 'k' }, /^MicrosoftAppPassword .*together/],
  ['managed identity with a password', { ...azure, MicrosoftAppType: 'UserAssignedMSI' }, /^MicrosoftAppType .*no password/],
  ['the page without an address', { ...azure, WEB_CHAT: 'on' }, /^PUBLIC_URL is missing/],
  ['a public address with a path', { PUBLIC_URL: 'http://localhost/bot' }, /^PUBLIC_URL /],
  ['no address at all', { PUBLIC_URL: 'here' }, /^PUBLIC_URL /],
  ['http in azure', { ...azure, PUBLIC_URL: 'http://bot.example.org' }, /^PUBLIC_URL .*https/],
  ['page neither on nor off', { ...azure, WEB_CHAT: 'maybe' }, /^WEB_CHAT .*on, off/],
  ['a registry neither on nor off', { REGISTRY: 'maybe' }, /^REGISTRY .*on, off/],
  [
    'a registry that is no address',
    { REGISTRY_URL: 'clinicaltrials' },
    /^REGISTRY_URL .*Write: REGISTRY_URL=https:\/\/clinicaltrials\.gov\/api\/v2/,
  ],
  ['a registry address with a question', { REGISTRY_URL: 'https://clinicaltrials.gov/api/v2?x=1' }, /^REGISTRY_URL /],
  ['a User-Agent of two lines', { REGISTRY_USER_AGENT: 'a\nb' }, /^REGISTRY_USER_AGENT /],
  ['a short secret', { DIRECTLINE_SECRET: 'short' }, /^DIRECTLINE_SECRET is shorter than 16/],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL .*silent/],
  ['an essay for a contact', { HUMAN_CONTACT: 'x'.repeat(301) }, /^HUMAN_CONTACT is 301 characters long/],
])('refuses %s', (_title, env, expected) => {
  const faults = faultsOf(env);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(expected);
});

test('all faults come at once', () => {
  const faults = faultsOf({ PORT: 'x', KEEP_HOURS: '-1', HOST: '0.0.0.0', LOG_LEVEL: 'loud', NODE_ENV: 'production' });
  expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual(['HOST', 'KEEP_HOURS', 'LOG_LEVEL', 'MicrosoftAppId', 'PORT']);
});

test('secrets stay hidden however the settings are shown, and in faults', () => {
  const env = { ...azure, DIRECTLINE_SECRET: 'another-secret-text' };
  const config = readConfig(env);
  const shown = [JSON.stringify(config), inspect(config, { depth: 9, showHidden: true }), ...describeConfig(config)].join('\n');
  expect(shown).not.toMatch(/hush-hush|another-secret/);
  expect(config.directLineSecret?.reveal()).toBe('another-secret-text');
  expect(faultsOf({ ...env, MicrosoftAppType: 'UserAssignedMSI' }).join()).not.toMatch(/hush-hush/);
});

test('the start says what is off, and only that', () => {
  expect(describeConfig(readConfig({})).join('\n')).toMatch(/Open http:\/\/127\.0\.0\.1:3978\/[\s\S]*Off: Teams[\s\S]*HUMAN_CONTACT/);
  expect(describeConfig(readConfig({ REGISTRY: 'off' })).join('\n')).toMatch(/Off: looking for studies/);
  const all = readConfig({
    ...azure,
    WEB_CHAT: 'on',
    PUBLIC_URL: 'https://bot.example.org',
    DIRECTLINE_SECRET: 'a-long-random-text',
    HUMAN_CONTACT: 'Call us.',
  });
  expect(describeConfig(all).join('\n')).not.toMatch(/Off:/);
});

describe('for the app package', () => {
  const app = { MicrosoftAppId: id, PUBLIC_URL: 'https://bot.example.org/' };

  test('two settings are enough, and none of them is secret', () => {
    expect(readTeamsApp(app)).toEqual({ appId: id, botId: id, publicUrl: 'https://bot.example.org', page: false, developer: 'Kneadful' });
  });

  test.each<[string, Environment, readonly RegExp[]]>([
    [
      'nothing',
      { MicrosoftAppId: '', PUBLIC_URL: '' },
      [/^MicrosoftAppId is missing.*Write: MicrosoftAppId=0/, /^PUBLIC_URL is missing.*Write: PUBLIC_URL=https:/],
    ],
    ['a bot id that is none', { MicrosoftAppId: 'mine' }, [/^MicrosoftAppId is "mine"/]],
    ['the id of the example', { MicrosoftAppId: '00000000-0000-0000-0000-000000000000' }, [/^MicrosoftAppId is the example/]],
    ['an app id that is none', { TEAMS_APP_ID: 'mine' }, [/^TEAMS_APP_ID is "mine"/]],
    ['http', { PUBLIC_URL: 'http://bot.example.org' }, [/^PUBLIC_URL .*need https/]],
    ['a path', { PUBLIC_URL: 'https://bot.example.org/bot' }, [/^PUBLIC_URL .*without a path/]],
    ['a name of 33 letters', { TEAMS_DEVELOPER_NAME: 'x'.repeat(33) }, [/^TEAMS_DEVELOPER_NAME is 33 characters long/]],
  ])('refuses %s', (_title, changed, expected) => {
    const faults = faultsOf({ ...app, ...changed }, readTeamsApp);
    expect(faults).toEqual(expected.map((fault) => expect.stringMatching(fault) as string));
  });
});
