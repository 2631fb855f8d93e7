import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { Examined } from './check.ts';
import { fault, ok, warning, type Finding } from './finding.ts';

const SOON_DAYS = 30;
const KEY = 'CertificatePrivateKey';
const PRINT = 'CertificateThumbprint';
const COPY_THUMBPRINT = `Write: ${PRINT}=(the 40 digits Azure shows beside the certificate, at "Certificates & secrets")`;
const NEW_CERTIFICATE = 'Make a new RSA certificate, upload its public part at the app registration, and set both variables anew.';

/** Whether the certificate can be used at all: its key, its thumbprint, and its dates where the text holds the certificate too. */
export function checkCertificate({ outside: { env, now } }: Examined): Finding[] {
  const thumbprint = env[PRINT]?.trim() ?? '';
  const pem = env[KEY]?.trim() ?? '';
  const findings = [...(thumbprint === '' ? [] : thumbprintForm(thumbprint))];
  if (pem === '') return findings;
  const key = readKey(pem);
  if ('verdict' in key) return [...findings, key];
  const certificate = readCertificate(pem) ?? readCertificate(thumbprint);
  if (certificate) findings.push(...certificateFits(certificate, key, thumbprint, now()));
  return findings.length > 0 ? findings : [ok(KEY, 'can be read, and its thumbprint has the right form')];
}

function thumbprintForm(thumbprint: string): Finding[] {
  if (/^[\da-f]{40}$/i.test(thumbprint) || thumbprint.includes('-----BEGIN CERTIFICATE-----')) return [];
  const digits = thumbprint.replace(/[^\da-f]/gi, '');
  // What Windows shows comes with blanks, and with signs that nobody sees.
  if (digits.length === 40 && /^[\da-f\s:\p{Cf}-]+$/iu.test(thumbprint))
    return [fault(PRINT, 'holds colons, blanks or signs that cannot be seen', `Write: ${PRINT}=${digits.toUpperCase()}`)];
  if (digits.length === 64) return [fault(PRINT, 'has 64 digits: it is the SHA-256 one, and the SHA-1 one is needed', COPY_THUMBPRINT)];
  return [fault(PRINT, `has ${thumbprint.length} characters, not 40 hex digits`, COPY_THUMBPRINT)];
}

function readKey(pem: string): KeyObject | Finding {
  const unusable = (found: string, remedy: string) => fault(KEY, found, remedy);
  if (pem.includes('\\n'))
    return unusable('has "\\n" in place of its line ends', `Put it into .env with real line ends: ${KEY}="-----BEGIN PRIVATE KEY-----…"`);
  if (/ENCRYPTED/.test(pem))
    return unusable('is locked with a password, which the bot does not have', 'Run: openssl pkey -in key.pem -out open.pem');
  if (/^[^\s-][^\s]*\.(?:pem|key|pfx|p12|crt|cer)$/i.test(pem))
    return unusable(
      'is the name of a file, and the bot needs what stands in it',
      `Write: ${KEY}="-----BEGIN PRIVATE KEY-----…", the text of the file`,
    );
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem))
    return unusable(
      `is not a private key in PEM form${pem.includes('BEGIN CERTIFICATE') ? ' but a certificate' : ''}`,
      `Write: ${KEY}="-----BEGIN PRIVATE KEY-----…"`,
    );
  if (!pem.includes('\n'))
    return unusable(
      'has lost its line ends',
      `Put it into .env with its line ends, in double quotes: ${KEY}="-----BEGIN PRIVATE KEY-----…"`,
    );
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'rsa') return key;
    return unusable(`is of the kind ${key.asymmetricKeyType}, and Azure signs bots in with RSA only`, NEW_CERTIFICATE);
  } catch {
    return unusable('cannot be read: part of it is missing or changed', 'Copy the whole private key again, from BEGIN to END.');
  }
}

function readCertificate(text: string): X509Certificate | undefined {
  const [pem] = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/s.exec(text) ?? [];
  try {
    return pem === undefined ? undefined : new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

function certificateFits(certificate: X509Certificate, key: KeyObject, thumbprint: string, now: Date): Finding[] {
  const digits = certificate.fingerprint.replaceAll(':', '');
  if (!certificate.checkPrivateKey(key))
    return [fault(KEY, 'is not the key of the certificate beside it', 'Copy the key and the certificate of the same pair.')];
  if (/^[\da-f]{40}$/i.test(thumbprint) && thumbprint.toUpperCase() !== digits)
    return [fault(PRINT, 'is not that of the certificate beside the key', `Write: ${PRINT}=${digits}`)];
  const days = Math.floor((Date.parse(certificate.validTo) - now.getTime()) / 86_400_000);
  if (days < 0) return [fault(KEY, `its certificate expired ${-days} day(s) ago`, NEW_CERTIFICATE)];
  if (days < SOON_DAYS) return [warning(KEY, `its certificate expires in ${days} day(s)`, NEW_CERTIFICATE)];
  return [ok(KEY, `its certificate is good for ${days} more days`)];
}
