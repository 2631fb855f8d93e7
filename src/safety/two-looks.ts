import type { RedFlags } from './red-flags-schema.ts';
import type { Finding } from './screen.ts';
import type { SoundsLike } from './second-look.ts';

/** From here on what only sounds like danger gets the advice; from there on the question. Set by leaving each set of `tests/safety` out in turn. */
const ADVISE = 0.65;
const ASK = 0.5;
/** Where the advice stands with the question, the question is asked sooner. */
const ASK_WITH_ADVICE = 0.4;
/** Signs were found, but hardly any danger sounds like this: the question first. */
const UNLIKELY = 0.1;
/** A doubt of the first look is dropped when nothing speaks for it. */
const NOT_AT_ALL = 0.05;

/** What both looks make of a message: the second adds what the first does not know, and turns unlikely advice into the question. */
export function together(found: readonly Finding[], sounds: SoundsLike | undefined, redFlags: RedFlags): Finding[] {
  if (!sounds) return [...found];
  const weighed = found.flatMap((finding) => weighAgain(finding, sounds));
  if (weighed.some(({ level }) => level === 'act')) return weighed;
  const level = levelOf(sounds, redFlags);
  if (!level) return weighed;
  const { flag, urgency } = sounds;
  const raised = urgency !== redFlags.flags[flag].urgency && redFlags.flags[flag].raised?.urgency === urgency;
  return [...weighed, { flag, urgency, level, raised }];
}

function weighAgain(finding: Finding, { danger }: SoundsLike): Finding[] {
  if (finding.level === 'doubt') return danger < NOT_AT_ALL ? [] : [finding];
  return danger < UNLIKELY ? [{ ...finding, level: 'doubt' }] : [finding];
}

function levelOf({ danger, flag }: SoundsLike, { flags }: RedFlags): Finding['level'] | undefined {
  if (danger >= ADVISE) return 'act';
  return danger >= (flags[flag]['asks-with-advice'] ? ASK_WITH_ADVICE : ASK) ? 'doubt' : undefined;
}
