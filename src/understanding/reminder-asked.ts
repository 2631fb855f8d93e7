import { timeTyped } from './time-typed.ts';

/** What someone wants of reminders. `purpose` is what they want to be reminded of, in their own words; it is looked at and never kept. */
export type ReminderAsked = { wants: 'set'; purpose: string } | { wants: 'list' } | { wants: 'stop' };

const LONGEST = 300;
const SLIPS =
  /\b(?:re?m[ia]?n?i?[mn]?d|remidn|reimnd|remimd|remined|remnid|rember|remeber|remember(?= me (?:to|tomorrow|at|in|every|about|tonight)\b))\b(?=\s?me\b)/g;
const NOUN_SLIPS = /\b(?:reminer|remider|remnder|remindr|remainder|remineder|reminde|remander)(s?)\b/g;

const ME = String.raw`(?:(?:remind|nudge|ping|prompt|poke|alert) ?me|(?:want|like|love|need) to (?:be|get) (?:reminded|nudged))`;
const THING = '(?:reminders?|nudges?|reminding|reminded|nudging|pinging|alarms?)';
/** "Text me tomorrow at 8" wants a reminder; without a time right after it, it may mean anything. */
const TEXT_ME =
  /\b(?:(?:text|message|write(?: to)?) me|let me know|give me a shout)(?= (?:tomorrow|tonight|at (?:\d|noon)|in (?:an?|\d+) (?:hours?|minutes?)|every (?:day|morning|evening)|daily|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/;
const STOP = [
  new RegExp(
    String.raw`\b(?:stop|cancel|delete|remove|end|clear|kill|drop|quit|pause|turn off|switch off|shut off|get rid of|no more|unsubscribe from|undo|scrap)\b(?: \w+){0,4} ${THING}\b`,
  ),
  new RegExp(String.raw`^(?:stop|quit|end) (?:reminding|nudging|pinging)\b`),
  new RegExp(String.raw`\b(?:do not|dont|never|no need to|please not) (?:\w+ ){0,2}${ME}\b(?! to forget)`),
  new RegExp(String.raw`\b(?:do not|dont|no longer) (?:want|need|wish)\b(?: \w+){0,4} ${THING}\b`),
  new RegExp(String.raw`^(?:please |the |my )*${THING} (?:off|stop|no more|please stop)$`),
  new RegExp(String.raw`^(?:please )?no (?:more )?${THING}\b(?! for\b)`),
  new RegExp(
    String.raw`\b(?:cut|turn|switch|shut|put) (?:\w+ ){0,3}${THING} (?:out|off)\b|\bturn (?:it|them) off (?:the |my |those )?${THING}\b`,
  ),
  new RegExp(String.raw`\b(?:forget|done with|sick of|tired of|fed up with|enough of|leave me alone with)(?: (?!to\b)\w+){0,3} ${THING}\b`),
  /^(?:please |can you |could you )*(?:unsubscribe(?: me)?|(?:stop|quit) (?:messaging|texting|writing(?: to)?|pinging|bothering) me|(?:dont|do not|never) (?:message|text|write(?: to)?|bother|ping) me)(?: please| any ?more| again| now| ever| every day| daily)*$/,
];
const LIST = [
  new RegExp(
    String.raw`\b(?:what|whats|which|list|show|see|view|check|have i got|do i have|are there|is there|when is|when are|whens|any)\b(?: \w+){0,4} ${THING}\b`,
  ),
  new RegExp(String.raw`^(?:my |the )?(?:reminders|reminder list)$`),
];
/** The same in words that hold "set" or "will you remind me". */
const SURELY_LIST = [
  /\bwhen (?:(?:will|do|are|would) you (?:going to )?(?:remind|nudge) me|(?:will|do|am) i (?:be |get |going to be )?(?:reminded|nudged))\b/,
  new RegExp(
    String.raw`\b(?:did i (?:set|make|ask for)|(?:do |have )?you (?:still )?(?:have|got|keep)|am i getting|will i get|tell me)(?: (?:a|an|any|my|the|up))* ${THING}\b`,
  ),
  new RegExp(String.raw`^(?:my )?reminders? (?:status|list|set|time)$`),
];
const SET = new RegExp(
  String.raw`\b(?:set|make|create|add|give|get|send|want|need|like|have|schedule|put|start|do|use)\b(?: \w+){0,4} (?:reminders?|nudges?)\b|\bset (?:me )?(?:an?|my|the) alarm\b|^(?:a |daily |one )*(?:reminder|nudge)\b(?! (?:of what|what))`,
);
const SOMEONE_ELSE =
  /\b(?:he|she|it|that|they|who|which|this|wife|husband|phone|watch|doctor|physio|partner|mum|mother|friend|boss|app|calendar|siri|alexa|always|something|symptoms?|pain)(?: \w+){0,2} (?:remind|nudge) ?me\b/;
/** "Remind me what shiatsu is" asks about shiatsu. */
const QUESTION =
  /^(?:again |please |once more |quickly )*(?:of |about |on )?(?:what|whats|how|hows|which|who|whos|whom|whose|why|whys|where|wheres|when (?:is|to|do|should|was|can)|if|whether|the (?:steps|names?|difference|list)|your|again$)\b/;
const OF = /^(?:again )?(?:of|about)\b/;
const TIMED =
  /\b(?:tomorrow|today|tonight|morning|afternoon|evening|night|noon|midnight|every|each|later|soon|daily|week ?days?|weekends?|work(?:ing)? ?days?|hours?|minutes?|twice an?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|in (?:a|an|two|three|\d+)|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter))\b|\d ?[ap]m\b|\d:\d\d/;

/** A time that no clock knows, such as "after lunch": it is a wish all the same, and the time is asked. */
const LATER = /^(?:yesterday|after|before|once i|as soon as|when i (?:get|am|wake|finish|go|come)|on (?:the )?\d)/;

/** Whether someone wants a reminder, asks which there are, or wants none any more; undefined for all else, also for "remind me what shiatsu is". */
export function reminderAsked(text: string): ReminderAsked | undefined {
  if (text.length > LONGEST) return undefined;
  const said = timeTyped(text)
    .replace(/[^\p{L}\p{N}:/ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\bremindme\b/g, 'remind me')
    .replace(SLIPS, 'remind')
    .replace(NOUN_SLIPS, 'reminder$1');
  if (
    !/\b(?:remind|nudg|ping|prompt me|poke me|alert me|alarm|unsubscribe)|\b(?:text|messag|writ|bother)\w* (?:to )?me\b|\blet me know|\bgive me a shout/.test(
      said,
    )
  )
    return undefined;
  const asks = new RegExp(String.raw`\b${ME}\b`).exec(said) ?? TEXT_ME.exec(said);
  const after = asks ? said.slice(asks.index + asks[0].length).trim() : '';
  if (STOP.some((way) => way.test(said)) && !(asks && TIMED.test(after))) return { wants: 'stop' };
  if (SURELY_LIST.some((way) => way.test(said))) return { wants: 'list' };
  if (!asks && !/\b(?:set (?:up )?(?:a|me|another)|add|create|make|give|want|need)\b/.test(said) && LIST.some((way) => way.test(said)))
    return { wants: 'list' };
  if (SOMEONE_ELSE.test(said)) return undefined;
  if (!asks) return SET.test(said) ? { wants: 'set', purpose: purposeIn(said) } : undefined;
  if (QUESTION.test(after) || (OF.test(after) && !TIMED.test(said))) return undefined;
  const isWish =
    after === '' ||
    /\bto \w/.test(after) ||
    TIMED.test(said) ||
    (LATER.test(after) && !/\b(?:what|how|which|who|why|where)\b/.test(after)) ||
    /^(?:please|pls|plz|again|sometimes|about it|of it|of this|of that)$/.test(after);
  return isWish ? { wants: 'set', purpose: purposeIn(after) } : undefined;
}

/** What stands after "to", "for" or "about", and is no time. */
function purposeIn(said: string): string {
  return (
    /\b(?:to|about|of|for) (?!(?:tomorrow|today|tonight|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|the (?:morning|evening|afternoon)|every|noon|me\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day))(.+)$/
      .exec(said)?.[1]
      ?.trim() ?? ''
  );
}

const CARE =
  /\b(?:back|exercis\w*|stretch\w*|roll\w*|ball|massag\w*|knead\w*|techniques?|routine|practi[sc]e\w*|mov(?:e|ing|ement)|walk\w*|posture|self care|circles?|warm|heat|relax\w*|breath\w*|stand(?:ing)?|get up|sit\w*|stand up|break|session|do (?:it|this|that|them|these|my thing)|it|this|that|one|again)\b/;
const NOT_CARE =
  /\b(?:pills?|tablets?|medicines?|medication|meds?|dose|doses|ibuprofen|paracetamol|naproxen|pain ?killers?|inject\w*|insulin|drugs?|vitamins?|antibiotics?|appointments?|dentist|meeting|buy|milk|pay|bills?|pick up|book(?:ing)?|call|phone|ring|email|write|shopping|birthday|bins?|cook\w*|dinner|lunch|school|kids?|pregnan\w*|bank)\b/;

/** Whether a purpose is care of the back, which is all that reminders are for. Nothing named counts as that. */
export function isBackCare(purpose: string): boolean {
  return purpose === '' || (!NOT_CARE.test(purpose) && (CARE.test(purpose) || isOnlyTime(purpose)));
}

function isOnlyTime(purpose: string): boolean {
  return (
    purpose
      .replace(
        /\b(?:at|in|on|the|a|an|every|day|tomorrow|today|tonight|morning|evening|afternoon|night|am|pm|please|pls|noon|hours?|minutes?|now|later|and|\d[\d:]*|me)\b/g,
        '',
      )
      .trim() === ''
  );
}
