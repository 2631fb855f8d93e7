import { waterfall } from '../src/conversation/waterfall.ts';
import { fitting, type Answers } from '../src/questions.ts';
import { registrySearch } from '../src/trials/registry-search.ts';
import { questions } from './questions.ts';

/** Consent, the questions in the article's order, a check of the answers, then the registry's own search with coarse facts only. */
export const trials = waterfall('trials')
  .step('ask', (turn) => {
    const all = turn.content.questions.get('trials') ?? [];
    const known = fitting(all, (turn.memory.answers ?? {}) as Answers);
    return turn.begin(questions, { about: 'trials' }, known, turn.knownAlready(all, known));
  })

  .step('show', (turn, answers) => {
    if (!answers) return turn.leave('stopped');
    const { interest: _, consent: __, ...told } = answers;
    if (answers['consent'] === 'yes') turn.memory.answers = { ...turn.memory.answers, ...told };
    if (answers['interest'] !== 'yes') return turn.leave('not-interested');
    const { country } = answers;
    const place = typeof country === 'string' && country !== 'unsure' ? country : undefined;
    const url = registrySearch(place);
    if (answers['consent'] !== 'yes') return turn.leave('no-consent', { url });
    turn.say('search', { url, facts: turn.word(place ? 'trials.facts-with-country' : 'trials.facts', { country: place ?? '' }) });
    return turn.leave('next');
  });
