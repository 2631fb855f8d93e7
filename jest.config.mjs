/** TypeScript is only stripped here (swc); `npm run check` is what reads the types. */
// No test asks the real registry: servers that tests start inherit this.
process.env.REGISTRY = 'off';

export default {
  testEnvironment: 'node',
  // Ends only what hangs: speed is measured by `npm run bench`, and a slow or busy machine fails no test.
  testTimeout: 600_000,
  // Each test file reads all of the content, and modules are never given back: one process for all of them ends at its limit of memory.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  globalSetup: './tests/build-first.mjs',
  roots: ['<rootDir>/tests'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', importAttributes: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
