import type { FlagId, RedFlags } from './red-flags-schema.ts';
import type { Finding } from './screen.ts';
import type { SoundsLike } from './second-look.ts';

/** From here on what only sounds like danger gets the advice; from there on the question. Set by leaving each set of `tests/safety` out in turn. */
const ADVISE = 0.59;
const ASK = 0.55;
/** In a long message, which is looked at in many places, likeness has to be clearer; and most of all where the first look knows the sign and would ask. */
const ADVISE_LONG = 0.88;
const LONG = 45;
const ADVISE_DOUBTED = 0.96;
/** Who asks for a massage or for a fact names dangers that are not there, and so do one or two words: both get advice by likeness only where it is clear, and never the question. */
const ADVISE_ASKING = 0.81;
const ADVISE_NAMING = 0.8;
const NAMING = 2;
/** Children are spoken of more often than they are patients. */
const ADVISE_CHILD = 0.9;
/** Where the question carries the advice, it is asked sooner, also in place of advice that hardly any danger sounds like. */
const ASK_WITH_ADVICE = 0.45;
const UNLIKELY_WITH_ADVICE = 0.08;
/** Nothing speaks for what the first look found: then a question in place of advice, and silence in place of a question. */
const NOT_AT_ALL = 0.05;
/** Who only asks for something is asked back only where more speaks for it. */
const HARDLY_ASKING = 0.25;
/** Of so few words ("renal colic") the first look knows more. */
const FEW_WORDS = 3;

/** What happened once and is past is no sign of these. */
const EVENTS: readonly FlagId[] = ['fracture', 'violence', 'overdose'];

/** What both looks make of a message: the second adds what the first does not know, and turns unlikely advice into the question. */
export function together(found: readonly Finding[], sounds: SoundsLike | undefined, redFlags: RedFlags): Finding[] {
  if (!sounds) return [...found];
  const weighed = found.flatMap((finding) => weighAgain(finding, sounds, redFlags));
  if (weighed.some(({ level }) => level === 'act')) return weighed;
  const level = levelOf(sounds, weighed, redFlags);
  if (!level) return weighed;
  const { flag, urgency } = sounds;
  const raised = urgency !== redFlags.flags[flag].urgency && redFlags.flags[flag].raised?.urgency === urgency;
  return [...weighed, { flag, urgency, level, raised }];
}

function weighAgain(finding: Finding, { danger, words, asks }: SoundsLike, { flags }: RedFlags): Finding[] {
  if (finding.sure || words <= FEW_WORDS) return [finding];
  if (finding.level === 'doubt') {
    const unlikely = danger < (asks ? HARDLY_ASKING : NOT_AT_ALL);
    return unlikely && (asks || finding.urgency !== 'soon') ? [] : [finding];
  }
  const least = flags[finding.flag]['asks-with-advice'] ? UNLIKELY_WITH_ADVICE : NOT_AT_ALL;
  return danger < least ? [{ ...finding, level: 'doubt' }] : [finding];
}

function levelOf(sounds: SoundsLike, found: readonly Finding[], { flags }: RedFlags): Finding['level'] | undefined {
  const { danger, flag, past, asks, words } = sounds;
  if (past && EVENTS.includes(flag)) return undefined;
  const doubted = found.some((finding) => finding.flag === flag);
  if (danger >= (doubted ? ADVISE_DOUBTED : enough(sounds))) return 'act';
  if (asks || words <= NAMING || words > LONG || flag === 'child') return undefined;
  return danger >= (flags[flag]['asks-with-advice'] ? ASK_WITH_ADVICE : ASK) ? 'doubt' : undefined;
}

function enough({ flag, asks, words }: SoundsLike): number {
  if (words > LONG) return ADVISE_LONG;
  if (flag === 'child') return ADVISE_CHILD;
  if (asks) return ADVISE_ASKING;
  return words <= NAMING ? ADVISE_NAMING : ADVISE;
}
