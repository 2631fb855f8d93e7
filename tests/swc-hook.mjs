/** Lets a child process of a test run TypeScript: `node --import ./tests/swc-hook.mjs file.ts`. */
import { register } from 'node:module';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

// The thread that runs the hook loads this file too.
if (isMainThread) register(import.meta.url);

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), {
    filename: fileURLToPath(url),
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript', importAttributes: true } },
    module: { type: 'es6' },
  });
  return { format: 'module', shortCircuit: true, source: code };
}
