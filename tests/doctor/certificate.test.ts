import { generateKeyPairSync } from 'node:crypto';
import { makeCertificate } from './make-certificate.ts';
import { APP, TENANT } from './played-microsoft.ts';
import { tidyUp } from './played-world.ts';
import { namesTheFault, seesTheFault, signsIn, type BadRow, type GoodRow } from './sign-in-rows.ts';

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

test.each<GoodRow>([
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
])('%s that signs in is no trouble', signsIn);

test.each<BadRow>([
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
])('%s', namesTheFault);

test.each<BadRow>([
  [
    'the name of a file',
    { ...certified, CertificatePrivateKey: '/etc/kneadful/bot.pem' },
    'CertificatePrivateKey',
    /name of a file/,
    /the text of the file$/,
    {},
  ],
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
])('%s, seen without asking anyone', seesTheFault);
