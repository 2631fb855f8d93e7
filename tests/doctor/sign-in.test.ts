import { freePort } from '../../src/channels/free-port.ts';
import { APP, playMicrosoft, SECRET, TENANT } from './played-microsoft.ts';
import { diagnose, tidyUp, troubles } from './played-world.ts';
import { namesTheFault, seesTheFault, signsIn, type BadRow, type GoodRow } from './sign-in-rows.ts';

afterEach(tidyUp);

const azure = { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: SECRET };

test.each<GoodRow>([
  ['a password', azure, {}, 'MicrosoftAppPassword'],
  ['a managed identity', { ...azure, MicrosoftAppPassword: '', MicrosoftAppType: 'UserAssignedMSI' }, {}, 'MicrosoftAppType'],
])('%s that signs in is no trouble', signsIn);

const NO_ID = '00000000-0000-0000-0000-000000000000';

test.each<BadRow>([
  [
    'a wrong secret',
    { ...azure, MicrosoftAppPassword: 'wrong~secret' },
    'MicrosoftAppPassword',
    /Secret ID.*AADSTS7000215/,
    /copy its Value/,
    {},
  ],
  ['a secret that has expired', azure, 'MicrosoftAppPassword', /expired \(AADSTS7000222\)/, /new client secret/, { code: 7000222 }],
  [
    'an app of another tenant',
    { ...azure, MicrosoftAppId: '21111111-2222-3333-4444-555555555555' },
    'MicrosoftAppId',
    /no app of this tenant/,
    /both ids/,
    {},
  ],
  [
    'a tenant that is not',
    { ...azure, MicrosoftAppTenantId: '19999999-8888-7777-6666-555555555555' },
    'MicrosoftAppTenantId',
    /AADSTS90002/,
    /both ids/,
    {},
  ],
  [
    'a tenant by its domain',
    { ...azure, MicrosoftAppTenantId: 'clinic.example.com' },
    'MicrosoftAppTenantId',
    /"clinic\.example\.com"/,
    new RegExp(`Write: MicrosoftAppTenantId=(${TENANT}|\\(the id)`),
    {},
  ],
  ['a code nobody foresaw', azure, 'MicrosoftAppId', /AADSTS50196/, /error\?code=50196/, { code: 50196 }],
  [
    'a proxy in between',
    azure,
    'keys',
    /answered 200, and not with its keys/,
    /Let this machine reach/,
    { everywhere: { status: 200, html: '<p>Sign in to the network</p>' } },
  ],
  ['a clock that is behind', azure, 'clock', /(599|60\d) seconds behind.*tokens are refused/, /Set the clock/, { ahead: 601 }],
  [
    'a managed identity that is not assigned',
    { MicrosoftAppId: NO_ID.replace('0', '1'), MicrosoftAppTenantId: TENANT, MicrosoftAppType: 'UserAssignedMSI' },
    'MicrosoftAppId',
    /not this one \(400\)/,
    /User assigned, Add/,
    {},
  ],
])('%s', namesTheFault);

test.each<BadRow>([
  ['the example in place of the app', { ...azure, MicrosoftAppId: NO_ID }, 'MicrosoftAppId', /the example/, /Azure shows/, {}],
  [
    'one id twice',
    { ...azure, MicrosoftAppTenantId: APP },
    'MicrosoftAppTenantId',
    /the same as MicrosoftAppId/,
    /Directory \(tenant\) ID/,
    {},
  ],
  [
    'everybody’s tenant',
    { ...azure, MicrosoftAppTenantId: 'common' },
    'MicrosoftAppTenantId',
    /no single tenant/,
    /the id of your tenant/,
    {},
  ],
  [
    'a tenant that is a name',
    { ...azure, MicrosoftAppTenantId: 'our clinic' },
    'MicrosoftAppTenantId',
    /neither an id/,
    /the id of your tenant/,
    {},
  ],
  ...['hush hush~hush', 'hush~hush\tSecret ID', '<client secret>'].map((secret): BadRow => [
    `a secret copied as "${secret}"`,
    { ...azure, MicrosoftAppPassword: secret },
    'MicrosoftAppPassword',
    /which no client secret of Azure does$/,
    /whole and alone/,
    {},
  ]),
  ...['https://localhost:3978', 'https://127.0.0.1', 'https://bot.localhost'].map((address): BadRow => [
    address,
    { ...azure, PUBLIC_URL: address },
    'PUBLIC_URL',
    /this machine itself/,
    /proxy or the tunnel/,
    {},
  ]),
  ['the id of a secret', { ...azure, MicrosoftAppPassword: APP }, 'MicrosoftAppPassword', /form of an id/, /copy its Value/, {}],
])('%s, seen without asking anyone', seesTheFault);

test('Microsoft out of reach is a fault that names the network; a managed identity out of reach can be checked on Azure alone', async () => {
  const nowhere = `http://login.example:${await freePort()}`;
  const outside = { microsoft: { signIn: nowhere, botKeys: nowhere, machineIdentity: nowhere } };
  const found = await diagnose({ env: azure, outside });
  expect(troubles(found).filter(({ variable }) => variable === 'network')).toHaveLength(2);
  const microsoft = { ...(await playMicrosoft()), machineIdentity: nowhere };
  const managed = await diagnose({
    env: { ...azure, MicrosoftAppPassword: '', MicrosoftAppType: 'UserAssignedMSI' },
    outside: { microsoft },
  });
  expect(troubles(managed).map(({ variable }) => variable)).toEqual(['PUBLIC_URL']);
  expect(managed).toContainEqual({
    verdict: 'not checked',
    variable: 'MicrosoftAppType',
    found: expect.stringMatching(/only machines in Azure/) as string,
    remedy: expect.stringMatching(/Run the doctor on the machine in Azure/) as string,
  });
});
