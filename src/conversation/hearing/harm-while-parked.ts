import { looksLikeQuestion } from '../offered.ts';
import { tellsHarm } from './harm-told.ts';
import type { HeardFacts, Reader } from './reader.ts';

/** What ends the steps while they go on, and no article is told about: said of the body, in whatever words stand round it. */
const ENDS_STEPS =
  /\b(?:dizz\w*|light ?headed|woozy|faint\w*|vertigo|room (?:is )?spinning|tingl\w*|numb\w*|pins and needles|sick|nause\w*|bleed\w*|pop(?:ped)?|crack(?:ed)?|shoot\w*|sharp pain|worse|drunk|tipsy|stoned|wine|beers?|vodka|whisky)\b/iu;

/** "I am dizzy", told after the steps were put aside: "resume" does not lead back into them, and the safety list is gone through again. */
export const harmWhileParked: Reader<HeardFacts> = (talk) => {
  const { memory, asking, said } = talk;
  if (asking || !memory.parked?.some(({ id }) => id === 'practice') || looksLikeQuestion(said.text)) return false;
  if (!ENDS_STEPS.test(said.text) && !tellsHarm(talk)) return false;
  delete memory.parked;
  delete memory.screened;
  return false; // what was told is answered as it is everywhere
};
