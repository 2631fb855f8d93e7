import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT, errors, jwtVerify } from 'jose';
import { Refusal } from '../refusal.ts';

/** What a token is good for: the calls of a client, one opening of its stream, or the cookie of our page. */
export type TokenUse = 'access' | 'stream' | 'session';

export interface Claims {
  conversationId: string;
  userId: string;
  /** In a stream's ticket: the watermark to start from. */
  from?: string;
}
export interface Tokens {
  sign(use: TokenUse, claims: Claims, seconds: number): Promise<string>;
  /** The claims of a token made here for this use and not yet over; else a Refusal. */
  verify(use: TokenUse, token: string | undefined): Promise<Claims>;
}

/** Signs and checks tokens. The claim is called `user` because Microsoft's clients read it and then ignore what the page says. */
export function tokensSignedWith(key: Uint8Array): Tokens {
  return {
    sign: (use, { conversationId, userId, from }, seconds) =>
      new SignJWT({ conv: conversationId, user: userId, ...(from === undefined ? {} : { from }) })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt()
        .setJti(randomBytes(6).toString('base64url'))
        .setAudience(use)
        .setExpirationTime(`${seconds} seconds`)
        .sign(key),
    async verify(use, token) {
      if (token === undefined || token === '') throw new Refusal(401, 'BadArgument', 'A token is missing.');
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: use });
        const { conv, user, from } = payload;
        if (typeof conv === 'string' && typeof user === 'string')
          return { conversationId: conv, userId: user, ...(typeof from === 'string' ? { from } : {}) };
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new Refusal(403, 'TokenExpired', 'This token is over. Ask for a new one.');
      }
      throw new Refusal(403, 'BadArgument', 'This token is not valid.');
    },
  };
}

/** Opens the tokens of this data folder. Their key is kept there, so that a restart ends nobody's conversation. */
export async function openTokens(dataDir: string): Promise<Tokens> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'direct-line.key');
  await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const text = (await readFile(file, 'utf8')).trim();
  if (!/^[\da-f]{64}$/.test(text))
    throw new Error(`${file} does not hold a key. Delete it to get a new one; people then begin a new conversation.`);
  return tokensSignedWith(Buffer.from(text, 'hex'));
}
