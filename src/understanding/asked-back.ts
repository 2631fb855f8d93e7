/** What begins a question of their own, also without a question mark. */
const ASKING =
  /^(?:and |but |so |ok |okay |wait |hang on |sorry |hmm |um )*(?:what (?:is|are|was|does|do|did|if|kind|sort|type|about|happens|should|would|could|can|will|has|have|exactly|counts|difference)|what's|whats|why|how (?:do|does|long|many|much|often|is|are|can|will|should|safe|sore|hard|come)|which (?:is|are|one|ones|of|do|does|would|medicines?|drugs?|styles?)|who (?:is|are|will|sees|runs|made|can|gets)|where (?:do|does|is|are|can)|when (?:do|does|is|can|should|will)|can (?:i|you|we|it|massage)|could (?:i|you|it)|should i|shall i|may i|is (?:it|this|that|there|massage|foam|my|ibuprofen|hard|sciatica)|are (?:you|there|they|these)|does (?:it|massage|that|this|stress|firm|deep|shiatsu|acupressure)|do (?:you|they|we|i (?:have|need|get) to|opioids|painkillers)|will (?:it|i|you|they)|would (?:it|you)|tell me (?:about|more about|what|why|how)|explain|define)\b/;
const NOT_ASKING = /\bcounts?\b|^what(?:ever| ?so ?ever)|^(?:how (?:would|should) (?:i|you) know|why not|who knows|is it \w+\?*$)/;

/** Whether someone asks something back, so that the words in it are no answer: "what is a blood thinner". */
export function asksBack(text: string): boolean {
  const said = text.trim().toLowerCase();
  return ASKING.test(said) && !NOT_ASKING.test(said);
}
