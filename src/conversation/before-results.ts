import type { Choice, Question } from '../content/schema.ts';
import { applying, type Answers } from '../questions.ts';
import { nextTrialQuestion } from '../trials/next-trial-question.ts';
import { answered, type Heard, type Reader } from './hearing/reader.ts';
import { given, questionnaireOf } from './given.ts';
import { looksLikeQuestion, plainWords } from './offered.ts';
import type { Services } from './services.ts';
import { chosenIn } from './steering.ts';
import type { Talk } from './talk.ts';

/** What can be asked of a page of studies and makes no sense before there is one. */
const OF_RESULTS = new Set(['joining', 'near', 'ruled-out', 'compare', 'sheet', 'why', 'all', 'best', 'data', 'study']);
/** So many studies could be named by their number. */
const NUMBERED = 10;

/**
 * "Am I eligible" and "tell me about the first one", said among the questions about studies: who decides that, or that there is no
 * list yet; how many studies are left; and the way to see them now. The waiting question stays.
 */
export const beforeResults: Reader<Heard> = async (talk) => {
  const { asking, services, said } = talk;
  const own = services.content.questions.get('trials');
  if (!asking || own === undefined || questionnaireOf(talk, true) !== own) return false;
  const enough = own.find(({ id }) => id === 'enough');
  const meant = plainWords(said.text).includes(' ') ? meantOf(services, said.text, enough) : undefined;
  const answersIt = meant !== 'joining' && services.understanding.read(asking.kind, said.text).is !== 'none';
  if (meant === undefined || answersIt) return false;
  const label = meant === 'joining' ? 'trials.only-the-team' : 'trials.no-list-yet';
  const see = enough?.choices.find(({ id }) => id === 'see')?.label;
  if (see === undefined || !applying(own, given(talk) as Answers).some(({ id }) => id === 'enough')) {
    await talk.reply({ label, text: services.wording(`${label}-first`).text }); // before the consent nothing can be shown
    return answered(talk.askBriefly());
  }
  await talk.reply({ label, text: services.wording(label, { count: leftSoFar(talk), see }).text, buttons: [{ title: see }] });
  return answered(talk.askBriefly());
};

/** Of what is asked of a page of studies, what these words ask; asking whether one may take part counts, however it is put. */
function meantOf(services: Services, text: string, enough: Question | undefined): string | undefined {
  const line = plainWords(text).replace(AROUND, '');
  const [meant] = waysToAsk(services).filter(({ label, means }) => [label, ...means].some((way) => plainWords(way) === line));
  if (meant) return OF_RESULTS.has(meant.id) ? meant.id : undefined;
  if (enough && chosenIn(text, enough.choices, services.content.lexicon)?.id === 'see') return 'all';
  if (!looksLikeQuestion(text)) return undefined;
  const found = services.understanding.find(text);
  const isAboutJoining = ELIGIBLE.test(line) || (found.is === 'sure' && found.topic.id === 'trials');
  return isAboutJoining ? 'joining' : undefined;
}

const AROUND = /^(?:(?:so|and|but|ok|okay|well|then|please|hey) )+|(?: (?:then|now|tho|though|please|pls|or not|or what|yet|at all))+$/g;
const ELIGIBLE =
  /\b(?:eligib\w*|eligab\w*|elegib\w*|qualif\w*|(?:would|will|could|can|do|might) (?:i|they|you) (?:get in|fit|be accepted|be suitable|take part|join|be in|take me|have me|let me in))\b|\bam i (?:in|suitable|accepted|allowed|a match|the right person)\b/;

function waysToAsk({ wording }: Services): readonly Choice[] {
  const one = wording('trials.one-study').choices.find(({ id }) => id === 'one')?.means ?? [];
  const nth = wording('trials.one-study').choices.find(({ id }) => id === 'nth')?.means ?? [];
  const names = [...Array.from({ length: NUMBERED }, (_, at) => String(at + 1)), ...nth];
  const means = one.filter((way) => way.includes(' ')).flatMap((way) => names.map((name) => way.replace('#', name)));
  return [...wording('trials.results').choices, { id: 'study', label: wording('trials.one-study').text, means }];
}

/** How many studies are still possible, in a sentence; nothing while none are at hand. */
function leftSoFar(talk: Talk): string {
  const { trials, wording } = talk.services;
  const studies = trials.found()?.studies;
  const { left } = nextTrialQuestion([], given(talk), studies);
  if (left === undefined || !studies) return '';
  const line = left === 1 ? 'trials.left-one' : left === 0 ? 'trials.left-none' : 'trials.left';
  return `${wording(line, { left, of: studies.length }).text} `;
}
