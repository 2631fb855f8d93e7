import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.ts';
import { createRegistryClient } from './trials/client.ts';
import { remedyFor } from './trials/remedy.ts';
import { studyCache } from './trials/study-cache.ts';
import { TrialsUnavailable } from './trials/trials-unavailable.ts';

/** `npm run trials:refresh`: fetches the studies now. Run by hand, or on a schedule before the bot starts. */
async function refresh(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { registry, dataDir } = readConfig(process.env);
  if (!registry) return console.log('Nothing was fetched: the settings say REGISTRY=off.');
  const now = () => new Date();
  const client = createRegistryClient({ ...registry, fetch, now, random: Math.random });
  const cache = studyCache(join(dataDir, 'registry'), registry.url, (message) => console.warn(message));
  console.log(`Asking ${registry.url} …`);
  // The waits between two tries keep no process alive by themselves.
  const awake = setInterval(() => undefined, 1_000);
  try {
    const { studies, dataDate, lost } = await client.recruiting();
    await cache.write({ studies, dataDate, fetchedAt: now().toISOString() });
    console.log(`${studies.length} recruiting studies of low back pain. The registry processed its data at ${dataDate}.`);
    console.log(
      `Left out: ${lost.elsewhere} not recruiting or of other parts of the body, ${lost.studies} unreadable, ${lost.fields} single fields.`,
    );
    console.log(`Kept in ${cache.path}\nA running bot takes them when its own are a day old; a restart takes them at once.`);
  } finally {
    clearInterval(awake);
  }
}

refresh().catch((error: unknown) => {
  if (error instanceof TrialsUnavailable)
    console.error(`The registry could not be read. ${error.message}\n${remedyFor(error.reason)}\nWhat was kept before is still there.`);
  else console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
