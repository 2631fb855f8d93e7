import type { Clause, Reading, Rule } from '../criterion.ts';
import { boundsOf, together } from './amounts.ts';
import type { Amount, Bounds } from './amounts.ts';
import { levelsIn, onTen, scaleOf } from './pain-levels.ts';
import { painInWords } from './pain-words.ts';

const SCALE =
  /\b0 (?:being|meaning|indicat\w+|represent\w+) no pain\b|\b(?:self-?(?:rated|reported) (?:pain|c?lbp|(?:low(?:er)? )?back pain)|average pain|vas|vasp|nrs|nprs|nprs|pnrs|pi-nrs|n?prs|npr|nprss?|nas|bpi|dvprs|api|vnrs|vrs|vnas|qvas|numeric(?:al)? (?:pain )?(?:rating|rate|analog)|visual[ -]analog|verbal (?:numeric|rating)|analog(?:ue)? scale|pain (?:scale|score|intensity|level|severity|rating|nrs|vas)|(?:score|intensity|level|severity|rating) of (?:the )?(?:[a-z-]+ ){0,3}pain|severity|0-10|0-100|point scale)|\/ ?10\b|\bout of 10\b/;
const PAIN = /\b(?:pain|numeric(?:al)? rating|visual analog\w*|lbp|clbp|sciatica|ache|vas|nrs|nprs|radicul\w+)\b/;
/** Scales of something else, and numbers of change or of place. */
const OTHER_SCALE =
  /\b(?:odi|oswestry|rmdq|rmq|roland|promis|disability|function\w*|interference|catastroph\w*|kinesiophobia|tampa|tsk|fabq|fear|hads|phq|gad|bdi|depression|anxiety|quality|eq-5d|sf-?36|painDETECT|paindetect|dn4|s-?lanss|lanss|pfirrmann|asa|startback|start back|self-efficacy|fatigue|sleep|stress|ndi|zcq|cows|asleep|satisfaction|expectation|platelets?|inr|algomet\w+|pressure|herniat\w+|protrusion|translation|disc height)\b/;
const CHANGE =
  /\b(?:improve\w*|reduc\w*|decreas\w*|relief|difference|change\w*|increas\w*|worsen\w*|drop|from baseline|respon[sd]\w*|variab\w*|fluctuat\w*|greater than (?:the )?(?:back|leg)|points? (?:below|above|lower|higher|less|more|difference))\b/;
/** Pain that is not the mean pain a person tells: the numbers are shown and rule nobody out. */
const SPECIAL =
  /\b(?:rest|resting|flexion|extension|bending|lifting|coughing|movement|moving|motion|walking|activity|standing|sitting|worst(?! (?:imaginable|possible|ever|conceivable)| pain (?:imaginable|possible|ever|conceivable|you))|(?<!at )least|lowest|highest|(?:maximum|maximal) pain|peak|provo\w+|palpation|morning|night|washout|flare|discontinu\w+|despite|under|while (?:on|taking)|on their current|after|run-in|randomi[sz]ation|during the (?:run|treatment)|catheter|post-?op\w*|test|unless|except|if)\b/;

const LEG = /\b(?:legs?|radicular|radiating|radiculopathy|sciatic\w*|lower (?:limbs?|extremit\w+)|buttocks?|thigh)\b/;
const BACK = /\b(?:back|lbp|clbp|lumbar|lumbago|lumbalgia|axial)\b/;
const ELSEWHERE =
  /\b(?:neck|knee|hip|shoulder|arm|pelvic|pgp|headache|other than|elsewhere|another|other (?:sites?|regions?|areas?|pain|body))\b/;
/** How far the pain goes, not where it is. */
const TO_THE_KNEE = /\b(?:to|above|below|beyond|past|distal to) the (?:knees?|hips?|arms?)\b/g;

function siteOf(text: string): 'back' | 'leg' | 'any' {
  const named = text.replace(/\b(?:than|over|with(?: or without)?|without) (?:the )?(?:leg|radicular|back|vas leg|sciatic)\b[^,;]*/g, '');
  const leg = LEG.test(named);
  const back = BACK.test(named);
  if (leg === back || /\bneck\b/.test(named) || (leg && /\blocali[sz]ed\b/.test(named))) return 'any';
  return leg ? 'leg' : 'back';
}

/** "pain > 3", "pain at rest >= 9". */
const SAID_OF_PAIN =
  /\bpain (?:(?:at rest|on movement|with movement|during activity|with activity|of|is|was|at screening|at baseline) ?)?$/;

