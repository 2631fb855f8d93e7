import { Settings, type Environment } from './config-settings.ts';

/** What the app package for Teams says of this server. */
export interface TeamsAppSettings {
  /** The id of the app in Teams; not secret. */
  appId: string;
  /** The app id of the Azure Bot behind it. */
  botId: string;
  /** The https address of this server, without a slash at the end. */
  publicUrl: string;
  /** Whether our own chat page is served at that address. */
  page: boolean;
  /** Who offers the app, as Teams shows it. */
  developer: string;
}

const EXAMPLE_ID = '00000000-0000-0000-0000-000000000000';
const MOST_LETTERS = 32;

/** Reads what the app package needs, and nothing secret. Throws one ConfigError that names every wrong variable and the line to write. */
export function readTeamsApp(env: Environment): TeamsAppSettings {
  const settings = new Settings(env);
  const botId = settings.guid('MicrosoftAppId');
  if (botId === undefined) settings.fault('MicrosoftAppId', 'is missing; the app in Teams leads to this bot', EXAMPLE_ID);
  const ownId = settings.guid('TEAMS_APP_ID');
  for (const [name, id] of Object.entries({ MicrosoftAppId: botId, TEAMS_APP_ID: ownId }))
    if (id === EXAMPLE_ID) settings.fault(name, 'is the example, and no id of yours', '(the id that Azure shows)');
  const example = 'https://bot.example.org';
  const publicUrl = settings.origin('PUBLIC_URL', { example, https: true });
  if (publicUrl === undefined) settings.fault('PUBLIC_URL', 'is missing; Teams links the privacy page and the terms there', example);
  const page = settings.oneOf('WEB_CHAT', ['on', 'off'], 'off') === 'on';
  const developer = readDeveloper(settings) ?? 'Kneadful';
  settings.throwIfAny();
  return { appId: ownId ?? botId ?? '', botId: botId ?? '', publicUrl: publicUrl ?? '', page, developer };
}

/** Who offers the app, as Teams and the privacy page show it. */
export function readDeveloper(settings: Settings): string | undefined {
  return settings.text('TEAMS_DEVELOPER_NAME', { atMost: MOST_LETTERS });
}
