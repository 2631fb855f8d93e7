import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAtFault, FAULTS, hostile, type Fault } from './faults.ts';
import { pick, unknownField } from './fields.ts';
import { madeUpRecords, type MadeUpRecord } from './records.ts';

export interface MadeUpRegistryOptions {
  /** 0 takes any free port. */
  port?: number;
  fault?: Fault;
  /** When it says that its data were processed. Default: now. */
  dataDate?: () => Date;
  /** How long the fault `slow` takes, in milliseconds. */
  slowMs?: number;
  /** What `busy-wait` asks to wait. */
  waitSeconds?: number;
  /** Larger pages are cut to this many studies. */
  pageSizeAtMost?: number;
  /** Changes the studies before they are served. */
  studies?: (records: MadeUpRecord[]) => MadeUpRecord[];
}
export interface MadeUpRegistry {
  /** The address for REGISTRY_URL. */
  url: string;
  /** Paths with parameters of every request so far. */
  asked: readonly string[];
  setFault(fault: Fault): void;
  close(): Promise<void>;
}

/** A study registry with invented studies, that answers as ClinicalTrials.gov does (API version 2). This machine alone can reach it. */
export async function startMadeUpRegistry(options: MadeUpRegistryOptions = {}): Promise<MadeUpRegistry> {
  const {
    port = 0,
    dataDate = () => new Date(),
    slowMs = 60_000,
    waitSeconds = 2,
    pageSizeAtMost = 1000,
    studies = (all) => all,
  } = options;
  const records = studies(madeUpRecords());
  const asked: string[] = [];
  let fault: Fault = options.fault ?? 'none';

  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, mode] = /^\/fault\/([\w-]+)$/.exec(url.pathname) ?? [];
    if (mode !== undefined) return switchTo(mode, response);
    asked.push(url.pathname + url.search);
    if (fault === 'slow') await wait(slowMs, response);
    if (response.destroyed) return;
    if (answerAtFault(fault, response, { path: url.pathname, body: () => reply(url).body, waitSeconds })) return;
    const { status, body } = reply(url);
    response.writeHead(status, { 'content-type': status === 200 ? 'application/json' : 'text/plain' });
    response.end(body);
  }

  /** `curl http://127.0.0.1:3990/fault/slow`, so that faults can be tried while the bot runs. */
  function switchTo(mode: string, response: ServerResponse): void {
    const known = FAULTS.find((name) => name === mode);
    if (known) fault = known;
    response.writeHead(known ? 200 : 404, { 'content-type': 'text/plain' });
    response.end(known ? `The fault is now: ${known}\n` : `There is no fault "${mode}". There are: ${FAULTS.join(', ')}\n`);
  }

  function reply({ pathname, searchParams }: URL): { status: number; body: string } {
    const ok = (body: object) => ({ status: 200, body: JSON.stringify(body) });
    if (pathname === '/api/v2/version') return ok({ apiVersion: '2.0.5', dataTimestamp: dataDate().toISOString().slice(0, 19) });
    const [, id] = /^\/api\/v2\/studies\/(NCT\d{8})$/.exec(pathname) ?? [];
    const one = id && records.find(({ protocolSection }) => protocolSection.identificationModule?.nctId === id);
    if (one) return ok(one);
    if (pathname !== '/api/v2/studies') return { status: 404, body: id ? `NCT number ${id} not found` : 'Not found' };
    return page(searchParams);
  }

  function page(parameters: URLSearchParams): { status: number; body: string } {
    const fields = parameters.get('fields')?.split(/[|,]/).filter(Boolean) ?? [];
    const wrong = unknownField(fields);
    if (wrong !== undefined) return { status: 400, body: `Invalid value in parameter \`fields\`: contains invalid field name: '${wrong}'` };
    const token = fault === 'cyclic' ? null : parameters.get('pageToken');
    const same = [...parameters].filter(([name]) => name !== 'pageToken').join('&');
    const begin = token === null ? 0 : Number(Buffer.from(token, 'base64url').toString().split(' ', 1)[0]);
    if (token !== null && token !== tokenAt(begin, same)) return { status: 400, body: 'Invalid value in parameter `pageToken`' };

    const all = matching(parameters);
    const size = Math.min(Number(parameters.get('pageSize') ?? 10) || 10, pageSizeAtMost);
    const empty = fault === 'empty-page' && begin === 0 && token === null;
    const end = empty ? 0 : begin + size;
    const served = all.slice(begin, end).map((record) => pick(fault === 'hostile' ? hostile(record) : record, fields));
    return {
      status: 200,
      body: JSON.stringify({
        ...(begin === 0 && parameters.get('countTotal') === 'true' && { totalCount: all.length }),
        studies: served,
        ...(end < all.length && { nextPageToken: tokenAt(end, same) }),
      }),
    };
  }

  /** As in the real registry, a query of nothing but numbers switches the filters off. */
  function matching(parameters: URLSearchParams): MadeUpRecord[] {
    const numbersOnly = [...parameters].some(([name, value]) => name.startsWith('query.') && /^\s*(NCT\d{8}[\s,]*)+$/i.test(value));
    const wanted = parameters.get('filter.overallStatus')?.split(/[|,]/);
    if (!wanted || numbersOnly) return records;
    return records.filter(({ protocolSection }) => wanted.includes(String(protocolSection.statusModule?.overallStatus)));
  }

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`,
    asked,
    setFault: (next) => (fault = next),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function tokenAt(begin: number, same: string): string {
  let sum = 0;
  for (const sign of same) sum = (sum * 31 + sign.charCodeAt(0)) % 1_000_003;
  return Buffer.from(`${begin} ${sum}`).toString('base64url');
}

/** Ends early when whoever asked has gone. */
async function wait(ms: number, response: ServerResponse): Promise<void> {
  await new Promise<void>((done) => {
    const timer = setTimeout(done, ms);
    response.once('close', () => {
      clearTimeout(timer);
      done();
    });
  });
}
