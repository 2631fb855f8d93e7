import type { Clause, Reading, Rule } from '../criterion.ts';

/** Who or where one must be, and whether the words alone make that plain. */
const SETTINGS: readonly { words: RegExp; sure: boolean }[] = [
  {
    words:
      /\b(?:present(?:s|ed|ing)?|visit(?:s|ed|ing)?|attend(?:s|ed|ing)?|seen|treated|admitted|evaluated|recruited|discharged)\b[^.;,]{0,40}\b(?:ed|er|a&e|emergency (?:department|room|service|care|unit))\b|\bemergency (?:department|room)(?: patients?| visit)?/,
    sure: true,
  },
  {
    words:
      /\b(?:in-?patients?|hospitali[sz]ed(?: patients?| care)?|admitted to (?:the |a |our )?[a-z ]{0,40}(?:hospital|ward|unit|clinic)|hospital inpatients?)\b/,
    sure: true,
  },
  {
    words:
      /\b(?:veterans?|va patients?|(?:active[ -]duty )?(?:service ?members?|military (?:personnel|members?|service|beneficiar\w+|health)|soldiers?|sailors?|marines|airmen|army|air force|navy)|active[ -]duty|(?:dod|department of defense|tricare|military or dod) beneficiar\w+|military|dod)\b/,
    sure: true,
  },
  {
    words:
      /\b(?:(?:[a-z]+ )?beneficiar\w+|members? of (?:the )?[a-z ]{0,30}(?:health ?plan|insurance|network)|enrolled in (?:medicare|medicaid|[a-z ]{0,30}health ?plan)|(?:kaiser(?: permanente)?|health ?plan|hmo)(?: [a-z]+)? (?:members|patients|enrollees)|(?:medicare|medicaid) (?:patients|enrollees|recipients)|affiliated (?:with|to) (?:a |the )?social security\w*(?: (?:scheme|system|regime))?|social security (?:scheme|affiliation)|covered by (?:a |the )?[a-z ]{0,20}(?:insurance|social security))\b/,
    sure: false,
  },
  {
    words:
      /\b(?:(?:hospital |company |university |office |health ?care |factory |full-time |bank )?(?:employees|workers|staff|nurses|drivers|firefighters|police officers|teachers|dentists|surgeons|farmers)|(?:university|college|medical|nursing|school|undergraduate|high school) students|athletes|dancers|golfers|rowers|weightlifters|cricketers|professional (?:players|sports\w*)|sedentary workers|office workers|homemakers|prisoners|inmates|refugees)\b/,
    sure: false,
  },
  {
    words:
      /\b(?:residents? of|residing in|living in|live in|reside in)\b(?: (?:the )?[a-z]+){1,4}|\b(?:nursing home|care home|assisted living|homebound|homeless)\b/,
    sure: false,
  },
  {
    words:
      /\b(?:patients? (?:of|at|from|in)|present(?:s|ed|ing)? (?:to|at)|referred (?:to|by|from)|referral (?:to|by|from)|treatment at|attending|registered (?:at|with|in)|seen (?:at|in)|seeking care (?:at|in|from)|visiting|able to get care at|receiving care (?:at|from)|treatment at|recruited from|scheduled at)\b(?: [a-z0-9&'().\/-]+){0,9}? (?:hospitals?|clinics?|department|cent(?:er|re)s?|outpatients?|practices?|facilit\w+|university|institute|base|pt|physical therapy|physiotherapy)\b/,
    sure: false,
  },
  {
    words:
      /\b(?:scheduled for|scheduled to (?:undergo|receive|have)|undergoing|planned (?:for|to undergo)|planning to undergo|will undergo|candidates? for|awaiting|listed for|indicat(?:ed|ion) for|waiting for|suitable for|requir\w+|need(?:s|ing)?|(?:eligible |patients? |subjects? )to undergo|will be operated|operated (?:on )?(?:with|by|for)|(?:has|have|had) undergone|underwent|benefit(?:s|ed|ing)? from|indications? for)\b(?: [a-z0-9\/(),-]+){0,9}? (?:surgery|fusion|discectomy|microdiscectomy|laminectomy|decompression|arthrodesis|operation|arthroplasty|rhizotomy|ablation|nucleoplasty|tlif|plif|alif|llif|sequestrectomy|implantation|block|injections?)\b/,
    sure: false,
  },
  { words: /\boutpatients?\b/, sure: false },
];
const PERSON = /\b(?:patients?|subjects?|participants?|people|persons?|individuals?|adults?|women|men|females?|males?)\b/;
const NOT_THE_PERSON =
  /\b(?:investigator|sponsor|study staff|study site|trial site|research staff|relative|family member|insurance compan\w+|compensation|litigation|conflict with|claims?|able to attend|attending (?:all|follow|scheduled)|visits? (?:and|or)|follow-?up)\b/;

/** Reads who may take part by place, work or plan ("veterans", "seen in an emergency department"). `detail` holds the words of the line. */
export const setting: Rule = (clause: Clause): readonly Reading[] => {
  const { text, section, polarity } = clause;
  if (NOT_THE_PERSON.test(text)) return [];
  for (const { words, sure } of SETTINGS) {
    const found = words.exec(text)?.[0].trim();
    if (found === undefined) continue;
    if (section === 'inclusion' && polarity === 'wanted')
      return [
        {
          predicate: { kind: 'flag', name: 'setting', need: 'required', detail: found },
          confidence: sure && text.length < 220 && !/\bor\b[^.;]{0,20}(?:community|outpatient|primary)/.test(text) ? 'high' : 'low',
        },
      ];
    const barred =
      polarity === 'unwanted' &&
      sure &&
      (PERSON.test(text) || text.length < 60) &&
      text.length < 90 &&
      !/\bwithin|during|last|past|previous\b/.test(text);
    return barred ? [{ predicate: { kind: 'flag', name: 'setting', need: 'forbidden', detail: found }, confidence: 'low' }] : [];
  }
  return [];
};
