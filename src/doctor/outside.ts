import { statfs } from 'node:fs/promises';
import { lookup } from 'node:dns/promises';
import type { Environment } from '../config.ts';
import { askOver, type Ask } from './ask.ts';

/** What kind of disk a folder lies on, as `statfs` names it, and how many bytes are free there. */
export interface Disk {
  type: number;
  freeBytes: number;
}

/** Everything outside this program that the checks look at, so that a test can play it. */
export interface Outside {
  env: Environment;
  /** The text of the .env file, if there is one, and who may read it. */
  dotEnv: { text: string; mode: number } | undefined;
  /** The project's folder. */
  root: string;
  nodeVersion: string;
  now(): Date;
  ask: Ask;
  fetch: typeof fetch;
  /** The addresses of a host. Throws what the name service says. */
  addressesOf(host: string): Promise<readonly string[]>;
  diskOf(folder: string): Promise<Disk>;
  /** Addresses of Microsoft, without a slash at the end. */
  microsoft: Readonly<{ signIn: string; botKeys: string; machineIdentity: string }>;
}

/** How long one request may take. */
export const PATIENCE_MS = 5_000;

export const MICROSOFT: Outside['microsoft'] = {
  signIn: 'https://login.microsoftonline.com',
  botKeys: 'https://login.botframework.com',
  machineIdentity: 'http://169.254.169.254',
};

/** The real world. */
export function outsideOf({ env, dotEnv, root }: Pick<Outside, 'env' | 'dotEnv' | 'root'>): Outside {
  return {
    env,
    dotEnv,
    root,
    nodeVersion: process.versions.node,
    now: () => new Date(),
    ask: askOver({ patienceMs: PATIENCE_MS }),
    fetch,
    async addressesOf(host) {
      const found = await Promise.race([lookup(host, { all: true }), tooLate(PATIENCE_MS)]);
      return found.map(({ address }) => address);
    },
    async diskOf(folder) {
      const { type, bavail, bsize } = await statfs(folder);
      return { type, freeBytes: bavail * bsize };
    },
    microsoft: MICROSOFT,
  };
}

/** A name server cannot be called off, only left waiting. */
function tooLate(ms: number): Promise<never> {
  return new Promise((_, failed) => {
    setTimeout(() => failed(Object.assign(new Error('No name server answered.'), { code: 'EAI_AGAIN' })), ms).unref();
  });
}
