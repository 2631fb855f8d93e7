import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError, readTeamsApp } from './config.ts';
import { readContent } from './content/content.ts';
import { ContentError } from './content/faults.ts';
import { packageRoot } from './package-root.ts';
import { checkedPackage, PackageRefused } from './teams-app/checked-package.ts';

/** `npm run teams:package [file]`: builds the app for Teams from the settings and the content, checks it, and only then writes it. */
async function packageTeamsApp(file = join(packageRoot(), 'dist', 'teams-app.zip')): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const settings = readTeamsApp(process.env);
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const content = readContent(join(root, 'content', 'en'));
  const zip = await checkedPackage({ settings, content, icons: join(root, 'content', 'icons'), version });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, zip);
  console.log(
    `Wrote ${file} (${Math.ceil(zip.length / 1024)} kB): version ${version} of the app ${settings.appId}, for the bot ${settings.botId} at ${settings.publicUrl}.\n` +
      'Checked: Microsoft\'s schema, icons, addresses, ids, commands.\nUpload it in Teams: Apps, Manage your apps, Upload an app. The README says who may, in the chapter "In Teams".',
  );
}

packageTeamsApp(process.argv[2]).catch((error: unknown) => {
  const ours = error instanceof ConfigError || error instanceof ContentError || error instanceof PackageRefused;
  console.error(ours ? error.message : error);
  process.exitCode = 1;
});
