import { waterfall } from '../src/conversation/waterfall.ts';
import { fitting, type Answers } from '../src/questions.ts';
import type { Where } from '../src/trials/place/place.ts';
import { registrySearch } from '../src/trials/registry-search.ts';
import { questions } from './questions.ts';
import { studies } from './studies.ts';
import { isReady, toAskAgain, toRemember } from './trial-answers.ts';

/** `about` lets what is told or changed while the registry cannot be reached count as an answer; `had` are the questions answered before. */
interface Search {
  input: { about: 'trials'; had: readonly string[] };
  answers: Answers;
}

/** Looks into the registry for someone who has answered. What is found is shown by `studies`; else it is said, with what can be done instead. */
export const studySearch = waterfall<Search>('study-search', 'trials')
  .step('asked-again', (turn) => {
    const known = toAskAgain(turn, turn.input.had);
    return known ? turn.begin(questions, { about: 'trials' }, known) : turn.skip();
  })

  .step('looked-anew', (turn, asked) => (asked ? turn.again({ about: 'trials', had: Object.keys(asked) }, asked) : turn.skip()))

  .step('search', async (turn) => {
    const all = turn.content.questions.get('trials') ?? [];
    const answers = fitting(all, turn.answers);
    turn.memory.answers = { ...turn.memory.answers, ...toRemember(all, answers) };
    const asked = 'search' in turn.answers; // the answer to what follows has come, and counts whatever was found meanwhile
    const looked = asked || isReady(turn.trials.found()) ? undefined : await turn.lookForTrials();
    if (!asked && isReady(turn.trials.found()))
      return turn.instead(studies, { about: 'trials', view: 'best', page: 0, had: Object.keys(answers) }, answers);
    const why = turn.word(looked && 'reason' in looked ? `trials.unreachable-${looked.reason}` : 'trials.too-old');
    const country = countryOf(turn.whereIs(String(answers['place'] ?? ''), []));
    const facts = turn.word(country ? 'trials.facts-with-country' : 'trials.facts', { country: country ?? '' });
    return turn.askChoice<'again' | 'keep' | 'later'>({ why, url: registrySearch(country), facts });
  })

  .step('instead', async (turn, choice) => {
    const { search: _, ...answers } = turn.answers;
    if (choice === 'again') return turn.rewrite(answers);
    if (choice === 'later') return turn.leave('later');
    await turn.remember(turn.memory.answers ?? {});
    return turn.leave('kept');
  });

/** The country alone: of a place nothing finer may stand in a link. */
function countryOf(where: Where): string | undefined {
  return where.kind === 'country' ? where.country : where.kind === 'place' ? where.place.country : undefined;
}
