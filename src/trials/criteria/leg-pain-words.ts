const NERVE = String.raw`(?:(?:lumbar|lumbosacral|lumbo-sacral|uni-?lateral|mono-?) ?)*(?:poly)?radicul(?:ar|opath\w+|itis|algia|itides)(?: (?:leg|back|limb|type|nerve|pain|symptoms?|signs?|syndromes?|features?|complaints?|low))*|sciatica|sciatic (?:nerve )?(?:pain|symptoms?|neuralgia|irritation|compression)|ischialgia|lumbo-?(?:ischialgia|sciatica|cruralgia)|(?:spinal )?nerve[ -]root (?:involvement|irritation|symptoms?|signs?|pain|lesion|disorder|tension|syndrome|deficit)s?|root (?:symptoms?|signs?)`;
const LIMB = String.raw`(?:legs?|lower[ -](?:limbs?|extremit(?:y|ies))|foot|feet|calf|calves)`;
const DOWN = String.raw`radiat\w+ (?:(?:low )?back )?(?:\w+ ){0,5}?(?:${LIMB}|below (?:the )?knees?|beyond the knee|past the knee)(?: pain)?|${LIMB} (?:and (?:low )?back )?(?:radiating |referred )?pain|pain (?:(?!in\b|score|scale)\w+ ){0,4}(?:in|into|to|down|of) (?:the |one |both |a |either |at least 1 |1 )?(?:lateral )?${LIMB}|(?:pain |radiation |symptoms )?(?:below|distal to|beyond|past) (?:the |their )?knees?\b|radiating pain|referred leg pain`;
/** A root that is pressed shows in pictures too, with or without pain: left out it rules out the pain, wanted it asks for no pain. */
const PRESSED = String.raw`(?:spinal )?nerve[ -]root (?:compression|impingement|entrapment|compromise)|compress\w* (?:of )?(?:the |a |any )?(?:spinal |lumbar )?nerve[ -]roots?|compromised nerve root|root compression`;
const ANY = String.raw`(?:${NERVE}|${DOWN}|${PRESSED})`;

/** Any naming of pain down the leg; several beside each other count as one. */
export const LEG_PAIN = new RegExp(String.raw`\b${ANY}(?:\s?(?:\/|or|and\/or|and|,)\s?${ANY})*`);

/** Names that mean a nerve, or pain below the knee: "leg pain" alone may end in the thigh. */
export const BELOW_THE_KNEE = new RegExp(
  String.raw`\b(?:${NERVE}|${PRESSED}|radiat\w+ [^,;.]*(?:below|beyond|past|distal)|(?:below|distal to|beyond|past) (?:the |their )?knees?)`,
);

export const ONLY_PRESSED = new RegExp(String.raw`^(?:${PRESSED})$`);

/** Pain that may go down the leg, but not so far. */
export const NOT_TO_THE_KNEE =
  /\b(?:no (?:further|farther|lower) than|not (?:beyond|below|past|extending (?:below|beyond|past))|only above) (?:the |their )?knees?\b/;

/** Back pain that is said to be of another kind. */
export const NOT_RADICULAR =
  /\bnon-?\s?(?:radicular|radiating|sciatic)\b(?=,? (?:(?!component)\w+,? ){0,3}?(?:(?:low|lower) back|lumbar|lbp|back|pain|etiology|origin))/;
export const NOT_RADICULAR_ANYWHERE = /\bnon-?\s?(?:radicular|radiating|radiculopath\w*)(?: (?:leg|pain|symptoms))*/g;
