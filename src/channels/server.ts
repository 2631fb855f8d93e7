import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import restify from 'restify';
import type { Config } from '../config.ts';
import { packageRoot } from '../package-root.ts';
import type { KneadfulAdapter, Turn } from './cloud-adapter.ts';
import type { DirectLine } from './direct-line/direct-line.ts';
import type { Handler, Route } from './direct-line/routes.ts';
import { legalRoutes, type LegalPage } from './legal-routes.ts';
import { messagesRoute } from './messages-route.ts';
import { originCheck } from './origins.ts';
import { builtFolders, drawingsRoute, looksRoute, pageRoutes, type Folders } from './page-files.ts';
import { pageSessionRoutes, type Visitor } from './page-session.ts';
import { Refusal, sendJson, sendRefusal } from './refusal.ts';

const STOP_MS = 9_000;
/** An idle connection stays open for longer than a proxy in front keeps it, or a request would now and then meet one that is just closing. */
const IDLE_MS = 75_000;

export interface ServerOptions {
  config: Pick<Config, 'mode' | 'host' | 'port' | 'page' | 'newChatsPerHour' | 'publicUrl' | 'directLineSecret'>;
  adapter: KneadfulAdapter;
  turn: Turn;
  directLine: DirectLine;
  log: Logger;
  /** Deletes what the bot keeps of a visitor who presses "Leave and clear". */
  forget: (visitor: Visitor) => Promise<void>;
  /** The privacy page and the terms, by their paths. */
  legal?: ReadonlyMap<string, LegalPage>;
  /** Where the page's files are; by default where the build puts them. */
  folders?: Folders;
}
export interface RunningServer {
  listen(): Promise<{ port: number }>;
  /** Takes nothing new, lets the turns that run come to their end, and returns within ten seconds. */
  close(): Promise<void>;
}

/** Builds the web server with all its doors. Nothing is open until `listen`. */
export async function buildServer(options: ServerOptions): Promise<RunningServer> {
  const { config, adapter, turn, directLine, log, folders = builtFolders(packageRoot()), legal = new Map() } = options;
  const checkOrigin = originCheck(config);
  const inFlight = new Set<Promise<void>>();
  let stopping = false;

  const messages = messagesRoute(adapter, turn);
  /** What anyone may look at, also with HEAD, as those do who only check that a link or a picture is there. */
  const readable: Route[] = [
    {
      method: 'get',
      path: '/healthz',
      handle: (_request, response) => Promise.resolve(sendJson(response, stopping ? 503 : 200, { name: 'kneadful' })),
    },
    drawingsRoute(folders),
    await looksRoute(folders),
    ...(await legalRoutes(legal, folders.page, config.page)),
    ...(config.page ? guarded(await pageRoutes(folders)) : []),
  ];
  const routes: Route[] = [
    {
      method: 'post',
      path: '/api/messages',
      handle(request, response) {
        if (!stopping) return messages(request, response);
        throw new Refusal(503, 'ServiceError', 'The bot is stopping. Try again in a minute.');
      },
    },
    ...readable,
  ];
  if (config.page) routes.push(...pageSessionRoutes({ ...options, checkOrigin }));
  const embedded = config.page || config.directLineSecret !== undefined;
  if (embedded) routes.push(...guarded(directLine.routes));

  const server = restify.createServer({ name: 'kneadful', log: log as never });
  const http = server.server as HttpServer;
  http.requestTimeout = 20_000;
  http.headersTimeout = 10_000;
  http.keepAliveTimeout = IDLE_MS;
  if (config.mode === 'local') server.pre(hostOnly);
  for (const { method, path, handle } of routes) server[method](path, answering(handle));
  for (const { path, handle } of readable) server.head(path, answering(handle));
  server.on('restifyError', plainly);
  const streams = directLine.streams(checkOrigin);
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (embedded && !stopping) streams.upgrade(request, socket, head);
    else socket.destroy();
  });

  function guarded(list: Route[]): Route[] {
    return list.map((route) => ({
      ...route,
      handle(request, response, id) {
        checkOrigin(request);
        return route.handle(request, response, id);
      },
    }));
  }

  /** Nothing but loopback names in local mode, so that no web site can reach the bot under a name of its own. */
  function hostOnly(request: restify.Request, response: restify.Response, next: restify.Next): void {
    try {
      checkOrigin(request);
      next();
    } catch (error) {
      request.resume();
      sendRefusal(response, error instanceof Refusal ? error : new Refusal(400, 'BadRequest', 'This request cannot be read.'));
      next(false);
    }
  }

  function answering(handle: Handler) {
    return async (request: restify.Request, response: restify.Response): Promise<void> => {
      const { id = '' } = (request.params ?? {}) as { id?: string };
      if (stopping) response.setHeader('connection', 'close');
      const work = (async () => handle(request, response, id))();
      const settled = work.catch(() => undefined);
      inFlight.add(settled);
      try {
        await work;
      } catch (error) {
        if (error instanceof Refusal) return sendRefusal(response, error);
        log.error(
          { err: error, path: new URL(request.url ?? '/', 'http://local').pathname.replace(/[\w-]{20,}/g, ':id') },
          'a request failed',
        );
        sendRefusal(response, new Refusal(500, 'ServiceError', 'Something went wrong here. Try again in a minute.'));
      } finally {
        inFlight.delete(settled);
      }
    };
  }

  return {
    listen: () =>
      new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(config.port, config.host, () => {
          server.removeListener('error', failed);
          done({ port: server.address().port });
        });
      }),
    async close() {
      if (stopping) return;
      stopping = true;
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((done) => (timer = setTimeout(done, STOP_MS)));
      await Promise.race([Promise.all([directLine.finish(), ...inFlight]), patience]);
      clearTimeout(timer);
      streams.close();
      const closed = new Promise<void>((done) => void server.close(() => done()));
      http.closeIdleConnections();
      const rest = setTimeout(() => http.closeAllConnections(), 500);
      await closed;
      clearTimeout(rest);
    },
  };
}

/** restify's own errors quote the request, and its text may hold anything. Ours say only what kind of error it is. */
function plainly(
  _request: unknown,
  response: ServerResponse,
  error: { statusCode?: number; toJSON?: unknown; toString?: unknown },
  done: () => void,
): void {
  const status = error.statusCode ?? 500;
  const message =
    status === 404
      ? 'Nothing is here.'
      : status === 405
        ? 'This cannot be done here.'
        : status < 500
          ? 'This request cannot be read.'
          : 'Something went wrong here.';
  const body = { error: { code: status < 500 ? 'BadRequest' : 'ServiceError', message } };
  error.toJSON = () => body;
  error.toString = () => JSON.stringify(body);
  if (!response.headersSent) response.setHeader('cache-control', 'no-store');
  done();
}
