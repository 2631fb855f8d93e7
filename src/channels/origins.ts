import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import { Refusal } from './refusal.ts';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** Refuses (421, 403) what a browser sends here on behalf of another site, also when that site's name was pointed at us. */
export function originCheck({ mode, publicUrl }: Pick<Config, 'mode' | 'publicUrl'>): (request: IncomingMessage) => void {
  const ownHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  const isOurs = (host: string) => (mode === 'local' ? LOOPBACK_HOST.test(host) : ownHost === undefined || host === ownHost);
  return ({ headers: { host = '', origin } }) => {
    if (!isOurs(host)) throw new Refusal(421, 'BadHost', 'This server does not answer under that name.');
    if (origin === undefined || origin === publicUrl) return;
    if (!URL.canParse(origin) || new URL(origin).host !== host)
      throw new Refusal(403, 'BadOrigin', 'Another site may not use this server.');
  };
}
