import type { BrowserContextOptions } from 'playwright-core';
import { startBuiltServer, type BuiltServer } from './built-server.ts';
import { startMadeUpRegistry, type MadeUpRegistry } from './madeup-registry/server.ts';
import { talkTo, type Talk } from './page-talk.ts';

/** The server as people run it, and visits to its page. */
export interface Visits {
  readonly server: BuiltServer;
  /** Opens the page in a browser of its own, which is closed after the test. */
  open(options?: BrowserContextOptions): Promise<Talk>;
}

/** For the tests of one file: one server, with a registry of invented studies where they are wanted. */
export function visitsToThePage({ withStudies = false } = {}): Visits {
  let registry: MadeUpRegistry | undefined;
  let server: BuiltServer;
  const talks: Talk[] = [];
  beforeAll(async () => {
    registry = withStudies ? await startMadeUpRegistry() : undefined;
    server = await startBuiltServer(registry && { registryUrl: registry.url });
  });
  afterEach(async () => {
    for (const talk of talks.splice(0)) await talk.close();
  });
  afterAll(async () => {
    await server.close();
    await registry?.close();
  });
  return {
    get server() {
      return server;
    },
    async open(options) {
      const talk = await talkTo(server.url, options);
      talks.push(talk);
      return talk;
    },
  };
}
