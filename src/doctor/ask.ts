import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { TLSSocket } from 'node:tls';

const MOST_CHARACTERS = 100_000;

export interface Question {
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Shorter than the usual patience, in milliseconds. */
  withinMs?: number;
}
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  /** The first hundred thousand characters. */
  text: string;
  /** Until when the certificate of the other side is good; undefined without TLS. */
  certificateUntil: Date | undefined;
}

/** One request that follows no redirect. Throws what the network, TLS or the patience threw. */
export type Ask = (url: string, question?: Question) => Promise<Answer>;

/** Asks over the network; what takes longer than `patienceMs` in all fails. `ca` and `lookup` stand in for the machine's own. */
export function askOver({ patienceMs, ca, lookup }: { patienceMs: number; ca?: string; lookup?: LookupFunction }): Ask {
  return (url, { method = 'GET', headers = {}, body = '', withinMs = patienceMs } = {}) =>
    new Promise((done, failed) => {
      const make = new URL(url).protocol === 'https:' ? tlsRequest : plainRequest;
      const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
      const request = make(url, {
        method,
        headers: { 'user-agent': 'kneadful-doctor', ...headers, ...length },
        signal: AbortSignal.timeout(withinMs),
        agent: false,
        ...(ca !== undefined && { ca }),
        ...(lookup && { lookup }),
      });
      request.on('error', failed);
      request.on('upgrade', (response, socket) => {
        socket.destroy();
        done(answerOf(response, ''));
      });
      request.on('response', (response) => {
        readText(response).then((text) => done(answerOf(response, text)), failed);
      });
      request.end(body);
    });
}

async function readText(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of response.setEncoding('utf8')) {
    text += String(part);
    if (text.length > MOST_CHARACTERS) break;
  }
  return text.slice(0, MOST_CHARACTERS);
}

function answerOf(response: IncomingMessage, text: string): Answer {
  const { socket, statusCode = 0, headers } = response;
  const certificate = socket instanceof TLSSocket ? socket.getPeerCertificate() : undefined;
  return {
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')])),
    text,
    certificateUntil: certificate?.valid_to === undefined ? undefined : new Date(certificate.valid_to),
  };
}