/** The numbers on 0–10 that a part of a line allows; several where they do not hold together. */
function boundsIn(part: string, levels: readonly Amount[], wanted: boolean): readonly Bounds[] {
  const scale = scaleOf(part, levels);
  const step = scale === 10 && !/\bcm\b/.test(part) ? 1 : 0.1;
  const [first] = levels;
  if (levels.length === 1 && first?.sign === undefined && first?.to === undefined)
    return first === undefined || !wanted ? [] : [{ min: onTen(first, scale).from }];
  const all = levels.flatMap((level) => boundsOf(onTen(level, scale), wanted, step) ?? []);
  const joined = together(all);
  return joined === undefined ? all : [joined];
}

/** Reads one part of a line; undefined where it says no pain level. */
function levelOf(part: string, whole: string, wanted: boolean): readonly Reading[] | undefined {
  const levels = levelsIn(part);
  const ofPain = SCALE.test(part) || levels.some(({ start, unit }) => SAID_OF_PAIN.test(part.slice(0, start)) && !/^[a-z]/.test(unit));
  if (levels.length === 0 || !ofPain || OTHER_SCALE.test(part)) return undefined;
  if (levels.some(({ start, end }) => CHANGE.test(part.slice(Math.max(0, start - 45), end + 25)))) return undefined;
  const named = part.replace(TO_THE_KNEE, ' ');
  const usual = part.replace(DAYS_BEFORE, ' ');
  if (ELSEWHERE.test(named) && !BACK.test(part)) return [];
  const site = siteOf(LEG.test(part) || BACK.test(part) ? part : whole);
  const bounds = boundsIn(part, levels, wanted);
  const [first] = levels;
  const bare =
    levels.length === 1 && first?.sign === undefined && first?.to === undefined && !/\b(?:minimum|minimal|at least)\b/.test(part);
  const either = wanted && /\bor\b.{0,30}(?:>=|>|\d)/.test(part.replace(/\bleg (?:and\/)?or back|back (?:and\/)?or leg/, ''));
  const odd = bare || either || bounds.length > 1 || SPECIAL.test(usual) || ELSEWHERE.test(named);
  return bounds.map((one) => ({ predicate: { kind: 'pain', site, ...one }, confidence: odd ? 'low' : 'high' }));
}

/** The mean of the days before someone joins is the pain of now. */
const DAYS_BEFORE =
  /\b(?:days?|weeks?) (?:prior to|before|preceding|of) (?:the )?(?:screening|baseline|enrol\w+|inclusion|randomi[sz]ation)\b/;

/** "Back pain of 5 or more, greater than leg pain": beside the number the two are only compared. */
const SET_BESIDE =
  /(?<!\b(?:points?|mm|cm|%|\d),?),? (?:and |which is |that is )?(?:greater|worse|stronger|more severe) than (?:the |their )?(?:leg|radicular|back) pain\b/;

/** "Back pain >= 4 and leg pain <= 3" in two, each with its own number; undefined where the line does not part so. */
function eachSite(part: string): readonly string[] | undefined {
  const pieces = part.split(/,| and /);
  const apart =
    pieces.length > 1 &&
    LEG.test(part) &&
    BACK.test(part) &&
    pieces.every((piece) => levelsIn(piece).length > 0 && LEG.test(piece) !== BACK.test(piece));
  return apart ? pieces : undefined;
}

/** Reads how strong the pain must be, on 0–10. Scores of function are none. */
export const pain: Rule = (clause: Clause): readonly Reading[] => {
  const { polarity } = clause;
  const text = clause.text.includes(' than ') ? clause.text.replace(SET_BESIDE, '') : clause.text;
  if (!PAIN.test(text)) return [];
  const wanted = polarity === 'wanted';
  const parts = text.split(/;|, (?=and\b)/);
  const part = parts.find((one) => SCALE.test(one) && levelsIn(one).length > 0) ?? text;
  const apart = eachSite(part)?.flatMap((piece) => levelOf(piece, text, wanted) ?? []) ?? [];
  if (apart.length > 1) return apart;
  // Beside a score of function the pain level has a part of its own.
  const own = OTHER_SCALE.test(part)
    ? part.split(/,| and | with /).find((piece) => SCALE.test(piece) && levelsIn(piece).length > 0 && !OTHER_SCALE.test(piece))
    : part;
  return (own === undefined ? undefined : levelOf(own, text, wanted)) ?? painInWords({ ...clause, text });
};
