import { wordsOf } from './said.ts';

/** A piece of a message, as words, and whether it asks for something. */
export interface Part {
  words: readonly string[];
  asks: boolean;
}

/** So many sentences of a very long message are read: those that ask, the first and the last. */
const MOST_SENTENCES = 8;
const MOST_PARTS = 24;
/** Nobody asks in a longer sentence: what has no full stops is cut between words. */
const PIECE_OF_SENTENCE = /\S[\s\S]{0,350}(?!\S)|\S{1,350}/g;
/** A piece shorter than this goes with the one before it. */
const SHORT = 3;
/** Words with which a question begins in the middle of a message that has no full stops. */
const OPENER =
  /^(?:(?:can|could|should|shall|may|might|will|would|does|do|did|must) (?:i|it|this|that|these|they|there|he|she|my|we|you|u|a|an|the|massages?|anyone|anybody|someone|people|doctors?|swedish|shiatsu|deep|foam|having|being)\b|(?:is|are|was|am) (?:it|this|that|there|these|they|massages?|he|she|i|my|anyone|anybody|deep|swedish|shiatsu|foam|having|being)\b|what\b|whats\b|how\b|which (?:\w+ )?(?:massages?|styles?|ones?|kinds?|types?|sorts?|of|is|would|should|do|are|oil|doctor|way)\b|who (?:do|does|should|can|could|to|would|is|gives)\b|(?:where|when) (?:do|does|should|can|could|is|are|would|will|to)\b|why (?!i )\w|any (?:idea|ideas|chance|tips|advice|good|pointers|suggestions|reason|proof|point|use)\b|(?:tell|show|teach|help|give|guide|walk) (?:me|us|him|her)\b|explain\b|recommend\b|suggest\b|(?:i )?(?:want|need|like|love) to (?:know|understand|learn|try|ask|talk|speak|join)\b|(?:i )?(?:am )?wonder(?:ing)?\b)/;
/** Words a request may begin with when nothing stands before it. */
const STARTER =
  /^(?:best|tips|ideas|options|ways|other ways|need|looking for|list|compare|comparison|difference|differences|steps|guide|instructions|not sure (?:what|which|if|whether|how)|(?:i )?do not know (?:what|which|if|whether|how)|no idea (?:what|which|if|how)|please|advice|i fancy|i would (?:like|love)|i want|i need|thinking (?:of|about)|is|are|does|do|can|should)\b/;
const NO_QUESTION = /\b(?:that is|reason|know|idea|matter|of|is|like|say|said)$/;

/** Words with which something new begins after at least a few others. */
const TURN = /^(?:because|cos|but|although|though|anyway|so i|and i|and my|as i|since i|i hope|hope)\b/;
/** Manners at the end of a letter: they ask nothing and tell nothing. */
const MANNERS =
  /^(?:(?:many )?thanks?(?: you)?(?: (?:so|very) much)?(?: (?:in advance|for .*|a lot|again))?|cheers|any (?:help|advice|info|tips) (?:would be|is|will be) \w+(?: \w+)?|i hope (?:that|this) makes sense|sorry for the (?:long|essay|rant).*|hi(?: there)?|hello(?: there)?|hey|(?:good )?(?:morning|afternoon|evening)|please help|kind regards|regards)$/;

/** The pieces of a message: its sentences, cut again at pauses and where a question begins. */
export function partsOf(text: string, spelling: Readonly<Record<string, string>>): Part[] {
  const sentences = text
    .slice(0, 20_000)
    .split(/(?<=[.!?;\n])\s+/)
    .flatMap((sentence) => sentence.match(PIECE_OF_SENTENCE) ?? [])
    .filter((sentence) => /\p{L}/u.test(sentence));
  const parts = chosen(sentences).flatMap((sentence) => cut(wordsOf(sentence, spelling), /\?\W*$/.test(sentence)));
  return parts.slice(-MOST_PARTS);
}

/** Of too many sentences those that ask count most; people say what they want at the end, or at once. */
function chosen(sentences: readonly string[]): string[] {
  if (sentences.length <= MOST_SENTENCES) return [...sentences];
  const last = sentences.length - 1;
  const asking = sentences.flatMap((sentence, at) => (/\?\W*$/.test(sentence) || OPENER.test(sentence.toLowerCase()) ? [at] : []));
  const kept = new Set([...asking.slice(-(MOST_SENTENCES - 3)), 0, last - 1, last]);
  return sentences.filter((_, at) => kept.has(at));
}

function cut(words: readonly string[], marked: boolean): Part[] {
  const parts: { words: string[]; asks: boolean }[] = [];
  let now: string[] = [];
  let asks = false;
  const end = () => {
    const before = parts.at(-1);
    if (before && now.length < SHORT && !asks) before.words.push(...now);
    else if (now.length > 0 && !MANNERS.test(now.join(' '))) parts.push({ words: now, asks });
    now = [];
    asks = false;
  };
  words.forEach((word, at) => {
    if (word === ',') return end();
    if (opensAt(words, at)) {
      if (now.length > SHORT && !asks) end();
      asks = true;
    } else if (now.length > SHORT && TURN.test(words.slice(at, at + 2).join(' '))) end();
    now.push(word);
  });
  end();
  const last = parts.at(-1);
  if (last && marked && !parts.some((part) => part.asks)) last.asks = true;
  return parts;
}

function opensAt(words: readonly string[], at: number): boolean {
  const line = words.slice(at, at + 4).join(' ');
  if ((at === 0 || words[at - 1] === ',') && STARTER.test(line)) return true;
  return OPENER.test(line) && !NO_QUESTION.test(words.slice(Math.max(0, at - 2), at).join(' '));
}
