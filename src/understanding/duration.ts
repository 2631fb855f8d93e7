import { byRecognizer } from './recognised-time.ts';
import type { Lexicon } from './lexicon.ts';
import { inFigures } from './numbers.ts';
import { tidy, writtenOut } from './said.ts';
import { sinceThen } from './since.ts';
import { exactly, type Span } from './span.ts';

const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30.44, year: 365.25 } as const;
const FOREVER = 365 * 100;
type Unit = keyof typeof DAYS;

/** Phrases that tell roughly how long. A span without a likely value is asked again unless the whole of it fits one choice. */
const ROUGH: readonly (readonly [RegExp, Span])[] = [
  [
    /\b(?:all|most of) my (?:adult |whole |entire )?life\b|\b(?:whole|entire) life\b|\bsince (?:childhood|birth|school|i was born|i was a (?:kid|child|teen|teenager|boy|girl|student)|college|uni(?:versity)?|my teens|my twenties|forever|always)\b|\bas long as i can remember\b|\bforever\b|\bdecades\b|\bdonkey'?s years\b/,
    { from: 1000, to: FOREVER },
  ],
  [
    /\b(?:for|many|several|some|a few|few|most|over the|couple of|of)?\s*(?:many |few |several |long |good few )?years\b/,
    { from: 730, to: FOREVER },
  ],
  [/\b(?:several|many|quite a few|lots of|some) months\b/, { from: 90, to: 700 }],
  [/\ba few months\b|\bfew months\b/, { from: 61, to: 180 }],
  [/\bmonths\b/, { from: 61, to: 700 }],
  [/\b(?:several|many|quite a few) weeks\b/, { from: 28, to: 84 }],
  [/\bfew weeks\b/, { from: 14, to: 35, likely: 21 }],
  [/\bweeks\b/, { from: 14, to: 84 }],
  [/\b(?:few|several|some) days\b/, { from: 3, to: 7, likely: 4 }],
  [/\bdays\b/, { from: 2, to: 14 }],
  [
    /\b(?:just (?:started|now|happened|this)|this (?:morning|afternoon|evening)|today|tonight|few hours|an hour|hours|minutes|right now|brand new|overnight|since i woke up)\b/,
    { from: 0, to: 1, likely: 0 },
  ],
  [
    /\b(?:ages|a while|long time|quite (?:a while|some time)|not (?:that |very |so )?long|recently|lately|some time|sometime|the pandemic|covid|lockdown|a bit|yonks|too long|(?:a )?good while|on and off|off and on|comes? and goes?)\b/,
    { from: 0, to: FOREVER },
  ],
];

/** How long something has lasted, in days: "3 weeks", "6mo", "since March", "2-3 weeks", "on and off for ten years". */
export function readDuration(text: string, now: Date, lexicon: Lexicon): Span | 'out-of-range' | undefined {
  const said = inFigures(writtenOut(tidy(text)), lexicon)
    .replace(/\bfortnights?\b/g, (word) => (word.endsWith('s') ? 'fortnights' : '2 weeks'))
    .replace(/(\d+|a couple of|couple of|couple) (?:of )?fortnights\b/g, (_, n: string) => `${(Number(n) || 2) * 2} weeks`)
    .replace(/\b(?:a |the )?(?:last |past )?couple (?:of )?(?=\w)/g, '2 ')
    .replace(/\b(?:a |1 )?decade\b/g, '10 years')
    .replace(/\b(\d+) decades\b/g, (_, n: string) => `${Number(n) * 10} years`)
    .replace(/\bhalf (?:a|an) (day|week|month|year|hour)\b/g, '0.5 $1')
    .replace(/\b(?:a|1|an) (day|week|month|year|hour) and (?:a|1) half\b/g, '1.5 $1')
    .replace(/\b(\d+) (days?|weeks?|months?|years?|hours?) and (?:a|1) half\b/g, '$1.5 $2')
    .replace(/\b(?:a|an|another|1 whole|a whole|a full|the past|the last|past) (day|week|wk|month|year|yr|hour)\b/g, '1 $1')
    .replace(/½ (?=[a-z])/g, '0.5 ');
  return (
    counted(said, lexicon) ??
    sinceThen(said, now, lexicon) ??
    ROUGH.find(([words]) => words.test(said))?.[1] ??
    (/^\D*\d+\D*$/.test(said) ? { from: 0, to: FOREVER } : byRecognizer(said, now))
  );
}

/** Every "number unit" in the words, added up when joined by "and", and stretched by "more than" and its like. */
function counted(said: string, lexicon: Lexicon): Span | 'out-of-range' | undefined {
  const found = [
    ...said.matchAll(
      /(?<![\w.])(-?\d+(?:\.\d+)?)(?:\s*(?:-|to|or|and|maybe)\s*(\d+(?:\.\d+)?))?\s?-?\s?(?:(?:or so|odd|full|whole|long|solid|good)\s)?([a-z]+'?)(?=\W|$)/g,
    ),
  ].flatMap((match) => {
    const unit = unitOf(match[3] ?? '', lexicon);
    return unit
      ? [
          {
            at: match.index,
            end: match.index + match[0].length,
            low: Number(match[1]) * DAYS[unit],
            high: Number(match[2] ?? match[1]) * DAYS[unit],
            unit,
          },
        ]
      : [];
  });
  const spans = found.filter(({ end, unit }) => !(unit === 'year' && /^[\s-]*(?:old\b|of age)/.test(said.slice(end))));
  const [first, second] = spans;
  if (!first) return undefined;
  if (first.low < 0) return 'out-of-range';
  let { low, high } = first;
  if (second && /^[\s,]*(?:and|,|&)?\s*$/.test(said.slice(first.end, second.at))) [low, high] = [low + second.low, high + second.high];
  else if (second && /^\s*(?:-|to|or|maybe|perhaps)\s*$/.test(said.slice(first.end, second.at))) high = second.high;
  if (high > FOREVER) return 'out-of-range';
  const before = said.slice(Math.max(0, first.at - 24), first.at);
  if (
    /\b(?:more than|over|at least|longer than|upwards of|well over|above)\s+(?:about\s+)?$/.test(before) ||
    /^\s*(?:\+|plus\b|or (?:more|longer|so more))/.test(said.slice(first.end))
  )
    return { from: low + 1, to: FOREVER, likely: low + 1 };
  if (/\b(?:less than|under|not even|within|up to|fewer than|below)\s+(?:about\s+)?$/.test(before))
    return { from: 0, to: Math.max(0, high - 1), likely: Math.max(0, Math.round(high) - 1) };
  if (/\b(?:nearly|almost|just under|coming up (?:to|on)|going on|not quite)\s+$/.test(before))
    return { from: high * 0.85, to: high - 1, likely: Math.round(high) - 1 };
  if (low === high) return exactly(Math.round(low));
  return { from: Math.min(low, high), to: Math.max(low, high), likely: Math.round(Math.max(low, high)) };
}

function unitOf(word: string, { units }: Lexicon): Unit | undefined {
  const isUnit = (name: string): name is Unit => name in DAYS;
  return Object.keys(units)
    .filter(isUnit)
    .find((name) => units[name].includes(word));
}
