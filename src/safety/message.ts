import { separated } from './joined-words.ts';
import { findMeasures } from './measures.ts';
import { wordsOf, type Word } from './normalise.ts';
import { findPhrases, type Hit } from './phrases.ts';
import { asSame } from './same-words.ts';
import { remembering } from './spelling.ts';
import { turnName, type Turn, type Vocabulary } from './vocabulary.ts';

/** A message taken apart: its words, and every concept and turn of speech found in them. */
export interface Message {
  words: readonly Word[];
  hits: readonly Hit[];
  byConcept: ReadonlyMap<string, readonly Hit[]>;
}

/** Reads the whole message, however long. */
export function readMessage(vocabulary: Vocabulary, text: string): Message {
  const repair = remembering(vocabulary.repair);
  const spelled = wordsOf(text, vocabulary.known).map((word) => ({ ...word, text: repair(word.text) }));
  const words = asSame(vocabulary.same, separated(spelled, vocabulary.joined, vocabulary.known));
  const hits = [...findPhrases(vocabulary.phrases, words), ...findMeasures(words)];
  const byConcept = new Map<string, Hit[]>();
  for (const hit of hits) {
    const list = byConcept.get(hit.concept);
    if (list) list.push(hit);
    else byConcept.set(hit.concept, [hit]);
  }
  return { words, hits, byConcept };
}

/** Where a turn of speech stands in the message. */
export function turns(message: Message, turn: Turn): readonly Hit[] {
  return message.byConcept.get(turnName(turn)) ?? [];
}
