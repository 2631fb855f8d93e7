const TRICKS: readonly RegExp[] = [
  /<\/?[a-z!?][^<>]{0,200}>/i, // markup
  /\bjavascript:|\bdata:text\/|\bon(?:error|load|click)\s*=/i,
  /\b(?:drop|truncate|alter)\s+(?:table|database)\b|\bselect\s+.{1,60}\s+from\s+\w+\s*(?:;|where\b|--)|\bunion\s+(?:all\s+)?select\b|'\s*(?:or|and)\s+'?\d+'?\s*=\s*'?\d/i,
  /\$\{[^}]{0,100}\}|\{\{[^}]{0,100}\}\}|<%|%>/,
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:all\s+|any\s+|every\s+|your\s+|the\s+|my\s+|these\s+)*(?:previous|prior|above|earlier|former|safety|system)?\s*(?:instructions?|rules?|prompts?|guidelines|programming|directions)\b/i,
  /\b(?:system|developer|hidden|initial)\s+(?:prompt|message|instructions?)\b|\b(?:jailbreak|developer mode|do anything now)\b|\bDAN mode\b/i,
  /\b(?:pretend|act|roleplay|role-play|behave|respond)\s+(?:to be|as if|as though|as|like)\s+(?:you|an?|my)\b.{0,60}\b(?:unrestricted|no rules|no limits|doctor|ai|model|human)\b/i,
];

/** Script, a database query or an order to a machine, typed in place of words. */
export function isTrick(text: string): boolean {
  const start = text.slice(0, 2_000);
  return TRICKS.some((trick) => trick.test(start));
}
