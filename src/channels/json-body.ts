import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const MOST_BYTES = 256 * 1024;
const MOST_DEEP = 64;
/** Names that reach into every object of the program when a careless copy carries them over. */
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonObject = Record<string, unknown>;

/**
 * Reads a request's body as one JSON object, or refuses it: 415 for anything but plain JSON, 413 over 256 kB, 400 for the rest.
 * It is our own because restify's reader dies on a body that only claims to be gzip, and counts compressed bytes.
 */
export async function readJsonObject(request: IncomingMessage, { mayBeEmpty = false } = {}): Promise<JsonObject> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return refuse(request, 415, 'UnsupportedEncoding', 'Send the body uncompressed.');
  const empty = request.headers['content-length'] === '0' || (!request.headers['content-length'] && !request.headers['transfer-encoding']);
  if (empty && mayBeEmpty) return {};
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return refuse(request, 415, 'UnsupportedMediaType', 'Send the body as application/json.');
  if (Number(request.headers['content-length']) > MOST_BYTES) return refuse(request, 413, 'MessageSizeTooBig', tooBig);
  return parseJsonObject(await readText(request));
}

const tooBig = `The body is larger than ${MOST_BYTES / 1024} kB. Send a shorter message.`;

/** Parses text into an object without dangerous names, or refuses it with 400. */
export function parseJsonObject(text: string): JsonObject {
  if (depthOf(text) > MOST_DEEP) throw new Refusal(400, 'BadJson', `The JSON is nested more than ${MOST_DEEP} deep.`);
  let value: unknown;
  try {
    value = JSON.parse(text, (key, inner: unknown) => (DANGEROUS.has(key) ? undefined : inner));
  } catch {
    throw new Refusal(400, 'BadJson', 'The body is not valid JSON.');
  }
  if (!isJsonObject(value)) throw new Refusal(400, 'BadJson', 'The body is not a JSON object.');
  return value;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is still to come is read and thrown away, so that the caller hears the refusal instead of a broken connection. */
function refuse(request: IncomingMessage, status: number, code: string, message: string): never {
  request.resume();
  throw new Refusal(status, code, message);
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  await new Promise<void>((done, failed) => {
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= MOST_BYTES) return void parts.push(part);
      request.removeAllListeners('data').resume();
      failed(new Refusal(413, 'MessageSizeTooBig', tooBig));
    });
    request.on('end', () => done());
    request.on('error', () => failed(new Refusal(400, 'BadRequest', 'The body broke off.')));
    request.on('aborted', () => failed(new Refusal(400, 'BadRequest', 'The body broke off.')));
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new Refusal(400, 'BadJson', 'The body is not valid UTF-8.');
  }
}

/** How deep brackets nest outside strings: measured before parsing, so that no later code has to walk an endless tree. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return deepest;
}
