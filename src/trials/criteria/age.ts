import type { Clause, Reading, Rule } from '../criterion.ts';
import { amountsIn, boundsOf, together } from './amounts.ts';
import type { Amount, Bounds } from './amounts.ts';
import { namesBothSexes } from './sex.ts';

/** Words before a number that make it an age: "age:", "aged", "ages of", "age (years)". */
const AGE_BEFORE =
  /\b(?:ages?|aged|ageing|age range|years? old)\b(?: ?(?:in|\(|of|is|are|was|were|at|the|be|must|should|range|group|years?|limits?|eligible|for|study|minimum|maximum|between|from|ranging|b\/w|participants?|subjects?|patients?|enrol?l?ment|inclusion|screening|baseline|time|consent|or|and|both|outside|other|than|inclusive|calendar|adults?|will|only|either|not|completed|on|day|surgery|males?|females?|men|women|ranges?|with|a|an|\)|:|,|=|-))* ?$/;
const AGE_AFTER =
  /^ ?(?:(?:full |completed )?years?[ -]old\b|(?:full )?years? (?:of )?ages?\b|years?,? inclusive of age|of age\b|years of life\b|ages?\b(?! of onset))/;
/** "adults (> 18)", "men and women 18-65 years", "subjects over 18". */
const PEOPLE_BEFORE =
  /(?:^|\b)(?:(?:adults?|men|women|males?|females?|subjects?|patients?|participants?|outpatients?|volunteers?|individuals?|people|persons?|children|minors|gender|sex(?:es)?|either|both|who|are|is|must|be|at|and|or|of|the|with|any|over|all|civilian|you|are|healthy|eligible|community-dwelling|any|skeletally mature|skeletally immature|immature|ambulatory|\/|\(|,|:) ?)+$/;
const PERSON =
  /\b(?:adults?|men|women|males?|females?|subjects?|patients?|participants?|outpatients?|volunteers?|individuals?|people|persons?|children|minors|gender|immature)\b/;
const NOT_AN_AGE =
  /\b(?:gestational|onset|menopaus\w+|bone age|mental age|diagnos\w+|symptoms?|pain for|history of|since|life expectancy|smok\w+|pack|experience|last|past|previous|within|for|duration|practice|prior)\b[^,;()]{0,18}$/;
/** "ASA I-II, 18-65 years, BMI < 35". */
const ALONE_AFTER = /^ ?years?(?: old)? ?(?:$|[,;.])/;
/** Limits of one sex may not be those of the other. */
const ONE_SEX = /^(?:women|females?|males?|men)\b/;
/** A line about some of the people only, or with a way out. */
const ODD = /\b(?:unless|except|menopaus\w+|dexa|if |whose|parents?|gestation|controls?|may be|consent of|legal|guardian|discretion)\b/;

/** "… may join if you:" makes no condition of its own. */
const OPENS_THE_LIST =
  /^(?!.*\b(?:controls?|parents?|guardian)\b).*\bif (?:they|you|he|she|all|any|the (?:following|patients?|participants?|subjects?|persons?))\b.*$/;

/** Smaller numbers are times since something else: studies of back pain take no small children. */
const YOUNGEST = 5;

const inYears = (amount: Amount): Amount => {
  const share = /^months?$/.test(amount.unit) ? 12 : 1;
  return { ...amount, from: amount.from / share, ...(amount.to === undefined ? {} : { to: amount.to / share }) };
};

/** Whether a number is an age, and how plainly it says so. */
function isAge(text: string, amount: Amount): boolean {
  const { unit, start, end, from, to } = amount;
  if ((to ?? from) > 120 || /^(?:%|mm|cm|mg|kg|kg\/m2|weeks?|days?|hours?|points?|minutes?|lbs?|pounds|degrees?|levels?)$/.test(unit))
    return false;
  const before = text.slice(Math.max(0, start - 90), start);
  const after = text.slice(end, end + 30);
  if (AGE_BEFORE.test(before))
    return !/\b(?:gestational|bone|mental) age|\b(?:before|onset|first|since|diagnos\w+)\b[^,;]{0,20}$/.test(before);
  if (/^months?$/.test(unit)) return false;
  if (AGE_AFTER.test(after)) return !/\b(?:gestational|onset)\b/.test(before);
  if (NOT_AN_AGE.test(before)) return false;
  if (to !== undefined && from >= 16 && to >= 30 && /[,;:] ?$/.test(before) && ALONE_AFTER.test(after)) return true;
  if (/^years?$/.test(unit))
    return (
      /^(?:(?:must|should|to|have to) )?(?:be|are|is|being)? ?$/.test(before.trimStart()) ||
      (PEOPLE_BEFORE.test(before) && PERSON.test(before))
    );
  return (
    /\b(?:adults?|children|minors|immature)\b[ (:,]*$/.test(before) ||
    (PERSON.test(before) &&
      PEOPLE_BEFORE.test(before) &&
      (amount.sign !== undefined || from >= 16) &&
      (amount.sign !== undefined || amount.to !== undefined) &&
      /^ ?(?:$|[).,;]|and\b|or\b|years?\b)/.test(after))
  );
}

/** The second half of a pair stands without the word: "age < 18 or > 70", "aged > 18 and < 60 years". */
function agesIn(text: string): Amount[] {
  const ages: Amount[] = [];
  for (const amount of amountsIn(text)) {
    const last = ages.at(-1);
    const follows =
      last?.sign !== undefined &&
      amount.sign !== undefined &&
      /^(?: ?(?:years?|old|of age|age|inclusive|,|and|or|but|to|&|are|is|also|those|patients|subjects|individuals))* ?$/.test(
        text.slice(last.end, amount.start),
      ) &&
      /^(?:years?|old|of|)$|^[^a-z]/.test(amount.unit);
    const years = inYears(amount);
    if ((isAge(text, amount) || follows) && (years.to ?? years.from) >= YOUNGEST) ages.push(years);
  }
  return ages;
}

function bounds(ages: readonly Amount[], wanted: boolean): Bounds | undefined {
  return together(
    ages.flatMap((age): readonly Bounds[] => {
      // "Older than 18" is written for people from 18 on: nobody is left out for the year of their birthday.
      if (wanted && age.sign === '>') return [{ min: age.from }];
      const found = boundsOf(age, wanted, 1);
      return found === undefined ? [] : [found];
    }),
  );
}

/** Reads ages in years from the text; structured ages are read elsewhere. */
export const age: Rule = (clause: Clause): readonly Reading[] => {
  const { text } = clause;
  if (
    !/\b(?:age[ds]?|years?|adults?|minors|children|old|people|persons|individuals|m[ae]n|wom[ae]n|males?|females?)\b|^(?:patients?|subjects?|participants?)? ?(?:>|<|\d)/.test(
      text,
    )
  )
    return [];
  const ages = agesIn(text);
  const outside = /\b(?:outside|other than|not (?:aged|between|within|in the))\b/.test(text);
  const wanted = clause.polarity === 'wanted' || outside;
  const plainNumber = ages.length === 1 && ages[0] !== undefined && ages[0].sign === undefined && ages[0].to === undefined;
  const odd =
    ODD.test(text) ||
    (ONE_SEX.test(text) && !namesBothSexes(text)) ||
    /\bprobability\b/.test(text) ||
    clause.under.some((line) => ODD.test(line.replace(OPENS_THE_LIST, '')));
  if (plainNumber)
    return wanted && ages[0] !== undefined && ages[0].from >= 16
      ? [{ predicate: { kind: 'age', min: ages[0].from }, confidence: 'low' }]
      : [];
  const found = bounds(ages, wanted);
  if (found !== undefined) return [{ predicate: { kind: 'age', ...found }, confidence: odd ? 'low' : 'high' }];
  const perAge = ages.flatMap((one) => bounds([one], wanted) ?? []);
  return perAge.map((one) => ({ predicate: { kind: 'age', ...one }, confidence: 'low' }));
};
