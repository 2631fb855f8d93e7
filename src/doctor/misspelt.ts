import { distance } from 'fastest-levenshtein';
import type { Environment } from '../config.ts';
import { fault, warning, type Finding } from './finding.ts';

/** Names by which other programs and Microsoft's own tools know the same things. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  BOT_ID: 'MicrosoftAppId',
  BOT_PASSWORD: 'MicrosoftAppPassword',
  BOT_TYPE: 'MicrosoftAppType',
  BOT_TENANT_ID: 'MicrosoftAppTenantId',
  CLIENT_ID: 'MicrosoftAppId',
  CLIENT_SECRET: 'MicrosoftAppPassword',
  TENANT_ID: 'MicrosoftAppTenantId',
  MicrosoftTenantId: 'MicrosoftAppTenantId',
  MicrosoftAppSecret: 'MicrosoftAppPassword',
  PUBLIC_ADDRESS: 'PUBLIC_URL',
  BASE_URL: 'PUBLIC_URL',
  DATA_FOLDER: 'DATA_DIR',
};
/** Shorter names (PORT, HOST) are near to much that is not ours. */
const SHORTEST = 8;

/** Variables that nobody reads, though their names are nearly, or by another custom, those of ours. */
export function misspelt(env: Environment, names: readonly string[]): Finding[] {
  return Object.keys(env).flatMap((name) => {
    if (names.includes(name) || !env[name]?.trim()) return [];
    const meant = meantBy(name, names);
    if (meant === undefined) return [];
    const isSet = Boolean(env[meant]?.trim());
    if (isSet && meant === otherCustom(name)) return []; // for another tool, and ours is there too
    const remedy = isSet ? `Take ${name} away, or leave it for the other program that reads it.` : `Rename it: ${meant}=…`;
    // Names like LOGLEVEL may belong to someone else; these cannot.
    const surelyOurs = /^(microsoft|certificate)/i.test(name) && !isSet;
    return [(surelyOurs ? fault : warning)(name, `is not read by the bot; the name it knows is ${meant}`, remedy)];
  });
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, '');
}

function otherCustom(name: string): string | undefined {
  return Object.entries(ELSEWHERE).find(([other]) => bare(other) === bare(name))?.[1];
}

function meantBy(name: string, names: readonly string[]): string | undefined {
  const mine = bare(name);
  const custom = otherCustom(name);
  if (custom !== undefined) return custom;
  if (mine.length < SHORTEST - 1) return undefined;
  const [nearest] = names
    .map((known) => ({ known, far: distance(bare(known), mine) }))
    .filter(({ known, far }) => far === 0 || (known.length >= SHORTEST && far <= Math.floor(known.length / 6)))
    .sort((a, b) => a.far - b.far);
  return nearest?.known;
}
