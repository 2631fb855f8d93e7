import type { Settings } from './config-settings.ts';

/** Where studies are looked up, and what the request says of itself. */
export interface RegistrySettings {
  /** The address of the registry's API, without a slash at the end. */
  url: string;
  /** Missing: the runtime's own. Made-up browser names are refused by the registry. */
  userAgent: string | undefined;
}

export const CLINICAL_TRIALS_GOV = 'https://clinicaltrials.gov/api/v2';

/** Reads the REGISTRY… variables. Undefined when no registry is to be asked. */
export function readRegistry(settings: Settings): RegistrySettings | undefined {
  const on = settings.oneOf('REGISTRY', ['on', 'off'], 'on') === 'on';
  const given = settings.text('REGISTRY_URL') ?? CLINICAL_TRIALS_GOV;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    settings.fault('REGISTRY_URL', `is "${given}", which is not an http(s) address`, CLINICAL_TRIALS_GOV);
  const userAgent = settings.text('REGISTRY_USER_AGENT', { atMost: 200 });
  if (userAgent !== undefined && !/^[\x20-\x7e]+$/.test(userAgent))
    settings.fault('REGISTRY_USER_AGENT', 'holds signs that a header cannot carry', 'our-bot/1.0 (contact@example.org)');
  return on && url ? { url: url.href.replace(/\/+$/, ''), userAgent } : undefined;
}
