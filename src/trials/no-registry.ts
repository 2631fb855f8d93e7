import type { TrialSearch } from './found.ts';

/** The look into the registry when the settings have switched it off: it finds nothing and reaches nobody. */
export const noRegistry: TrialSearch = {
  found: () => undefined,
  failed: () => undefined,
  look: () => Promise.resolve({ reason: 'no-network', detail: 'The registry is not asked, because the settings say REGISTRY=off.' }),
};
