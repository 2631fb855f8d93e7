import { byRecognizer } from './recognised-time.ts';
import type { Lexicon } from './lexicon.ts';
import { sinceBirth, sinceThen } from './since.ts';
import { exactly, type Span } from './span.ts';
import { timeWritten, unitOf } from './time-written.ts';

const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30.44, year: 365.25 } as const;
const FOREVER = 365 * 100;
const ANY_LENGTH: Span = { from: 0, to: FOREVER };
/** How often is not how long: "every few weeks", "twice a year". */
const HOW_OFTEN =
  /\bevery (?:\d+|few|couple|other|so)\b[^,.;]*|\b(?:\d+|few|several|many|couple) times (?:a|per|each|every|1) \w+|\b(?:once|twice) (?:a|per|every|1) \w+/g;

/** Phrases that tell roughly how long. A span without a likely value is asked again unless the whole of it fits one choice. */
const ROUGH: readonly (readonly [RegExp, Span])[] = [
  [
    /\b(?:all|most|half|much) (?:of )?my (?:adult |whole |entire |working )?life\b|\b(?:whole|entire|adult) life\b|\ba lifetime\b|\bsince (?:childhood|birth|school|high school|i was born|i was (?:a |1 |very |quite )?(?:\w+ )?(?:kid|child|teen|teenager|boy|girl|student|young|little|small)|college|uni(?:versity)?|my teens|my twenties|my 20s|my youth|forever|always|time began)\b|\bas long as i can remember\b|\bforever\b|\bdecades\b|\bdonkey'?s years\b/,
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
    /\b(?:ages|a while|long time|quite (?:a while|some time)|not (?:that |very |so )?long|recently|lately|some time|sometime|the pandemic|covid|a bit|yonks|too long|long enough|longer than i|a long while|hot minute|(?:a )?good while|on and off|off and on|comes? and goes?)\b/,
    ANY_LENGTH,
  ],
];

/** How long something has lasted, in days: "3 weeks", "6mo", "since March", "2-3 weeks", "on and off for ten years". */
export function readDuration(text: string, now: Date, lexicon: Lexicon): Span | 'out-of-range' | undefined {
  const all = timeWritten(text, lexicon);
  const said = all.replace(HOW_OFTEN, ' ');
  return (
    sinceBirth(said) ??
    weeksBeforeADay(said, now, lexicon) ??
    counted(said, lexicon) ??
    sinceThen(said, now, lexicon) ??
    ROUGH.find(([words]) => words.test(said))?.[1] ??
    (said !== all || /^\D*\d+\D*$/.test(said) ? ANY_LENGTH : byRecognizer(said, now))
  );
}

/** "A week last Monday", "3 weeks yesterday": so many weeks before that day. */
function weeksBeforeADay(said: string, now: Date, lexicon: Lexicon): Span | undefined {
  const found = /\b(\d+) weeks? (?:ago )?((?:last |past )?(?:yesterday|\w+day|mon|tues?|wed|thurs?|fri|sat|sun))\b/.exec(said);
  const day = found && sinceThen(found[2] ?? '', now, lexicon);
  return day ? exactly(Number(found[1]) * 7 + (day.likely ?? 0)) : undefined;
}

/** Every "number unit" in the words, added up when joined by "and", and stretched by "more than" and its like. */
function counted(said: string, lexicon: Lexicon): Span | 'out-of-range' | undefined {
  const found = [
    ...said.matchAll(
      /(?<![\w./])(-?\d+(?:\.\d+)?)(?:\s*(?:-|to|or|and|maybe|\/)\s*(\d+(?:\.\d+)?))?\s?-?\s?(?:(?:or so|odd|full|whole|long|solid|good)\s)?([a-z]+'?)(?=\W|$)/g,
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
  const between = second && said.slice(first.end, second.at);
  if (second && /^[\s,]*(?:and|,|&)?\s*$/.test(between ?? '')) [low, high] = [low + second.low, high + second.high];
  else if (second && /^\s*(?:-|to|or|maybe|perhaps)\s*$/.test(between ?? '')) high = second.high;
  else if (/^\s*or (?:2|so|more)\b/.test(said.slice(first.end)) && first.low === first.high && /\bor 2\b/.test(said)) high = low * 2;
  if (high > FOREVER) return 'out-of-range';
  return stretched(said.slice(Math.max(0, first.at - 24), first.at), said.slice(first.end), low, high);
}

/** A length with what stands before and after it: "over", "less than", "nearly", "or more". */
function stretched(before: string, after: string, low: number, high: number): Span {
  if (
    /\b(?:more than|over|at least|longer than|upwards of|well over|above|past)\s+(?:about\s+)?$/.test(before) ||
    /^\s*(?:\+|plus\b|or (?:more|longer|so more))/.test(after)
  )
    return { from: low + 1, to: FOREVER, likely: low + 1 };
  if (/\b(?:less than|under|not even|within|up to|fewer than|below|not yet)\s+(?:about\s+)?$/.test(before)) {
    const most = Math.max(0, Math.min(high - 1, Math.floor(high * 0.9)));
    return { from: 0, to: most, likely: Math.round(most) };
  }
  if (/\b(?:nearly|almost|just under|coming up (?:to|on|for)|going on|getting on for|not quite|best part of|approaching)\s+$/.test(before))
    return { from: high * 0.85, to: high - 1, likely: Math.round(high) - 1 };
  if (low === high) return exactly(Math.round(low));
  return { from: Math.min(low, high), to: Math.max(low, high), likely: Math.round(Math.max(low, high)) };
}
