/** Who says it, or that it was said before: what follows is what is asked about. "My son says I must stay in bed", "I asked how often". */
const SAID_BY =
  /^(?:(?:but|and|so|well|no|ok|because|then) )*(?:(?:my|the|a|our|some) [\p{L} ]{2,20}? (?:says|said|told me|tells me|thinks|reckons|swears|keeps saying|mentioned|suggested|advised|recommends|recommended)|(?:he|she|they|people|everyone|everybody|someone|somebody|mum|mom|dad|gran|nan|google|the internet) (?:say|says|said|told me|tell me|tells me|think|thinks|reckon|reckons|keep saying|mentioned|suggested|advised|recommend|recommends|recommended)|i (?:have )?(?:heard|read|saw|was told|asked|was asking|mean|meant|said|wanted to know)|my question (?:is|was)|what i (?:asked|meant|mean|want to know) (?:is|was))(?: me| you)?(?: that| about| of| to)? /iu;
/** Going back to something: "ok again to the causes", "back to shiatsu". */
const BACK_TO =
  /^(?:(?:ok|okay|so|and|now|well|right|alright|please|sorry|anyway|can we|could we|lets|let us) )*(?:again|back|go back|going back|return|returning|switch|change|jump) (?:again )?(?:to|about) (?:the |that |those |my |your )?/i;
/** Fewer words are a remark beside the request. */
const LEAST_WORDS = 3;

/** The same request in fewer words, the likeliest first: without who said it, what it goes back to, and its last sentence alone. None where nothing can be left out. */
export function requestsWithin(text: string): string[] {
  const said = text.trim();
  const sentences = said
    .split(/[.!?;\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length >= LEAST_WORDS);
  const last = sentences.at(-1);
  const shorter = [said.replace(/[,:]/g, '').replace(SAID_BY, ''), said.replace(BACK_TO, ''), ...(last === undefined ? [] : [last])];
  return [...new Set(shorter)].filter((one) => one !== '' && one.length < said.replace(/[.!?,:;\s]+$/, '').length);
}
