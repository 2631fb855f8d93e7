import { keepsOld } from '../changing.ts';
import { correct } from '../correcting.ts';
import type { Heard, Reader } from './reader.ts';

/** "Leave it as it was", at a question that is asked again for a change. */
export const oldAnswerKept: Reader<Heard> = (talk, _begin, { command }) => keepsOld(talk, command?.command);

/** "Make that a no". "Not sure" alone changes nothing: it answers. */
export const answerCorrected: Reader<Heard> = (talk, begin, { command }) => command?.command !== 'not-sure' && correct(talk, begin);
