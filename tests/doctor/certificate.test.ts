import { generateKeyPairSync } from 'node:crypto';
import type { Environment } from '../../src/config.ts';
import { makeCertificate } from './make-certificate.ts';
import { APP, diagnoseAtMicrosoft, TENANT, type Manners } from './played-microsoft.ts';
import { diagnose, tidyUp, troubles } from './played-world.ts';

afterEach(tidyUp);

const pair = makeCertificate({ name: 'the bot', days: 300 });
const other = makeCertificate({ name: 'another', days: 300 });
const old = makeCertificate({ name: 'old', days: -3 });
const soon = makeCertificate({ name: 'soon', days: 5 });
const certified = {
  MicrosoftAppId: APP,
  MicrosoftAppTenantId: TENANT,
  CertificateThumbprint: pair.thumbprint,
  CertificatePrivateKey: pair.key,
};
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
const locked = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
  cipher: 'aes-256-cbc',
  passphrase: 'x',
});

test.each<[string, Environment, Manners, string]>([
  ['a certificate', certified, { certificate: pair }, 'CertificateThumbprint'],
  [
    'a certificate beside its key',
    { ...certified, CertificatePrivateKey: pair.key + pair.certificate },
    { certificate: pair },
    'CertificateThumbprint',
  ],
  [
    'a certificate in place of its thumbprint',
    { ...certified, CertificateThumbprint: pair.certificate },
    { certificate: pair },
    'CertificateThumbprint',
  ],
])('%s that signs in is no trouble', async (_title, env, manners, variable) => {
  const { found, troubles: none } = await diagnoseAtMicrosoft(env, manners);
  expect(none).toEqual([]);
  expect(found).toContainEqual({ verdict: 'ok', variable, found: expect.stringMatching(/can sign in|gives a token/) as string });
});

type Row = [title: string, env: Environment, variable: string, found: RegExp, remedy: RegExp, manners: Manners];

test.each<Row>([
  [
    'a thumbprint with colons',
    { ...certified, CertificateThumbprint: (pair.thumbprint.match(/../g) ?? []).join(':') },
    'CertificateThumbprint',
    /colons/,
    new RegExp(`Write: CertificateThumbprint=${pair.thumbprint}$`),
    { certificate: pair },
  ],
  [
    'a thumbprint with a sign nobody sees',
    { ...certified, CertificateThumbprint: `\u200e${pair.thumbprint.toLowerCase()}` },
    'CertificateThumbprint',
    /cannot be seen/,
    new RegExp(`${pair.thumbprint}$`),
    { certificate: pair },
  ],
  [
    'the other thumbprint',
    { ...certified, CertificateThumbprint: 'ab'.repeat(32) },
    'CertificateThumbprint',
    /SHA-256/,
    /40 digits/,
    { certificate: pair },
  ],
  ['a certificate nobody uploaded', certified, 'CertificateThumbprint', /AADSTS700027/, /Upload the certificate/, { certificate: other }],
  [
    'a key without line ends',
    { ...certified, CertificatePrivateKey: pair.key.replaceAll('\n', '\\n') },
    'CertificatePrivateKey',
    /in place of its line ends/,
    /real line ends/,
    { certificate: pair },
  ],
  [
    'a key on one line',
    { ...certified, CertificatePrivateKey: pair.key.replaceAll('\n', ' ') },
    'CertificatePrivateKey',
    /lost its line ends/,
    /in double quotes/,
    { certificate: pair },
  ],
  [
    'half a key',
    { ...certified, CertificatePrivateKey: pair.key.slice(0, 400) },
    'CertificatePrivateKey',
    /cannot be read/,
    /Copy the whole/,
    { certificate: pair },
  ],
  [
    'the certificate in place of the key',
    { ...certified, CertificatePrivateKey: pair.certificate },
    'CertificatePrivateKey',
    /but a certificate/,
    /BEGIN PRIVATE KEY/,
    { certificate: pair },
  ],
  [
    'a locked key',
    { ...certified, CertificatePrivateKey: String(locked) },
    'CertificatePrivateKey',
    /locked with a password/,
    /openssl pkey/,
    { certificate: pair },
  ],
])('%s', async (_title, env, variable, words, remedy, manners) => {
  const { troubles: found } = await diagnoseAtMicrosoft(env, manners);
  expect(found.map((finding) => finding.variable)).toContain(variable);
  for (const finding of found.filter((one) => one.variable === variable))
    expect(finding).toMatchObject({ found: expect.stringMatching(words) as string, remedy: expect.stringMatching(remedy) as string });
  expect(new Set(found.map((finding) => finding.variable)).size).toBe(1);
});

test.each<Row>([
  [
    'a key of another kind',
    { ...certified, CertificatePrivateKey: String(elliptic) },
    'CertificatePrivateKey',
    /kind ec/,
    /new RSA certificate/,
    {},
  ],
  [
    'a key of another certificate',
    { ...certified, CertificatePrivateKey: other.key + pair.certificate },
    'CertificatePrivateKey',
    /not the key of/,
    /same pair/,
    {},
  ],
  [
    'a thumbprint of another certificate',
    { ...certified, CertificatePrivateKey: other.key + other.certificate },
    'CertificateThumbprint',
    /not that of/,
    new RegExp(`${other.thumbprint}$`),
    {},
  ],
  [
    'a certificate that is over',
    { ...certified, CertificateThumbprint: old.thumbprint, CertificatePrivateKey: old.key + old.certificate },
    'CertificatePrivateKey',
    /expired [34] day/,
    /new RSA/,
    {},
  ],
  [
    'a certificate that is nearly over',
    { ...certified, CertificateThumbprint: soon.thumbprint, CertificatePrivateKey: soon.key + soon.certificate },
    'CertificatePrivateKey',
    /expires in 5/,
    /new RSA/,
    {},
  ],
])('%s, seen without asking anyone', async (_title, env, variable, words, remedy) => {
  const found = troubles(await diagnose({ env, wishes: { offline: true } }));
  expect(found).toMatchObject([
    { variable, found: expect.stringMatching(words) as string, remedy: expect.stringMatching(remedy) as string },
  ]);
});
