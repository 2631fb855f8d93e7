import type { Study } from './study.ts';

/** What belongs to the low back whatever else is said. */
const LOW_BACK = [
  /\blow(er|[- ]?)?[- ]?back\b/,
  /(?<!\b(upper|mid|middle|thoracic|horse)[- ])\bback[- ]?(pain|ache|aches|problems?|disorders?|injur(y|ies)|strain|sprain|surgery)/,
  /\b(c?n?s?c?lbp|fbss)\b/,
  /\blumbosacral|\blumbo-?sacral|\bthoracolumbar|\blumbalgia|\blumbago|\blumb(o)?ischialgia|\blumboradicul|\blumbo-?pelvic/,
  /\blumbar\b(?! (puncture|plexus|drain|epidural an|spinal an|an(a)?esthesia|bone|catheter|csf|cerebrospinal))/,
  /\bsciatic(a|s)?\b(?! (nerve block|block|nerve injur))/,
  /\bsacro-?iliac|\bsacroiliitis\b|\bpost-?laminectomy|\b(failed back|persistent spinal pain)\b/,
  /\bcauda equina\b|\bmodic\b|\bl[1-5][-/ ]*(l[2-5]|s1)\b/,
];
/** What may belong to the low back or to the neck. */
const SPINE = [
  /\b(inter-?vertebral|herniated|prolapsed|slipped|bulging|degenerative|spinal|vertebral)\b.{0,20}\bdis[ck]s?\b/,
  /\bdis[ck]s?\b.{0,20}\b(herniat|prolapse|protrusion|extrusion|degenerat|displacement|bulg|disease)/,
  /\bdis[ck]ogenic\b|\bdiscectomy\b|\bdiskectomy\b|\bradicul(opathy|ar|itis)|\bspondylolisthesis|\bspondylosis\b|\bspondylolysis\b/,
  /\bspin(e|al) (canal )?(stenosis|pain|fusion)|\bfacet (joint|syndrome|arthr|pain)|\bvertebrogenic|\bneurogenic claudication/,
];
const ELSEWHERE =
  /\bcervical|\bcervico|\bneck\b|\bthoracic|\bupper back\b|\bmid(dle)?[- ]back\b|\boptic\b|\btemporo-?mandibular|\btmj\b|\btmd\b/;

/**
 * Whether a study's own conditions, keywords or titles name the low back. The registry's search also finds studies by distant relations of
 * a word, so each one is looked at again; a study of the neck or the upper back alone is not one of ours.
 */
export function namesTheLowBack({
  title,
  officialTitle = '',
  conditions,
  keywords,
}: Pick<Study, 'title' | 'officialTitle' | 'conditions' | 'keywords'>): boolean {
  const lines = [title, officialTitle, ...conditions, ...keywords].map((line) => line.toLowerCase().replace(/[‐-―]/g, '-'));
  if (lines.some((line) => LOW_BACK.some((pattern) => pattern.test(line)))) return true;
  return !lines.some((line) => ELSEWHERE.test(line)) && lines.some((line) => SPINE.some((pattern) => pattern.test(line)));
}
