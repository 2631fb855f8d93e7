import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Handler, Route } from './direct-line/routes.ts';
import { Refusal } from './refusal.ts';

/** Folders with the page (index.html, chat.js, chat.css), what all pages share (looks.css), Microsoft's webchat.js, and the drawings as PNG. */
export interface Folders {
  page: string;
  webChat: string;
  drawings: string;
}

/** Where the build puts them. */
export function builtFolders(root: string): Folders {
  return { page: join(root, 'dist/web'), webChat: join(root, 'dist/web'), drawings: join(root, 'dist/drawings') };
}

const NONCE_PLACE = '{{nonce}}';
/** One style without a nonce is inserted by a part of Web Chat; it is empty, and this is the hash of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const policyFor = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** The routes of our page. Its files are read once; what the build has not packed is packed here. */
export async function pageRoutes({ page, webChat }: Folders): Promise<Route[]> {
  const html = (await read(join(page, 'index.html'))).toString('utf8');
  const routes = await Promise.all([
    fileRoute('/chat.js', page, 'text/javascript'),
    fileRoute('/chat.css', page, 'text/css'),
    fileRoute('/webchat.js', webChat, 'text/javascript'),
  ]);
  return [{ method: 'get', path: '/', handle: servePage(html) }, ...routes];
}

/** The style that every page of ours shares, those of the law too. */
export const looksRoute = ({ page }: Folders): Promise<Route> => fileRoute('/looks.css', page, 'text/css');

async function fileRoute(path: string, folder: string, type: string): Promise<Route> {
  const file = join(folder, path);
  return { method: 'get', path, handle: serve(await read(file), `${type}; charset=utf-8`, await packed(file)) };
}

/** The drawings: public, since Teams fetches them too, and the same for everyone. */
export function drawingsRoute({ drawings }: Folders): Route {
  return {
    method: 'get',
    path: '/drawings/:id',
    async handle(_request, response, name) {
      const picture = /^[a-z\d][a-z\d-]{0,100}\.png$/.test(name) ? await readFile(join(drawings, name)).catch(() => undefined) : undefined;
      if (!picture) throw new Refusal(404, 'NotFound', 'There is no such drawing.');
      response.writeHead(200, {
        ...COMMON,
        'content-type': 'image/png',
        'content-length': picture.length,
        'cache-control': 'public, max-age=86400',
      });
      response.end(picture);
    },
  };
}

function servePage(html: string): Handler {
  return (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const body = html.replaceAll(NONCE_PLACE, nonce);
    response.writeHead(200, {
      ...COMMON,
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'content-security-policy': policyFor(nonce),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'cache-control': 'no-store',
    });
    response.end(body);
    return Promise.resolve();
  };
}

type Packed = Record<'br' | 'gzip', Buffer>;

/** The file as the build packed it, or packed now where the build did not, or where the file was changed since. */
async function packed(file: string): Promise<Packed> {
  const { mtimeMs } = await stat(file);
  const ready = async (ending: string) =>
    stat(file + ending).then(
      (found) => (found.mtimeMs >= mtimeMs ? readFile(file + ending) : undefined),
      () => undefined,
    );
  const raw = await read(file);
  return {
    br: (await ready('.br')) ?? (await promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
    gzip: (await ready('.gz')) ?? (await promisify(gzip)(raw)),
  };
}

function serve(raw: Buffer, type: string, ready: Packed): Handler {
  const etag = `"${createHash('sha256').update(raw).digest('base64url').slice(0, 20)}"`;
  return (request, response) => {
    const headers = { ...COMMON, etag, vary: 'accept-encoding', 'cache-control': 'no-cache' };
    if (request.headers['if-none-match'] === etag) {
      // restify's writeHead does not return the response.
      response.writeHead(304, headers);
      response.end();
      return Promise.resolve();
    }
    const encoding = encodingFor(request);
    const body = encoding === undefined ? raw : ready[encoding];
    send(response, { ...headers, 'content-type': type, ...(encoding && { 'content-encoding': encoding }) }, body);
    return Promise.resolve();
  };
}

function send(response: ServerResponse, headers: Record<string, string>, body: Buffer): void {
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(body);
}

function encodingFor(request: IncomingMessage): 'br' | 'gzip' | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b(?!;q=0(\\.0*)?(,|$))`).test(accepted));
}

async function read(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read. Run "npm run build" to make the page, then start again.`, { cause });
  });
}
