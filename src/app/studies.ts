import { join } from 'node:path';
import type { Content } from '../content/content.ts';
import type { Services } from '../conversation/services.ts';
import type { TrialSearch } from '../trials/found.ts';
import { noRegistry } from '../trials/no-registry.ts';
import { placesBeside } from '../trials/place/places.ts';
import { readCriteria } from '../trials/read-criteria.ts';
import { createTrialSearch } from '../trials/trial-search.ts';
import { countryNamed, plainName } from '../understanding/known-places.ts';
import { built, type Surroundings } from './surroundings.ts';

/** The research studies, and where places are. */
export interface Studies extends Pick<Services, 'trials' | 'whereIs'> {
  startRefreshing(): void;
  close(): Promise<void>;
}

/** The studies of the registry in the settings; of none where it is off. `other` takes their place. */
export function composeStudies({ config, now, log, warn }: Surroundings, content: Content, other?: TrialSearch): Studies {
  const registry =
    !other &&
    config.registry &&
    createTrialSearch({
      ...config.registry,
      fetch,
      now,
      random: Math.random,
      folder: join(config.dataDir, 'registry'),
      readCriteria,
      info: (message) => log.info(message),
      warn,
    });
  return {
    trials: other ?? (registry || noRegistry),
    whereIs: placesBeside(built('places.bin'), (name) => countryNamed(plainName(name), content.lexicon)),
    startRefreshing() {
      if (registry) registry.startRefreshing();
    },
    async close() {
      if (registry) await registry.close();
    },
  };
}
