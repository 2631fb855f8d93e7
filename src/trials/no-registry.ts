import type { TrialSearch, Unreachable } from './found.ts';

const OFF: Unreachable = { reason: 'off', detail: 'The registry is not asked, because the settings say REGISTRY=off.' };

/** The look into the registry when the settings have switched it off: it finds nothing, reaches nobody, and that is known from the start. */
export const noRegistry: TrialSearch = {
  found: () => undefined,
  failed: () => OFF,
  look: () => Promise.resolve(OFF),
};
