import { resolve } from 'node:path';
import { readAppIdentity, type AppIdentity } from './config-app-identity.ts';
import { CLINICAL_TRIALS_GOV, readRegistry, type RegistrySettings } from './config-registry.ts';
import { ConfigError, Settings, type Environment, type SettingFault } from './config-settings.ts';
import { readDeveloper } from './config-teams-app.ts';
import type { Secret } from './secret.ts';

export { ConfigError, type Environment } from './config-settings.ts';
export type { AppIdentity } from './config-app-identity.ts';
export { CLINICAL_TRIALS_GOV } from './config-registry.ts';
export { readTeamsApp, type TeamsAppSettings } from './config-teams-app.ts';

/** Everything the environment decides. `local` serves this machine alone; `azure` serves Azure Bot Service and Teams. */
export interface Config {
  mode: 'local' | 'azure';
  host: string;
  port: number;
  dataDir: string;
  keepHours: number;
  /** Where the outside world finds this server, without a slash at the end; pictures are linked from here. */
  publicUrl: string | undefined;
  /** Whether our own chat page is served. */
  page: boolean;
  /** So many chats may be begun in the page from one network address in an hour; 0: any number. */
  newChatsPerHour: number;
  app: AppIdentity | undefined;
  directLineSecret: Secret | undefined;
  logLevel: string;
  humanContact: string | undefined;
  /** Who offers the bot, by name. */
  developer: string | undefined;
  /** Undefined: no study registry is asked. */
  registry: RegistrySettings | undefined;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
/** Variables of ours that the running bot takes no value from here. */
const READ_ELSEWHERE = ['NODE_ENV', 'TEAMS_APP_ID', 'TEAMS_DEVELOPER_NAME'];
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '::1'];

/** Reads the environment into a Config, or throws one ConfigError that names every wrong variable and the line to write. */
export function readConfig(env: Environment): Config {
  const { config, faults } = examineConfig(env);
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

/** What can be read of the environment, with everything that is wrong with it, and the names of all variables that count. */
export interface ExaminedConfig {
  /** To be run with only when there are no faults. */
  config: Config;
  faults: readonly SettingFault[];
  names: readonly string[];
}

/** Reads the environment as `readConfig` does, and goes on where something is wrong. */
export function examineConfig(env: Environment): ExaminedConfig {
  const settings = new Settings(env);
  const app = readAppIdentity(settings);
  const mode = settings.text('MicrosoftAppId') === undefined ? 'local' : 'azure';
  if (mode === 'local' && env.NODE_ENV === 'production')
    settings.fault(
      'MicrosoftAppId',
      'is missing, and NODE_ENV=production does not run without it',
      '00000000-0000-0000-0000-000000000000',
      'Or leave NODE_ENV out to try the bot on this machine alone.',
    );

  const port = settings.wholeNumber('PORT', { min: 1, max: 65_535, otherwise: 3978 });
  const host = readHost(settings, mode);
  const page = mode === 'local' || settings.oneOf('WEB_CHAT', ['on', 'off'], 'off') === 'on';
  const config: Config = {
    mode,
    host,
    port,
    dataDir: resolve(settings.text('DATA_DIR') ?? './data'),
    keepHours: settings.wholeNumber('KEEP_HOURS', { min: 1, max: 8760, otherwise: 24 }),
    publicUrl: readPublicUrl(settings, { mode, host, port, page }),
    page,
    newChatsPerHour: settings.wholeNumber('NEW_CHATS_PER_HOUR', { min: 0, max: 1_000_000, otherwise: mode === 'local' ? 0 : 1_000 }),
    app,
    directLineSecret: settings.secret('DIRECTLINE_SECRET', { atLeast: 16 }),
    logLevel: settings.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    humanContact: settings.text('HUMAN_CONTACT', { atMost: 300 }),
    developer: readDeveloper(settings),
    registry: readRegistry(settings),
  };
  return { config, faults: settings.faults, names: [...settings.names, ...READ_ELSEWHERE] };
}

/** The lines to print at the start: mode, address, and what is off for want of a setting. */
export function describe(config: Config): string[] {
  const lines =
    config.mode === 'local'
      ? ['Mode: local. Only this machine can reach the bot, and nobody has to sign in.']
      : [`Mode: azure. Requests to /api/messages need a token for the app ${config.app?.id ?? ''}.`];
  lines.push(config.page ? `Open ${config.publicUrl ?? addressOf(config)}/` : `Listening at ${addressOf(config)} (no page).`);
  if (config.mode === 'local') lines.push('Off: Teams and Azure Bot Service (set MicrosoftAppId).');
  if (!config.page) lines.push('Off: the chat page (set WEB_CHAT=on and PUBLIC_URL).');
  if (config.publicUrl === undefined) lines.push('Off: pictures in Teams (set PUBLIC_URL to the https address of this server).');
  if (!config.directLineSecret) lines.push('Off: Direct Line for other programs (set DIRECTLINE_SECRET).');
  if (config.humanContact === undefined) lines.push('Off: a person to hand over to (set HUMAN_CONTACT).');
  if (!config.registry) lines.push('Off: looking for studies (set REGISTRY=on).');
  else if (config.registry.url !== CLINICAL_TRIALS_GOV) lines.push(`Studies come from ${config.registry.url}`);
  lines.push(`A conversation is kept in ${config.dataDir} for ${config.keepHours} hours after its last message, then deleted.`);
  return lines;
}

function readHost(settings: Settings, mode: Config['mode']): string {
  const host = settings.text('HOST') ?? '127.0.0.1';
  if (mode === 'local' && !LOOPBACK_HOSTS.includes(host))
    settings.fault(
      'HOST',
      `is "${host}", but without MicrosoftAppId nobody is checked, so only this machine may reach the bot`,
      '127.0.0.1',
      'Or set MicrosoftAppId to serve others.',
    );
  return host;
}

function readPublicUrl(settings: Settings, own: Pick<Config, 'mode' | 'host' | 'port' | 'page'>): string | undefined {
  const example = own.mode === 'local' ? 'http://127.0.0.1:3978' : 'https://bot.example.org';
  if (settings.text('PUBLIC_URL') !== undefined) return settings.origin('PUBLIC_URL', { example, https: own.mode === 'azure' });
  if (own.mode === 'local') return addressOf(own);
  if (own.page) settings.fault('PUBLIC_URL', 'is missing, and the page (WEB_CHAT=on) is served at that address only', example);
  return undefined;
}

function addressOf({ host, port }: Pick<Config, 'host' | 'port'>): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
