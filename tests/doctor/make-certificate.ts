import { createSign, generateKeyPairSync, X509Certificate } from 'node:crypto';

/** DER: a tag, a length, and what is inside. */
function der(tag: number, ...inside: Buffer[]): Buffer {
  const body = Buffer.concat(inside);
  const size = body.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const sequence = (...inside: Buffer[]) => der(0x30, ...inside);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const time = (date: Date) => der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`));
const RSA_SHA256 = sequence(oid('2a864886f70d01010b'), der(0x05));

export interface Pair {
  /** Both PEM. */
  key: string;
  certificate: string;
  /** SHA-1, 40 digits. */
  thumbprint: string;
}

/** A self-signed RSA certificate for one name, good from a day ago for so many days. */
export function makeCertificate({ name, days, from = new Date() }: { name: string; days: number; from?: Date }): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const names = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))));
  const validity = sequence(time(new Date(from.getTime() - 86_400_000)), time(new Date(from.getTime() + days * 86_400_000 + 60_000)));
  const otherNames = sequence(oid('551d11'), der(0x04, sequence(der(0x82, Buffer.from(name)))));
  const isAuthority = sequence(oid('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    RSA_SHA256,
    names,
    validity,
    names,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(otherNames, isAuthority)),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const whole = sequence(body, RSA_SHA256, der(0x03, Buffer.from([0]), signature));
  const certificate = `-----BEGIN CERTIFICATE-----\n${(whole.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    certificate,
    thumbprint: new X509Certificate(certificate).fingerprint.replaceAll(':', ''),
  };
}
