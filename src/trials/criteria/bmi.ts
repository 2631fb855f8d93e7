import type { Clause, Reading, Rule } from '../criterion.ts';
import { amountsIn, boundsOf, together } from './amounts.ts';
import type { Amount } from './amounts.ts';

const NAME = /\bbmi\b|\bbody[ -]mass[ -]ind(?:ex|ices)\b|\bquetelet\b/;
const BETWEEN = /^(?:[^.;]|\.(?=\d)){0,80}$/;
const OTHER_THING = /\b(?:weigh\w*|waist|age[ds]?|years|vas|nrs|odi|score|class|grade)\b/;

const DOUBTFUL =
  /\b(?:if|unless|except|interfer\w*|hamper\w*|prevent\w*|preclud\w*|affect\w*|limit\w*|weigh\w*|child\w*|famil\w+|risk|discretion|that|which|significant\w*|severe\w*|extreme\w*|class|grade)\b/;

/** Numbers that are a body mass index: they follow the name, or are in kg/m2, and can be one. */
function indexesIn(text: string): Amount[] {
  const name = NAME.exec(text);
  return amountsIn(text).filter((amount) => {
    if ((amount.to ?? amount.from) < 12 || (amount.to ?? amount.from) > 80) return false;
    if (amount.unit === 'kg/m2') return true;
    if (name === null || /^(?:%|percentile|kg|lbs?|pounds|years?|months?|weeks?|days?|mm|cm|mg|th)$/.test(amount.unit)) return false;
    if (amount.start < name.index) return text.slice(amount.end, name.index).trim() === '' && amount.sign !== undefined;
    const between = text.slice(name.index + name[0].length, amount.start);
    return BETWEEN.test(between) && !OTHER_THING.test(between);
  });
}

/** Reads limits of the body mass index in kg/m2. Limits of plain weight are none. */
export const bmi: Rule = (clause: Clause): readonly Reading[] => {
  const { text, polarity } = clause;
  const wanted = polarity === 'wanted' || /\boutside\b|\bnot (?:between|within)\b/.test(text);
  if (NAME.test(text) || text.includes('kg/m2')) {
    const all = indexesIn(text).flatMap((amount) => boundsOf(amount, wanted, 0.1) ?? []);
    const found = together(all);
    if (found !== undefined)
      return [
        {
          predicate: { kind: 'bmi', ...found },
          confidence: /\b(?:unless|except|percentile|discretion|for (?:women|men|females|males)\b(?! and\b)|asians?)\b/.test(text)
            ? 'low'
            : 'high',
        },
      ];
    return all.map((one) => ({ predicate: { kind: 'bmi', ...one }, confidence: 'low' }));
  }
  if (wanted || !/\bobes(?:e|ity)\b/.test(text)) return [];
  const morbid = /\b(?:morbid(?:ly)?|pathological(?:ly)?|extreme(?:ly)?|severe(?:ly)?|class (?:iii|3))\b[^,;]{0,12}\bobes/.test(text);
  // From 30 on it is obesity to everyone, and from 40 on morbid; what is meant by severe differs.
  const plainly = text.length < 160 && !DOUBTFUL.test(text);
  if (morbid)
    return [{ predicate: { kind: 'bmi', max: 39.9 }, confidence: plainly && /\bmorbid(?:ly)?[ -]obes/.test(text) ? 'high' : 'low' }];
  return [{ predicate: { kind: 'bmi', max: 29.9 }, confidence: plainly ? 'high' : 'low' }];
};
