import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { picture } from '../build/draw.ts';
import type { TeamsAppSettings } from '../config.ts';
import type { Content } from '../content/content.ts';
import { ICONS, manifestOf } from './manifest.ts';

/** Pixels across an icon, as Teams asks for it. */
export const ICON_SIZE = { color: 192, outline: 32 } as const;

/** A zip keeps local time without a zone. This is its first moment in any zone, so that the same app gives the same bytes everywhere. */
const NO_TIME = new Date(1980, 0, 1);

export interface PackageParts {
  settings: TeamsAppSettings;
  content: Pick<Content, 'teamsApp'>;
  /** Where color.svg and outline.svg are. */
  icons: string;
  /** The version of the app. */
  version: string;
}

/** The app package: a zip with the manifest and the two icons at its top level. The same parts give the same bytes. */
export async function packageFile({ settings, content, icons, version }: PackageParts): Promise<Uint8Array> {
  const draw = async (name: keyof typeof ICON_SIZE) => {
    const { png } = await picture(await readFile(join(icons, `${name}.svg`), 'utf8'), {
      width: ICON_SIZE[name],
      transparent: name === 'outline',
    });
    return png;
  };
  const manifest = strToU8(`${JSON.stringify(manifestOf(settings, content.teamsApp, version), null, 2)}\n`);
  return zipSync(
    { 'manifest.json': manifest, [ICONS.color]: await draw('color'), [ICONS.outline]: await draw('outline') },
    { mtime: NO_TIME, level: 9 },
  );
}
