/** Slips and short forms that people type when they name a time, and what they stand for; in this order. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/[’']/g, ''],
  [/\b([ap])\.\s?m\b\.?/g, '$1m'],
  [/(\d)\s?([ap])\s?m?\b(?!\w)/g, '$1 $2m'],
  [
    /\b(?:2|to|too|tu)\s?-?m+o+r+r?(?:ow|o|w)\b|\btom+[oa]?r+[aio]?[ow]*w?\b|\btomoz\b|\btomos\b|\btmrr?o?w?\b|\btmr\b|\btmo?rw\b|\btomm?oro?w?\b|\btomorow\b/g,
    'tomorrow',
  ],
  [/\b(?:2|to)\s?-?nite?\b|\b2\s?night\b|\bto night\b|\btonihgt\b|\btonigt\b|\btongiht\b/g, 'tonight'],
  [/\b(?:evr?e?y|evey|evrey|ever)\b(?=\s?\w)/g, 'every'],
  [/\b(?:every ?day|evr?yday|everday|evreyday|each day|daily|dayly|once a day|one time a day|day by day|every single day)\b/g, 'every day'],
  [/\b(?:mornin|mornign|moring|morining|morn|mornig)\b/g, 'morning'],
  [/\b(?:evenin|evning|eveing|evenign|eve)\b/g, 'evening'],
  [/\b(?:arvo|aftrnoon|afternon|aftenoon|afternnon)\b/g, 'afternoon'],
  [/\bnite\b/g, 'night'],
  [/\b(?:hrs?|hors?|horus|houre?s)\b/g, 'hours'],
  [/(\d)\s?h\b/g, '$1 hours'],
  [/\b(?:mins?|mintues?|minuets?|minites?|minuts?)\b/g, 'minutes'],
  [/(\d)\s?m\b/g, '$1 minutes'],
  [/\bmon\b/g, 'monday'],
  [/\btues?\b/g, 'tuesday'],
  [/\bwed(?:s|nes)?\b|\bwend?e?sday\b|\bwednsday\b|\bwensday\b/g, 'wednesday'],
  [/\bthu(?:rs?)?\b|\bthr?usday\b|\bthursay\b/g, 'thursday'],
  [/\bfri\b|\bfirday\b/g, 'friday'],
  [/\bsat\b|\bsaterday\b/g, 'saturday'],
  [/\bsun\b/g, 'sunday'],
  [/\beigth\b/g, 'eight'],
  [/\bmid ?day\b|\blunch ?time\b|\b12 noon\b|\bat lunch\b/g, 'noon'],
  [/(?<!\b(?:at|past|to|by|around|about|@) ?)\b(\d{1,2}) ?(?:o'? ?cl(?:ock|cok|oc)|oclock)\b/g, 'at $1'],
  [/\bo\s?cl(?:ock|cok|oc)\b|\boclock\b/g, ' '],
  [/\bhalf ?past\b|\bhalf (?=(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/g, 'half past '],
  [/\b(?:qtr|quater|quarter) (past|to)\b/g, 'quarter $1'],
  [/\b(\d{1,2})[.h](\d\d)(?=\s|$|[ap]m)/g, '$1:$2'],
  [/\b(at|by|around|about|@)\s?(\d{1,2}) (\d\d)\b(?! (?:hours|minutes|days|weeks))/g, '$1 $2:$3'],
  [/(?:@|\bby\b|\baround\b|\babout\b|\broughly\b)\s?(?=\d)/g, 'at '],
  [/\b([01]\d|2[0-3])([0-5]\d)\b(?: hours)?/g, '$1:$2'],
  [/(\d)\s?ish\b/g, '$1'],
];

/** What was typed of a time, written as clocks and calendars write it: "2moro at 8.30pm" → "tomorrow at 8:30 pm". */
export function timeTyped(text: string): string {
  const line = TYPED.reduce((said, [slip, meant]) => said.replace(slip, meant), text.toLowerCase());
  return line.replace(/\s+/g, ' ').trim();
}
