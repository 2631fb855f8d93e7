import fc from 'fast-check';
import type { Environment } from '../../src/config.ts';
import { makeCertificate } from './make-certificate.ts';
import { APP, TENANT } from './played-microsoft.ts';
import { diagnose, tidyUp } from './played-world.ts';

afterEach(tidyUp);

/** Where people put secrets: where they belong, under a slip of the name, and inside an address. */
const PLACES: readonly ((secret: string) => Environment)[] = [
  (secret) => ({ MicrosoftAppPassword: secret }),
  (secret) => ({ MicrosoftAppPassword: `"${secret}"` }),
  (secret) => ({ MicrosoftAppPasword: secret }),
  (secret) => ({ CLIENT_SECRET: secret, MicrosoftAppPassword: '' }),
  (secret) => ({ CertificatePrivateKey: secret, CertificateThumbprint: 'AB' }),
  (secret) => ({
    CertificatePrivateKey: `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`,
    CertificateThumbprint: 'A:B',
  }),
  (secret) => ({ DIRECTLINE_SECRET: secret }),
  (secret) => ({ PUBLIC_URL: `https://admin:${secret}@bot.clinic.test/` }),
  (secret) => ({ REGISTRY: 'on', REGISTRY_URL: `https://admin:${secret}@registry.clinic.test/` }),
];
const secrets = fc.stringMatching(/^[A-Za-z\d~_.$&^\\-]{8,40}$/);

/** A world that answers every question by saying it back. */
const echoing = {
  ask: async (_url: string, question?: { body?: string }) => ({
    status: 400,
    headers: {},
    text: question?.body ?? '',
    certificateUntil: undefined,
  }),
};

test('no secret is ever printed, wherever it was put', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, fc.subarray([...PLACES], { minLength: 1 }), async (secret, places) => {
      const env = Object.assign(
        { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT },
        ...places.map((place) => place(secret)),
      ) as Environment;
      expect(
        JSON.stringify(
          await diagnose({ env, outside: { ...echoing, fetch: () => Promise.reject(new Error(`no way to ${env.REGISTRY_URL ?? ''}`)) } }),
        ),
      ).not.toContain(JSON.stringify(secret).slice(1, -1));
      await tidyUp();
    }),
    { numRuns: 15 }, // each one examines a whole world
  );
});

test('nor the key of a certificate, by any of its lines', async () => {
  const { key, thumbprint } = makeCertificate({ name: 'the bot', days: 3 });
  for (const text of [key, key.replaceAll('\n', '\\n'), key.slice(0, 900), key.replaceAll('\n', ' ')]) {
    const env = { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT, CertificateThumbprint: thumbprint, CertificatePrivateKey: text };
    const told = JSON.stringify(await diagnose({ env, outside: echoing }));
    for (const line of key.split('\n').filter((one) => one.length > 20 && !one.startsWith('---'))) expect(told).not.toContain(line);
  }
});
