import type { ServerResponse } from 'node:http';
import type { MadeUpRecord } from './records.ts';

/** What can be wrong with a registry. */
export const FAULTS = [
  'none',
  'down', // the connection is cut
  'slow', // the answer comes after a minute
  'busy', // 429
  'busy-wait', // 429 with a short Retry-After
  'busy-long', // 429 with Retry-After, ten minutes
  'error', // 500
  'refused', // 403
  'html',
  'truncated', // JSON cut short
  'huge', // 20 MB
  'empty-page', // an empty page that names a next one, then the studies
  'cyclic', // each page names the next, in a circle
  'alias', // 301 to one study in full
  'wrong-schema',
  'hostile', // markup, links, scripts, 10 KB titles and right-to-left marks in the studies' texts
] as const;
export type Fault = (typeof FAULTS)[number];

/** In two steps: restify, in the same process, makes writeHead return nothing. */
function send(response: ServerResponse, status: number, type: string, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body);
}
const text = (response: ServerResponse, status: number, body: string, headers?: Record<string, string>) =>
  send(response, status, 'text/plain', body, headers);
const page = (response: ServerResponse, status: number, body: string) => send(response, status, 'text/html', body);
const json = (response: ServerResponse, body: string) => send(response, 200, 'application/json', body);

interface Asked {
  path: string;
  /** What the registry would answer. */
  body: () => string;
  waitSeconds: number;
}

/** Answers for a registry that is at fault. False: this fault leaves the answer to the registry itself. */
export function answerAtFault(fault: Fault, response: ServerResponse, { path, body, waitSeconds }: Asked): boolean {
  const answers: Partial<Record<Fault, () => void>> = {
    down: () => void response.destroy(),
    busy: () => text(response, 429, 'Too many requests'),
    'busy-wait': () => text(response, 429, 'Too many requests', { 'retry-after': String(waitSeconds) }),
    'busy-long': () => text(response, 429, 'Too many requests', { 'retry-after': '600' }),
    error: () => text(response, 500, 'Internal server error'),
    refused: () => page(response, 403, '<html><h1>Forbidden</h1></html>'),
    html: () => page(response, 200, '<!doctype html><title>Maintenance</title><p>Back soon.'),
    truncated: () => json(response, body().slice(0, -40)),
    huge: () => sendHuge(response),
    'wrong-schema': () => json(response, JSON.stringify({ items: [{ id: 1 }], dataTimestamp: 5 })),
    ...(path.endsWith('/studies') && {
      cyclic: () => json(response, JSON.stringify({ ...(JSON.parse(body()) as object), nextPageToken: 'again' })),
      alias: () => text(response, 301, '', { location: `${path}/NCT99900001` }),
    }),
  };
  const answer = answers[fault];
  answer?.();
  return answer !== undefined;
}

/** Twenty megabytes, piece by piece, until nobody takes them any more. */
function sendHuge(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"studies":[],"padding":"');
  const piece = 'x'.repeat(1024 * 1024);
  let left = 20;
  const next = () => {
    if (response.destroyed) return;
    if ((left -= 1) < 0) response.end('"}');
    else response.write(piece, next);
  };
  next();
}

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const LINKS =
  '[press here](javascript:alert(3)) <https://evil.example> https://evil.org //evil.org evil.org me@evil.org ![p](https://evil.example/p.png) **bold** `code` | a | b |';
const TURNED = '\u202Edeteler\u202C \u200F\u2066x\u2069\u0007\u0000';

/** The same study with texts that try to be more than text. It still says that it is invented. */
export function hostile(record: MadeUpRecord): MadeUpRecord {
  const { identificationModule: identity, conditionsModule: own, eligibilityModule: eligibility, ...others } = record.protocolSection;
  const title = String(identity?.briefTitle);
  const evil = `${SCRIPT} ${LINKS} ${TURNED}`;
  return {
    ...record,
    protocolSection: {
      ...others,
      identificationModule: { ...identity, briefTitle: `${title} ${evil} ${'long '.repeat(2_000)}`, officialTitle: evil },
      descriptionModule: { briefSummary: `${evil}\n\n# Heading\n\n${evil}` },
      conditionsModule: { conditions: [...(own?.conditions as string[]), evil], keywords: [evil] },
      eligibilityModule: { ...eligibility, eligibilityCriteria: `${String(eligibility?.eligibilityCriteria)}\n* ${evil}` },
      armsInterventionsModule: { interventions: [{ type: 'OTHER', name: evil }] },
      contactsLocationsModule: {
        centralContacts: [{ name: evil, phone: `${SCRIPT} 555-0100`, email: 'javascript:alert(4)@example.org<b>' }],
        locations: [
          { facility: evil, city: `Boston${TURNED}`, country: 'United States', status: evil, geoPoint: { lat: 42.4, lon: -71.1 } },
        ],
      },
    },
  };
}
