import type { Clause, Reading, Rule } from '../criterion.ts';
import { confidence } from './doubt.ts';
import { BELOW_THE_KNEE, LEG_PAIN, NOT_RADICULAR, NOT_RADICULAR_ANYWHERE, NOT_TO_THE_KNEE, ONLY_PRESSED } from './leg-pain-words.ts';
import type { Mention } from './mentions.ts';
import { mentions } from './mentions.ts';

/** Most lines name none of this; looking closer takes time. */
const MAY_NAME_THE_LEG = /radi|sciat|ischi|lumbo-?cru|root|legs?\b|limb|extremit|foot|feet|cal(?:f|ves)|knee|referred/;

/** Pain that a nerve sends down the leg: wanted, or left out. */
export const legPain: Rule = (clause) => {
  if (!MAY_NAME_THE_LEG.test(clause.text)) return [];
  const denied = mentions(clause, NOT_RADICULAR).flatMap((mention) => notRadicular(clause, mention));
  if (NOT_TO_THE_KNEE.test(clause.text))
    return clause.polarity === 'wanted' ? [{ predicate: { kind: 'leg-pain', need: 'forbidden' }, confidence: 'low' }] : [];
  const spoken = { ...clause, text: clause.text.replace(NOT_RADICULAR_ANYWHERE, '…') };
  const readings = [...denied, ...mentions(spoken, LEG_PAIN).flatMap((mention) => read(clause, mention))];
  const best = readings.find((reading) => reading.confidence === 'high') ?? readings[0];
  return best ? [best] : [];
};

function notRadicular(clause: Clause, mention: Mention): Reading[] {
  if (mention.need !== 'required' || /\bleg\b/.test(mention.item) || /\bor\s*$/.test(mention.before)) return [];
  return [{ predicate: { kind: 'leg-pain', need: 'forbidden' }, confidence: confidence(clause, mention) }];
}

function read(clause: Clause, mention: Mention): Reading[] {
  const { need, before, turned, words } = mention;
  if (need === undefined || /\b(?:may|might|can|could)\b/.test(`${before.slice(-12)}${words}`) || measured(mention)) return [];
  const predicate = { kind: 'leg-pain', need } as const;
  const exclusion = clause.section === 'exclusion';
  if (compared(mention)) return exclusion && worse(mention) ? [{ predicate, confidence: 'low' }] : [];
  // "No radicular pain" under exclusion is written for either.
  if (turned || (exclusion && /^no (?:radic|sciat|leg|nerve|root)/.test(clause.text))) return [{ predicate, confidence: 'low' }];
  if (need === 'required') {
    if (clause.alternative || ONLY_PRESSED.test(words) || anotherWillDo(mention) || LISTED.test(before)) return [];
    if (/\b(?:only|above the knee)\b/.test(before.slice(-25))) return [];
    return [{ predicate, confidence: confidence(clause, mention, BELOW_THE_KNEE.test(words)) }];
  }
  if (exclusion && !/^[^,;.]{0,15}\bunless\b/.test(mention.after) && anotherMatter(mention)) return [];
  return [{ predicate, confidence: confidence(clause, mention, !narrow(mention) && !/\bless than\b/.test(`${words}${mention.after}`)) }];
}

/** One of several that would do, or an example. */
const LISTED = /\b(?:following|e\.g\.|such as|including|1 of|any of|either)\b/;

/** A scale or a procedure that is named after the leg. */
function measured({ before, after }: Mention): boolean {
  return (
    /^\s*(?:block|injection|infiltration|canal|stimulat|decompress|sleeve|scale|questionnaire)/.test(after) ||
    /\b(?:questionnaires?|scales? (?:including|for|of)|assess\w*|measur\w*|improvement in|reduc\w+|relief of)\b[^,;.]*$/.test(before)
  );
}

/** Leg pain set beside back pain, either way round. */
function compared({ before, after, need }: Mention): boolean {
  return (
    /(?:\b(?:than|over|versus|vs|exceeds?|to|dominates?|predominan\w*)|[<>]=?)\s+(?:the |any |their |his |vas |concomitant |associated )*$/.test(
      before,
    ) ||
    (need === 'forbidden' && /^[^,;.]{0,25}(?:\b(?:greater|more|worse|dominant|exceed\w*|without|only)\b)/.test(after))
  );
}

/** Leg pain that is left out where it is the worse of the two. */
function worse({ before, after, need }: Mention): boolean {
  return (
    need === 'forbidden' && (/\bpredominan\w*\s+$/.test(before) || /^[^,;.]{0,25}\b(?:greater|more|worse|dominant|exceed\w*)\b/.test(after))
  );
}

/** In an exclusion these speak of another cause of leg pain, of how long it has lasted, or only name it to say what is meant. */
function anotherMatter({ before, after, words }: Mention): boolean {
  return (
    /\b(?:caus\w+|induc\w+|mimic\w*|produc\w+|explain\w*|origin of|source of|treat\w*|duration of|reasons? for|secondary to) [^,;.]*$/.test(
      before,
    ) ||
    /\bother (?:\w+ )?causes? of\b/.test(before) ||
    /^\s*(?:is|are) defined\b|^\s*\(bilateral\)/.test(after) ||
    /^[^,;.()]{0,30}(?:\b(?:due to|from|caused by|other than|because of|for (?:less|more|longer|at least|under|over)|lasting|since)\b|[<>])/.test(
      after,
    ) ||
    /\barm\b/.test(words)
  );
}

/** Only a bad, sudden, or old one is left out, or one with something else. */
function narrow({ before, after, words }: Mention): boolean {
  const near = `${before.slice(-45).replace(/.*[,;(]/, '')}${words}`;
  return (
    /\b(?:sever\w+|significant\w*|acute|progressive|major|dominant|predominant\w*|primary|persistent|active|isolated|upper|cervical|arm|recent|marked|bilateral|multiple|multi-?level)\b/.test(
      near,
    ) || /^[^,;]{0,25}\b(?:with|requiring|at|score)\b/.test(after)
  );
}

function anotherWillDo({ before, after }: Mention): boolean {
  const next = after.replace(/\bwith or without\b/g, 'with');
  return (
    /(?:\bor|\/)\s*(?:(?!static|dynamic|unilateral|left|right)[\w-]+\s+){0,2}$/.test(before.replace(/\b(?:static|left) or dynamic /, '')) ||
    /\band\/or leg pain \($/.test(before) ||
    /^[\s,]*(?:\w+ ){0,2}(?:or|and\/or|\/)\s+(?:\w+ ){0,3}(?:back|lbp|lumb\w*|stenosis|claudication|herniat\w*|buttock|groin|thigh|neck|arm|weakness|numb\w*|sens\w+)/.test(
      next,
    )
  );
}
