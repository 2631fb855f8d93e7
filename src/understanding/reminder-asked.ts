import { timeTyped } from './time-typed.ts';

/** What someone wants of reminders. `purpose` is what they want to be reminded of, in their own words; it is looked at and never kept. */
export type ReminderAsked = { wants: 'set'; purpose: string } | { wants: 'list' } | { wants: 'stop' };

const LONGEST = 300;
const SLIPS =
  /\b(?:re?m[ia]?n?i?[mn]?d|remidn|reimnd|remimd|remined|remnid|rember|remeber|remember(?= me (?:to|tomorrow|at|in|every|about|tonight)\b))\b(?=\s?me\b)/g;
const NOUN_SLIPS = /\b(?:reminer|remider|remnder|remindr|remainder|remineder|reminde|remander)(s?)\b/g;

const ME = String.raw`(?:remind|nudge|ping|prompt|poke|alert) ?me`;
const THING = '(?:reminders?|nudges?|reminding|alarms?)';
const STOP = [
  new RegExp(
    String.raw`\b(?:stop|cancel|delete|remove|end|clear|kill|drop|quit|pause|turn off|switch off|shut off|get rid of|no more|unsubscribe from|undo|scrap)\b(?: \w+){0,4} ${THING}\b`,
  ),
  new RegExp(String.raw`^(?:stop|quit|end) (?:reminding|nudging|pinging)\b`),
  new RegExp(String.raw`\b(?:do not|dont|never|no need to|please not) (?:\w+ ){0,2}${ME}\b(?! to forget)`),
  new RegExp(String.raw`\b(?:do not|dont|no longer) (?:want|need|wish)\b(?: \w+){0,4} ${THING}\b`),
  new RegExp(String.raw`^${THING} (?:off|stop|no more)$`),
];
const LIST = [
  new RegExp(
    String.raw`\b(?:what|whats|which|list|show|see|view|check|have i got|do i have|did i set|are there|is there|when is|when are|whens|any)\b(?: \w+){0,4} ${THING}\b`,
  ),
  new RegExp(String.raw`^(?:my |the )?(?:reminders|reminder list)$`),
  /\bwhen (?:will|do|are|would) you (?:going to )?(?:remind|nudge) me\b/,
];
const SET = new RegExp(
  String.raw`\b(?:set|make|create|add|give|get|send|want|need|like|have|schedule|put|start|do|use)\b(?: \w+){0,4} (?:reminders?|nudges?)\b|^(?:a |daily |one )*(?:reminder|nudge)\b(?! (?:of what|what))`,
);
const SOMEONE_ELSE =
  /\b(?:he|she|it|that|they|who|which|this|wife|husband|phone|watch|doctor|physio|partner|mum|mother|friend|boss|app|calendar|siri|alexa|always|something|symptoms?|pain)(?: \w+){0,2} (?:remind|nudge) ?me\b/;
/** "Remind me what shiatsu is" asks about shiatsu. */
const QUESTION =
  /^(?:again |please |once more |quickly )*(?:of |about |on )?(?:what|whats|how|hows|which|who|whos|whom|whose|why|whys|where|wheres|when (?:is|to|do|should|was|can)|if|whether|the (?:steps|names?|difference|list)|your|again$)\b/;
const OF = /^(?:again )?(?:of|about)\b/;
const TIMED =
  /\b(?:tomorrow|today|tonight|morning|afternoon|evening|night|noon|midnight|every|each|later|soon|daily|hours?|minutes?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|in (?:a|an|two|three|\d+)|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter))\b|\d ?[ap]m\b|\d:\d\d/;

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
  if (!/\b(?:remind|nudg|ping|prompt me|poke me|alert me|alarm)/.test(said)) return undefined;
  const asks = new RegExp(String.raw`\b${ME}\b`).exec(said);
  const after = asks ? said.slice(asks.index + asks[0].length).trim() : '';
  if (STOP.some((way) => way.test(said)) && !(asks && TIMED.test(after))) return { wants: 'stop' };
  if (!asks && !/\b(?:set (?:up )?(?:a|me|another)|add|create|make|give|want|need)\b/.test(said) && LIST.some((way) => way.test(said)))
    return { wants: 'list' };
  if (LIST[2]?.test(said)) return { wants: 'list' };
  if (SOMEONE_ELSE.test(said)) return undefined;
  if (!asks) return SET.test(said) ? { wants: 'set', purpose: purposeIn(said) } : undefined;
  if (QUESTION.test(after) || (OF.test(after) && !TIMED.test(after))) return undefined;
  const isWish =
    after === '' ||
    /\bto \w/.test(after) ||
    TIMED.test(said) ||
    /^(?:please|pls|plz|again|sometimes|about it|of it|of this|of that)$/.test(after);
  return isWish ? { wants: 'set', purpose: purposeIn(after) } : undefined;
}

/** What stands after "to", "for" or "about", and is no time. */
function purposeIn(said: string): string {
  return (
    /\b(?:to|about|of|for) (?!(?:tomorrow|today|tonight|\d|the (?:morning|evening|afternoon)|every|noon|me\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day))(.+)$/
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
