import type { TeamsAppSettings } from '../config.ts';
import type { TeamsApp } from '../content/teams-app.ts';

/** Accepted since January 2026. Newer ones only add what this app has no use for. */
export const MANIFEST_VERSION = '1.25';
/** The files beside the manifest, as it names them. */
export const ICONS = { color: 'color.png', outline: 'outline.png' } as const;

type Scope = 'personal' | 'team' | 'groupChat';

/** What Teams reads of the app: Microsoft's "app manifest". `version` is three numbers, and has to rise with every change that is uploaded. */
export function manifestOf(settings: TeamsAppSettings, { name, description, accent, commands }: TeamsApp, version: string) {
  const { appId, botId, publicUrl, page, developer } = settings;
  const list = (scopes: Scope[], chosen: TeamsApp['commands']['own']) => ({
    scopes,
    commands: chosen.map(({ title, description }) => ({ title, description })),
  });
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: appId,
    developer: {
      name: developer,
      websiteUrl: page ? `${publicUrl}/` : `${publicUrl}/terms`,
      privacyUrl: `${publicUrl}/privacy`,
      termsOfUseUrl: `${publicUrl}/terms`,
    },
    name,
    description: { short: description.short, full: description.full.trim() },
    icons: ICONS,
    accentColor: accent,
    defaultInstallScope: 'personal',
    bots: [
      {
        botId,
        scopes: ['personal', 'team', 'groupChat'] satisfies Scope[],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [list(['personal'], commands.own), list(['team', 'groupChat'], commands.groups)],
      },
    ],
    validDomains: [new URL(publicUrl).host],
  };
}
export type Manifest = ReturnType<typeof manifestOf>;
