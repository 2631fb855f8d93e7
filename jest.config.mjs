/** TypeScript is only stripped here (swc); `npm run check` is what reads the types. */
// No test asks the real registry: servers that tests start inherit this.
process.env.REGISTRY = 'off';

export default {
  testEnvironment: 'node',
  // Speed is measured by `npm run bench`; a slow machine fails no test.
  testTimeout: 60_000,
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
