import type { Reading } from './kinds.ts';
import { clearedForMassage } from './cleared.ts';
import type { Lexicon } from './lexicon.ts';
import { lineOf, wordsOf } from './said.ts';
import { yesNoIn } from './yes-no.ts';

/**
 * Questions that only a clear yes may pass: whether a doctor or nurse has `checked` a danger sign, whether they
 * `cleared` massage, whether both have `agreed`; and `plain`, any other thing that is done on a yes.
 */
export type Gate = 'checked' | 'cleared' | 'agreed' | 'plain';

const WHO =
  '(?:he|she|they|(?:the |my |a |an |our )?(?:doctor|doctors|doc|dr|gp|nurse|consultant|surgeon|specialist|physio|midwife|pharmacist|hospital|er|a&e|a and e))';
const SEEN = '(?:checked|seen|saw|examined|assessed|looked at|looked over|scanned|cleared|had a look at)';
const FINE = '(?:yes|fine|ok|okay|alright|all right|safe|good|allowed|no problem|go ahead)';

/** Words that say yes to one of these questions by naming what it is about. */
const NAMED: Record<Gate, readonly RegExp[]> = {
  checked: [
    new RegExp(`\\b${WHO} (?:has |have |had |did |just |already |ve |s )*${SEEN}(?: (?:me|it|that|this|him|her|us|my \\w+)\\b|$)`),
    new RegExp(`\\bi (?:have |just |already |ve )*(?:saw|seen) (?:a|an|the|my|our) ${WHO}\\b`),
    new RegExp(
      `\\b(?:i (?:have |just |already )*(?:was|been|got|had)|it (?:has |was |been |got )+) (?:it |this |that )?(?:checked|seen|examined|assessed|looked at)\\b`,
    ),
    new RegExp(`^(?:${WHO} (?:did|has|have)|it has|it has been|already checked|checked already)$`),
  ],
  cleared: [
    new RegExp(
      `\\b${WHO} (?:said|says|told me|confirmed|agreed|reckons|thinks) (?:that )?(?:(?:it|that|this|massage)(?: is| was| would be|s)? )?${FINE}\\b`,
    ),
    /\b(?:gave|given|got|have) (?:me )?the (?:all clear|ok|okay|go ahead|green light)\b/,
    new RegExp(`^${WHO} (?:did|has|have)$`),
  ],
  agreed: [
    /^(?:yes )?(?:we|both|we both|both of us)(?: both)? (?:do|agree|agreed|are|are happy|are agreed|are fine with it|are happy with it|are ok with it)$/,
    /\b(?:he|she|they|we|wife|husband|partner|friend|mum|mom) (?:both )?(?:agree|agrees|agreed)\b/,
  ],
  plain: [],
};
/** What takes a yes back, or puts it off. */
const DOUBTED =
  /\b(?:but|although|though|however|except|unless|if|not|never|nobody|no one|no|waiting|wait|tomorrow|later|soon|will|want|need|should|would|could|might|maybe|probably|guess|suppose|hope|before|left|months?|years?|tonight|next|booked|appointment|meant to|supposed to|trying|tried|going|drunk|tipsy|beers?|wine|dizzy|bleeding|scared|afraid|alone|confused|unsure)\b|\?/;
/** A yes of half a heart lets nobody through. */
const HALF =
  /\b(?:probably|likely|possibly|hope|guess|suppose|think|believe|kinda|kind of|sort of|somewhat|slightly|sometimes|occasionally|rarely|a bit|a little|now and (?:then|again)|most days|tell me|show me)\b/;
const SHORT = 2;

/** A yes in clear words, or one that names what is asked; anything else that could be a yes is asked again. */
export function readClearYesNo(gate: Gate, text: string, lexicon: Lexicon): Reading {
  if (text === 'yes' || text === 'no') return { is: 'answer', value: text };
  const words = wordsOf(text, lexicon.spelling);
  const line = lineOf(words.filter((word) => word !== ','));
  const asks = text.includes('?');
  const clear = !DOUBTED.test(line) && !asks;
  const named = NAMED[gate].some((way) => way.test(line)) || (gate !== 'agreed' && gate !== 'plain' && clearedForMassage(text));
  if (clear && named) return { is: 'answer', value: 'yes' };
  const said = yesNoIn(text, lexicon, false);
  if (!said) return { is: 'none' };
  if (said.is !== 'yes') return said.is === 'unsure' ? { is: 'unsure' } : { is: 'answer', value: 'no' };
  if (said.told || asks) return { is: 'none' };
  if (words.length > SHORT && !clear && /^(?:yes|yeah|yep|yup|ya|yea|aye|ok|okay|sure)\b/.test(line)) return { is: 'none' };
  return gate !== 'plain' && HALF.test(line) ? { is: 'none' } : { is: 'answer', value: 'yes' };
}

/** Whether a message says by itself that a doctor or nurse has looked at the person. */
export function tellsOfCheck(text: string, lexicon: Lexicon): boolean {
  const line = lineOf(wordsOf(text, lexicon.spelling).filter((word) => word !== ','));
  return !DOUBTED.test(line) && !text.includes('?') && NAMED.checked.some((way) => way.test(line));
}
