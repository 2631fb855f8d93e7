import { HttpHeaders, type HttpClient, type HttpOperationResponse } from 'botbuilder-stdlib/lib/azureCoreHttpCompat.js';
import { ConnectorClient, MicrosoftAppCredentials, type ConnectorFactory } from 'botframework-connector';

/** What the embedded channel answers to one call of the bot. */
export interface EmbeddedAnswer {
  status: number;
  body?: unknown;
}
export type EmbeddedCall = (call: { method: string; path: string; body: unknown }) => Promise<EmbeddedAnswer>;

/** Gives the SDK a connector whose calls end in `answer`, inside this process, without a socket. */
export function embeddedConnectors(answer: EmbeddedCall): ConnectorFactory {
  const httpClient: HttpClient = {
    async sendRequest(request): Promise<HttpOperationResponse> {
      const body: unknown = request.body === undefined ? undefined : JSON.parse(String(request.body));
      const { status, body: answered } = await answer({ method: request.method, path: new URL(request.url).pathname, body });
      const headers = new HttpHeaders({ 'content-type': 'application/json' });
      return { status, headers, request, bodyAsText: answered === undefined ? '' : JSON.stringify(answered) };
    },
  };
  // The base has to be a web address: with a urn: the client drops the path of each call. It is never dialled.
  const connector = new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri: 'https://directline.invalid', httpClient });
  return { create: () => Promise.resolve(connector) };
}

/** For callers that gave no address: the replies are in the answer to their request, and nothing else is ever sent. */
export const answersNobody = embeddedConnectors(() =>
  Promise.resolve({ status: 404, body: { error: { code: 'NoServiceUrl', message: 'The caller gave no address to answer to.' } } }),
);

interface Sent {
  status: number;
  headers: { get(name: string): string | undefined };
}
interface Pipeline {
  removePolicy(which: { name: string }): unknown[];
  addPolicy(
    policy: { name: string; sendRequest(request: unknown, next: (r: unknown) => Promise<Sent>): Promise<Sent> },
    where: { phase: 'Retry' },
  ): void;
}

/**
 * Takes out the SDK's habit of sending a reply again after 408, 5xx and broken connections: the channel may have taken it, and
 * the person would read it up to four times. Only 429 means "not taken" and is tried again.
 */
export function sendsOnce(factory: ConnectorFactory): ConnectorFactory {
  return {
    create: async (serviceUrl, audience) => {
      const connector = await factory.create(serviceUrl, audience);
      const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
      pipeline.removePolicy({ name: 'defaultRetryPolicy' });
      pipeline.addPolicy({ name: 'onlyWhenThrottled', sendRequest: retryWhenThrottled }, { phase: 'Retry' });
      return connector;
    },
  };
}

async function retryWhenThrottled(request: unknown, next: (request: unknown) => Promise<Sent>): Promise<Sent> {
  for (let attempt = 0; ; attempt++) {
    const sent = await next(request);
    if (sent.status !== 429 || attempt === 2) return sent;
    const seconds = Math.min(5, Number(sent.headers.get('retry-after')) || 2 ** attempt);
    await new Promise((done) => setTimeout(done, seconds * 1000));
  }
}
