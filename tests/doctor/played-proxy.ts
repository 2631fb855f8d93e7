import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Pair } from './make-certificate.ts';
import { listening } from './played-world.ts';

/** What a proxy may do wrong. */
export interface ProxyFaults {
  /** Passes upgrades on as plain requests. */
  dropsUpgrades?: boolean;
  /** Sends this Host in place of the one it was asked for. */
  host?: string;
  /** Answers these paths itself. */
  own?: (path: string) => { status: number; body?: string; location?: string } | undefined;
}
export interface PlayedProxy {
  port: number;
  /** Where the bot behind it listens. */
  leadsTo(port: number): void;
}

/** A real reverse proxy that ends TLS, keeps the Host header and lets WebSockets through, but for its faults. */
export async function playProxy(pair: Pair, { dropsUpgrades = false, host, own }: ProxyFaults = {}): Promise<PlayedProxy> {
  let behind = 0;
  const onward = ({ method, url, headers }: IncomingMessage, change: Record<string, string> = {}) =>
    ask({
      host: '127.0.0.1',
      port: behind,
      method,
      path: url,
      headers: { ...headers, ...(host !== undefined && { host }), ...change },
      agent: false,
    });

  const server = createTlsServer({ key: pair.key, cert: pair.certificate }, (request: IncomingMessage, response: ServerResponse) => {
    const mine = own?.(request.url ?? '/');
    if (mine) {
      response.writeHead(mine.status, { 'content-type': 'text/html', ...(mine.location !== undefined && { location: mine.location }) });
      return response.end(mine.body);
    }
    const passed = onward(request, dropsUpgrades ? { connection: 'close', upgrade: '' } : {});
    passed.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<h1>502 Bad Gateway</h1>');
    });
    request.pipe(passed);
  });
  // Without a listener for it, Node hands an upgrade over as a plain request.
  if (!dropsUpgrades)
    server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
      const passed = onward(request);
      passed.on('response', ({ statusCode, statusMessage }) =>
        socket.end(`HTTP/1.1 ${statusCode} ${statusMessage}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`),
      );
      passed.on('error', () => socket.destroy());
      passed.end();
    });
  return { port: await listening(server), leadsTo: (port) => (behind = port) };
}
