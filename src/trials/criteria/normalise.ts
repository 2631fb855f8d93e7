import { comparisonsAsSigns } from './comparisons.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&gt;': '>', '&lt;': '<', '&amp;': '&', '&quot;': '"', '&nbsp;': ' ', '&#39;': "'" };

/** Takes the registry's Markdown escapes and HTML entities away and keeps everything else, line breaks too. Doing it twice changes nothing. */
export function unescape(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>~|&^=:"'])/g, '$1')
    .replace(/&(?:gt|lt|amp|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** One space between words: how quotes are kept and compared. */
export function oneSpace(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20 },
  ...{ thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};
const NUMBER_WORD = new RegExp(`\\b(${Object.keys(NUMBER_WORDS).join('|')})(?:-(one|two|three|four|five|six|seven|eight|nine))?\\b`, 'g');
const UNIT = '(?:years?|months?|weeks?|days?|hours?|minutes?|levels?|points?)';

const ONE_UNIT = new RegExp(
  `\\b(?:one|(?<=(?:than|least|for|within|over|under|of|past|last|minimum|maximum|[<>=(]) )an?) (?:\\(1\\) )?(?=(?:full |calendar |consecutive )?${UNIT}\\b)`,
  'g',
);

/** "three", "forty-five" and "one year" in figures; "one of the following" stays. */
function numbersInFigures(text: string): string {
  return text
    .replace(/\b(than|least|over|under|above|below|aged?|to|of|for|is)(?=\d)/g, '$1 ')
    .replace(NUMBER_WORD, (_all, tens: string, ones?: string) =>
      String((NUMBER_WORDS[tens] ?? 0) + (ones === 'one' ? 1 : ones === undefined ? 0 : (NUMBER_WORDS[ones] ?? 0))),
    )
    .replace(ONE_UNIT, '1 ')
    .replace(/\bone (?=\(1\))/g, '1 ')
    .replace(/\b(\d+(?:\.\d+)?) ?\(\1\)/g, '$1')
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .replace(/(?<=(?<![\d.,])\d\d),(?=\d(?![\d.,]\d|\d))/g, '.')
    .replace(/\bhalf (?:1|a|an) year\b|\b1 half year\b/g, '6 months');
}

/** "18years", "3mo", "100mm", "6 wks" with a space and the unit's usual name. */
function unitsSpaced(text: string): string {
  return text
    .replace(
      /(?<![a-z0-9.])(\d+(?:\.\d+)?)(?=(?:years?|yrs?|y|months?|mths?|mos?|weeks?|wks?|w|days?|d|hours?|hrs?|h|mm|cm|mg|kg|lbs?|points?)\b)/g,
      '$1 ',
    )
    .replace(/\b(\d+)-(?=(?:years?|months?|weeks?|days?|hours?|points?)\b)/g, '$1 ')
    .replace(/(?<=\d )(?:yrs?|y\/o|yo|y\.o\.?|years?-old|y)(?![a-z/])\.?/g, 'years')
    .replace(/(?<=\d )(?:wks?|w)\b\.?(?![/])/g, 'weeks')
    .replace(/(?<=\d )(?:mos?|mths?)\b\.?/g, 'months')
    .replace(/(?<=\d )(?:hrs?|h)\b\.?/g, 'hours')
    .replace(/(?<=\d )d\b(?=[ ,;)]|$)/g, 'days')
    .replace(/\bkg ?(?:\/|per) ?(?:m|sq\.? ?m|square met(?:er|re)s?) ?\^? ?2?\b/g, 'kg/m2');
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const IN_RANGE = '( (?:years?|months?|weeks?|days?|hours?|mm|cm|points?|kg\\/m2)\\b)?';
const BETWEEN = new RegExp(
  `\\bbetween (?:the )?(ages? of |ages? )?${NUMBER}${IN_RANGE}(?: old| of age)? ?(?:and|to|-|&) ?${NUMBER}${IN_RANGE}`,
  'g',
);
const FROM_TO = new RegExp(
  `(?<![a-z0-9.]|\\d ?[-/])()${NUMBER}${IN_RANGE}(?: old| of age)? ?(?:-|\\bto\\b|\\bthrough\\b|\\bthru\\b|\\buntil\\b|~) ?${NUMBER}(?![\\d]*[.)] )${IN_RANGE}`,
  'g',
);

/** One range with one unit; two limits where the units differ ("6 weeks to 2 years"). */
function range(
  _all: string,
  age: string | undefined,
  from: string,
  unit: string | undefined,
  to: string,
  lastUnit: string | undefined,
): string {
  const same = unit === undefined || lastUnit === undefined || unit.replace(/s$/, '') === lastUnit.replace(/s$/, '');
  const word = age === undefined || age === '' ? '' : 'age ';
  return same ? `${word}${from}-${to}${lastUnit ?? unit ?? ''}` : `${word}>= ${from}${unit} and <= ${to}${lastUnit}`;
}

/** "18 to 65", "between 18 years and 65 years", "18 – 65": always "18-65 years". */
function rangesWithHyphen(text: string): string {
  return text.replace(BETWEEN, range).replace(FROM_TO, range);
}

/** A quote as rules read it: lower case, numbers in figures, ranges as "18-65", comparisons as >= <= > <, one space between words. */
export function plain(quote: string): string {
  const letters = oneSpace(quote.replace(/<U\+2267>/gi, '≥').replace(/<U\+2266>/gi, '≤'))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .replace(/[*_`®™]/g, ' ')
    .replace(/\bpts\b/g, 'patients');
  const figures = numbersInFigures(oneSpace(letters));
  return /\d/.test(figures) ? oneSpace(comparisonsAsSigns(rangesWithHyphen(unitsSpaced(figures)))) : figures;
}
