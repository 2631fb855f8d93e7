import { findAny, linesOf, type Lexicon } from './lexicon.ts';
import { folderOf } from './topic.ts';

const NAMED = 2;
const CONDITION_AND_SAFETY = 3.5;
const CAUSE_ASKED = 1.5;
const JUST_TALKED_ABOUT = 1.6;
const GENERAL_BESIDE_CONDITION = -4;
const FOREIGN = -0.5;
const FOREIGN_BUT_ABOUT_BACKS = -1.5;
const WHOLE_FEW = 6;
/** The class of everything the bot has nothing to say about. */
export const OUT_OF_SCOPE = ' none';
const GENERAL = 'cautions.overview';
const OURS = /\b(?:massage|lower back|low back|back|spine|spinal|disc|disk|lumbar|roller|knead|kneading)\b/;
const OWN = /\b(?:i have|i had|i got|i am|i take|my|on|with|for|while|during|safe|ok|okay)\b/;
const CAUSE =
  /\b(?:why|cause|causes|caused|causing|reason|because of|come from|comes from|due to|what is|whats|explain|mean|means|could (?:that|it|this|my (?:back )?pain) be|worried|(?:is|are) (?:it|this|my (?:back )?pain) (?!safe|ok|okay|alright|dangerous|bad|fine|good|better)|is that why|is it a|born with)\b/;

/** What the names in a message add to the scores: a condition beside "is it safe" is a question of safety, and "it" is what was talked about. */
export function weigh(
  scores: Float64Array,
  abouts: readonly string[],
  words: readonly string[],
  named: ReadonlySet<string>,
  before: string | undefined,
  lexicon: Lexicon,
): void {
  const line = words.join(' ');
  const safety =
    findAny(words, linesOf(lexicon['safety-words'])).length > 0 || findAny(words, linesOf(lexicon['telling-words'])).length > 0;
  const cause = CAUSE.test(line);
  const treatment = [...named].some((about) => folderOf(about) === 'styles' || folderOf(about) === 'techniques');
  // A condition's name alone is not always meant for us: "i have covid" is, "covid rules" is not.
  const near = OURS.test(line) || OWN.test(line) || treatment || words.length === 1 || before !== undefined;
  const condition = (safety || treatment) && !cause && [...named].some((about) => folderOf(about) === 'cautions');
  const followsOn = before !== undefined && words.length <= WHOLE_FEW + 2 && findAny(words, linesOf(lexicon['follow-on'])).length > 0;
  abouts.forEach((about, at) => {
    let more = 0;
    const folder = folderOf(about);
    if (named.has(about)) {
      more += (condition && folder !== 'cautions') || !near ? NAMED / 3 : NAMED;
      if (condition && folder === 'cautions' && near) more += CONDITION_AND_SAFETY;
      if (cause && folder === 'causes') more += CAUSE_ASKED;
    }
    if (condition && about === GENERAL) more += GENERAL_BESIDE_CONDITION;
    if (about === OUT_OF_SCOPE) more += OURS.test(line) ? FOREIGN_BUT_ABOUT_BACKS : FOREIGN;
    if (followsOn && about === before && named.size === 0) more += JUST_TALKED_ABOUT;
    scores[at] = (scores[at] ?? 0) + more;
  });
}
