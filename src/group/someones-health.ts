/** What may stand before a general question and is about nobody's health: "can I ask you", "I want to know". */
const LEAD_IN =
  /^(?:(?:hi|hey|hello|please|so|and|ok|okay|quick question|question|sorry|thanks)\b[\s,.:;!-]*|(?:can|could|may) (?:i|we) (?:please )?ask(?: you)?\b[\s,.:;-]*|(?:can|could|would) you (?:please )?(?:tell|show|explain|remind)(?: to)?(?: me| us)?\b\s*|(?:please )?(?:tell|show|remind) (?:me|us)\b\s*|let (?:me|us) know\b\s*|(?:i|we) (?:want|would like|'d like|need) to (?:know|ask|hear|learn)\b\s*|i (?:wonder|am wondering|was wondering|'m wondering)\b\s*)+/i;
/** Words for the writer, or for someone they know. */
const SOMEONE =
  /\b(?:i|i'?m|i'?ve|i'?d|i'?ll|me|my|mine|myself|we|we'?re|we'?ve|us|our|ours|ourselves|he|he'?s|him|his|himself|she|she'?s|her|hers|herself|mum|mom|mummy|mother|dad|father|parents?|wife|husband|partner|girlfriend|boyfriend|son|daughter|kid|kids|child|baby|brother|sister|gran|grandma|grandpa|grandmother|grandfather|aunt|uncle|cousin|friend|mate|boss|manager|colleagues?|coworkers?|co-workers?|neighbou?r|someone|somebody|one of us)\b/i;

/** Whether the words are about a person rather than about a thing. Where that is not sure, they count as about a person. */
export function isAboutSomeone(text: string): boolean {
  return SOMEONE.test(text.replace(/’/g, "'").trim().replace(LEAD_IN, ''));
}
