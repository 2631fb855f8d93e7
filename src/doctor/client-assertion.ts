import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Secret } from '../secret.ts';

export interface Proof {
  /** The app's id. */
  id: string;
  /** The address the proof is sent to. */
  audience: string;
  /** 40 hex digits, or the certificate itself as PEM, which the SDK takes too. */
  thumbprint: string;
  privateKey: Secret;
}

/** The proof that the app holds the certificate, made as the SDK makes it. Throws when thumbprint or key cannot be used. */
export async function signedAssertion({ id, audience, thumbprint, privateKey }: Proof, now: Date): Promise<string> {
  const digits = thumbprint.includes('BEGIN CERTIFICATE') ? new X509Certificate(thumbprint).fingerprint.replaceAll(':', '') : thumbprint;
  if (!/^[\da-f]{40}$/i.test(digits)) throw new Error('The thumbprint is not 40 hex digits.');
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'RS256', x5t: Buffer.from(digits, 'hex').toString('base64url') })
    .setAudience(audience)
    .setIssuer(id)
    .setSubject(id)
    .setJti(randomUUID())
    .setNotBefore(seconds)
    .setExpirationTime(seconds + 600)
    .sign(createPrivateKey(privateKey.reveal()));
}
