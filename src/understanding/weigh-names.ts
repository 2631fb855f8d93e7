import { folderOf } from './topic.ts';

const CONDITION_AND_TOUCH = 2;
const ITS_CONDITION = 1.5;
const CAUSE_ASKED = 1;
const JUST_TALKED_ABOUT = 2;
const ELSEWHERE_ON_THE_BODY = -2.5;
/** The class of everything the bot has nothing to say about. */
export const OUT_OF_SCOPE = ' none';
const TOUCH =
  /\b(?:massage|massaged|rub|rubbed|rubbing|roll|rolling|roller|knead|kneading|press|pressed|deep tissue|swedish|shiatsu|trigger point|acupressure|tennis ball|oil)\b/;
const ELSEWHERE =
  /\b(?:knees?|elbows?|wrists?|ankles?|fingers?|toes?|face|nose|ears?|eyes?|chin|lips?|scalp|mouth|tooth|teeth|throat|shoulders?|arms?|hands?|neck|head|chest)\b/;
const OURS = /\b(?:back|spine|spinal|lumbar|disc|disk|sciatica|buttock|hip|kneel|get down|floor)\b/;
const SAFETY =
  /\b(?:safe|safely|ok|okay|alright|all right|allowed|permitted|wise|advisable|should i (?:still )?(?:go|cancel|wait)|rule me out|dangerous|risky|harm|bad idea|avoid|careful|worry)\b/;
const CAUSE =
  /\b(?:why|cause|causes|caused|causing|reason|because of|come from|comes from|due to|what is|explain|mean|means|worried|is that why|is it a|born with)\b/;

/** What the names in a message add to the scores: a condition beside touch, or beside "is it safe", is a question of safety; and "it" is what was talked about before. */
export function weigh(
  scores: Float64Array,
  abouts: readonly string[],
  line: string,
  named: ReadonlySet<string>,
  before: string | undefined,
): void {
  const conditions = new Set([...named].filter((about) => folderOf(about) === 'cautions'));
  const causes = new Set([...named].filter((about) => folderOf(about) === 'causes'));
  const cause = CAUSE.test(line);
  const safety = conditions.size > 0 && !cause && (TOUCH.test(line) || SAFETY.test(line));
  const elsewhere = conditions.size > 0 && ELSEWHERE.test(line) && !TOUCH.test(line) && !OURS.test(line);
  if (!safety && !elsewhere && !(cause && causes.size > 0) && before === undefined) return;
  abouts.forEach((about, at) => {
    let more = 0;
    if (elsewhere && folderOf(about) === 'cautions') more += ELSEWHERE_ON_THE_BODY;
    else if (safety && folderOf(about) === 'cautions') more += CONDITION_AND_TOUCH + (conditions.has(about) ? ITS_CONDITION : 0);
    if (!safety && causes.has(about)) more += CAUSE_ASKED;
    if (about === before) more += JUST_TALKED_ABOUT;
    scores[at] = (scores[at] ?? 0) + more;
  });
}
