import { readContent, type Content } from '../content/content.ts';
import { parsedAhead } from '../content/parsed-yaml.ts';
import { wordingOf, type Wording } from '../conversation/wording.ts';
import { learntAhead } from '../safety/likeness-file.ts';
import { hasLearnt } from '../safety/second-look.ts';
import { createUnderstanding, type Understanding } from '../understanding/understanding.ts';
import { built, type Surroundings } from './surroundings.ts';

/** What the bot can say and understand. */
export interface Knowledge {
  content: Content;
  wording: Wording;
  understanding: Understanding;
}

/** Reads the content, with what the build has worked out of it. Throws a ContentError that names every fault. */
export function composeKnowledge({ now }: Pick<Surroundings, 'now'>, contentFolder: string): Knowledge {
  const content = readContent(contentFolder, undefined, parsedAhead(built('parsed-yaml.json')));
  const danger = learntAhead(built('danger.bin'), content.redFlags);
  if (danger) hasLearnt(content.redFlags, danger);
  return { content, wording: wordingOf(content.wording), understanding: createUnderstanding(content, now, built('trained.bin')) };
}
