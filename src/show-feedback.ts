import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.ts';
import { DayOfFeedback, FEEDBACK_FOLDER } from './feedback/counts.ts';
import { tableOf } from './feedback/table.ts';
import { readDocuments } from './store/read-documents.ts';

/** `npm run feedback`: prints how often people said that something was helpful. It only reads, so the bot may go on running. */
async function show(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const folder = join(readConfig(process.env).dataDir, FEEDBACK_FOLDER);
  const { documents, unreadable } = await readDocuments(folder);
  const days = documents.map((document) => DayOfFeedback.safeParse(document).data).filter((day) => day !== undefined);
  const passedOver = unreadable + documents.length - days.length;
  if (days.length > 0) console.log(`${tableOf(days, new Date())}\n\nA day begins at midnight UTC. Counted in ${folder}.`);
  else
    console.log(
      `Nothing is counted yet in ${folder}. People are asked at the end of a dialog. If the bot keeps its data elsewhere, set DATA_DIR.`,
    );
  if (passedOver > 0) console.log(`Passed over: ${passedOver} day(s) whose file is damaged or of another version. Look at ${folder}.`);
}

show().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
