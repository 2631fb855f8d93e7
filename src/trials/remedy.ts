import type { Unreachable } from './found.ts';

const REMEDIES: Readonly<Record<Unreachable['reason'], string>> = {
  'no-network': 'Check the connection of this machine, its proxy, and REGISTRY_URL.',
  slow: 'Try again in a few minutes.',
  busy: 'Leave the registry alone for a while, then try again.',
  resting: 'Try again in a few minutes.',
  broken: 'Open the address in a browser; if it works there, this program needs a look.',
  refused: 'The registry refuses this network or this User-Agent. Try with and without REGISTRY_USER_AGENT, or from another network.',
  off: 'Set REGISTRY=on to have studies looked for.',
};

/** What someone who runs the bot can do when the registry cannot be read. */
export function remedyFor(reason: Unreachable['reason']): string {
  return REMEDIES[reason];
}
