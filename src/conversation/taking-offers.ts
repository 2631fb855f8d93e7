import { folderOf } from '../understanding/topic.ts';
import { placeIn } from '../understanding/place-in-list.ts';
import { wordsOf } from '../understanding/said.ts';
import { titleOf } from './articles.ts';
import type { Talk } from './talk.ts';

/** Ways out that stand beside the real offers. A mere "ok" never ends a reminder. */
const ALWAYS_THERE = new Set(['Menu', 'Help', 'Stop reminders']);
/** Under these the first button goes on with what was told. */
const GOES_ON = /^(causes|styles|techniques|cautions|benefits|doctor|treatments|trials|privacy)\./;
const CHOOSING = /^root\.(which|unclear)/;
const BESIDE = new Set(
  'the one ones a i mean meant want about that of for please thing tell me to is it my do can you and or yes no am in with back pain'.split(
    ' ',
  ),
);
/** What may stand before and after a place in the list: "tell me more about the first", "the second one, tell me more". */
const BEFORE_PLACE =
  /^(?:(?:and|ok|okay|so|then|no|yes|well|please|can you|could you|i want to|i would like to|id like to|let us|lets) )*(?:(?:tell|show|teach) (?:me|us) (?:more )?(?:about|on)?|(?:hear |know |learn )?more (?:about|on)|what about|how about|explain|hear about|know about|read about|learn about|go (?:for|with)|try|open|do|start with|start|and) (?=the |number|option|last|first|second|third|\d)/i;
const AFTER_PLACE =
  /[,. ]+(?:and )?(?:please )?(?:(?:can you |could you )?(?:tell me (?:more|about it|about that)|explain(?: it| that)?|show me|say more)|more(?: please| info| on that)?|what is (?:that|it)|whats (?:that|it)|sounds (?:good|nice|interesting|better))(?: please| pls)?[.!? ]*$/i;
const ASKING = new Set('what when why how who where does are should if not hate have'.split(' '));

/** What becomes of an offer: its name is taken, it is not clear which is meant, or none of it is wanted. */
export type Taken = { name: string } | 'which' | 'neither' | 'declined';

/** What was offered last and is taken by its place, by "yes", "the other one", or or by a word of it. */
export function offerTaken(talk: Talk): Taken | undefined {
  const { memory, said, asking, services } = talk;
  if (asking || !memory.offers) return undefined;
  const { under, titles } = memory.offers;
  if (titles.includes(said.text)) return undefined;
  const place = placeIn(said.text.replace(BEFORE_PLACE, '').replace(AFTER_PLACE, ''), titles.length, services.content.lexicon);
  const ofPair = place === undefined ? undefined : comparedAt(talk, place);
  if (ofPair !== undefined) return named(ofPair);
  if (place !== undefined) return named(titles[place - 1]);
  const real = titles.filter((title) => !ALWAYS_THERE.has(title));
  const remark = services.understanding.remark(said.text);
  if (remark === 'declined') return CHOOSING.test(under) ? 'neither' : 'declined';
  if (
    /^(?:(?:and|ok|no|so|then|what about|how about|tell me about|show me|not that) )*(?:the )?other(?: one| style)?(?: then| please| pls| plz)?[?.! ]*$/i.test(
      said.text,
    )
  )
    return theOther(talk, real);
  if (remark === 'agreed') return agreedTo(talk, under, real) ?? named(titles[0]);
  const clear = services.understanding.find(said.text).is === 'sure';
  return CHOOSING.test(under) && !clear ? byWord(talk, real) : undefined;
}

/** After a comparison "the first one" is one of the two, also when more was asked about one of them since. */
function comparedAt({ memory, said, services: { content } }: Talk, place: number): string | undefined {
  const about = content.articles.get(memory.topic ?? '')?.about;
  if (about === undefined || !memory.compared?.includes(about) || !/\b(?:first|second|former|latter)\b/i.test(said.text)) return undefined;
  const id = memory.compared[place - 1];
  return id && titleOf(content, id);
}

function agreedTo({ services, memory }: Talk, under: string, real: readonly string[]): Taken | undefined {
  const parts = services.content.articles.get(memory.topic ?? '')?.page.sections.length ?? 0;
  if (memory.more && memory.more.topic === memory.topic && memory.more.told < parts && parts > 2) return { name: 'more' };
  if (real.length < 2) return named(real[0]);
  if (!GOES_ON.test(under)) return 'which';
  // What an article leads up to goes before more words about it: "can I join a study", and then "yes".
  const dialog = services.content.intents[folderOf(under)]?.button;
  return named(real.find((title) => title === dialog) ?? real[0]);
}

function theOther({ memory, services }: Talk, real: readonly string[]): Taken {
  const last = memory.topic && titleOf(services.content, memory.topic);
  const compared = memory.compared?.includes(memory.topic ?? '') ? memory.compared.find((id) => id !== memory.topic) : undefined;
  const twin = compared && titleOf(services.content, compared);
  if (twin) return { name: twin };
  const topics = new Set([...services.content.articles.values()].map(({ page }) => page.facts.button));
  const others = real.filter((title) => title !== last && topics.has(title));
  return (others.length === 1 && named(others[0])) || 'which';
}

function byWord({ said, services }: Talk, real: readonly string[]): Taken | undefined {
  const wordsIn = (text: string) => wordsOf(text, services.content.lexicon.spelling).filter((word) => !BESIDE.has(word) && word !== ',');
  const words = wordsIn(said.text);
  if (words.length === 0 || words.length > 4 || words.some((word) => ASKING.has(word))) return undefined;
  const same = (one: string, other: string) =>
    one === other || (one.length > 4 && other.startsWith(one)) || (other.length > 4 && one.startsWith(other));
  const fitting = real.filter((title) => wordsIn(title).some((word) => words.some((meant) => same(meant, word))));
  return fitting.length === 1 ? named(fitting[0]) : undefined;
}

const named = (name: string | undefined): Taken | undefined => (name === undefined ? undefined : { name });
