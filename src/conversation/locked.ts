import type { Talk } from './talk.ts';

/** What a danger sign locks until the person has been screened again: hands-on things, not information about help. */
const LOCKED = /^(techniques\.|styles\.|recommend$|compare$|walkthrough$|answers\.(techniques-overview|styles-overview))/;

export function locked({ memory }: Talk, topicId: string): boolean {
  return memory.lock !== undefined && LOCKED.test(topicId);
}
