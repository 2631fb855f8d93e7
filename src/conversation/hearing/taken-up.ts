import { techniqueToStart } from '../starting.ts';
import { offerTaken } from '../taking-offers.ts';
import { askWhichOffer } from '../topics.ts';
import { answered, type Heard, type Reader } from './reader.ts';

/** "Start", "walk me through the foam roller": the technique named, or talked about last. */
export const techniqueStarted: Reader<Heard> = (talk, begin) => {
  const technique = techniqueToStart(talk);
  if (!technique) return false;
  return answered(begin(talk, 'walkthrough', { technique }));
};

/** "Yes", "the second one": one of the things offered last, or none of them. */
export const offerAccepted: Reader<Heard> = (talk, _begin, { hearAs }) => {
  const taken = offerTaken(talk);
  if (typeof taken === 'object') return answered(hearAs(taken.name));
  if (taken === 'which') return answered(askWhichOffer(talk));
  return taken !== undefined && !talk.memory.lock && answered(talk.vary(`root.${taken}`, 'root.remark'));
};
