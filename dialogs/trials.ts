import { waterfall } from '../src/conversation/waterfall.ts';
import { fitting, namedElsewhere, type Answers } from '../src/questions.ts';
import type { Where } from '../src/trials/place/place.ts';
import { registrySearch } from '../src/trials/registry-search.ts';
import { questions } from './questions.ts';
import { studies } from './studies.ts';
import { isReady, toRemember } from './trial-answers.ts';

interface Trials {
  /** What was answered before, to look once more without asking again. */
  input: { known?: Answers };
}

/** Consent, the questions, and a look into the registry; what is found is shown by `studies`. */
export const trials = waterfall<Trials>('trials')
  .step('ask', (turn) => {
    const all = turn.content.questions.get('trials') ?? [];
    const known = fitting(all, { ...(turn.memory.answers as Answers), ...turn.input.known });
    turn.memory.named = { ...turn.memory.named, ...namedElsewhere(all, (turn.memory.answers ?? {}) as Answers) };
    void turn.trials.look(); // the registry is asked while they answer
    return turn.begin(questions, { about: 'trials' }, known, turn.knownAlready(all, known));
  })

  .step('search', async (turn, answers) => {
    if (!answers) return turn.leave('stopped');
    if (answers['consent'] === 'yes')
      turn.memory.answers = { ...turn.memory.answers, ...toRemember(turn.content.questions.get('trials') ?? [], answers) };
    if (answers['interest'] !== 'yes') return turn.leave('not-interested');
    if (answers['consent'] !== 'yes') return turn.leave('no-consent', { url: registrySearch() });
    if (isReady(turn.trials.found())) return turn.instead(studies, firstPage(answers), answers);
    const asked = 'search' in turn.answers; // the answer to what follows has come: nobody waits for a second look
    const looked = asked ? undefined : await turn.lookForTrials();
    if (isReady(turn.trials.found())) return turn.instead(studies, firstPage(answers), answers);
    const why = turn.word(looked && 'reason' in looked ? `trials.unreachable-${looked.reason}` : 'trials.too-old');
    const country = countryOf(turn.whereIs(String(answers['place'] ?? ''), []));
    const facts = turn.word(country ? 'trials.facts-with-country' : 'trials.facts', { country: country ?? '' });
    return turn.askChoice<'again' | 'keep' | 'later'>({ why, url: registrySearch(country), facts });
  })

  .step('instead', async (turn, choice) => {
    if (choice === 'again') return turn.again({ known: turn.answers.ask });
    if (choice === 'later') return turn.leave('later');
    await turn.remember(turn.memory.answers ?? {});
    return turn.leave('kept');
  });

/** The country alone: of a place nothing finer may stand in a link. */
function countryOf(where: Where): string | undefined {
  return where.kind === 'country' ? where.country : where.kind === 'place' ? where.place.country : undefined;
}

const firstPage = (answers: Answers) => ({ about: 'trials' as const, view: 'best' as const, page: 0, had: Object.keys(answers) });
