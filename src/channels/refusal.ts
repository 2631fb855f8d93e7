import type { ServerResponse } from 'node:http';

/** A request that is turned down: the status, a code for programs, and a plain sentence that quotes nothing of the request. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }
}

/** Answers with JSON that no cache keeps. An answer that has already begun is only brought to its end. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return void response.end();
  const text = JSON.stringify(body) ?? '';
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

/** Answers with the error form that Direct Line and the Bot Framework share. */
export function sendRefusal(response: ServerResponse, { status, code, message }: Refusal): void {
  if (status === 429 && !response.headersSent && !response.hasHeader('retry-after')) response.setHeader('retry-after', '1');
  sendJson(response, status, { error: { code, message } });
}
