import { waterfall } from '../src/conversation/waterfall.ts';
import { fitting, namedElsewhere, type Answers } from '../src/questions.ts';
import { registrySearch } from '../src/trials/registry-search.ts';
import { questions } from './questions.ts';
import { studySearch } from './study-search.ts';

/** Consent and the questions; then the registry is searched by `studySearch`. */
export const trials = waterfall('trials')
  .step('ask', async (turn) => {
    if (turn.memory.lock?.urgency === 'emergency') turn.say('help-first');
    const all = turn.content.questions.get('trials') ?? [];
    const told = (turn.memory.answers ?? (await turn.remembered()) ?? {}) as Answers; // what was kept is not asked again
    const agreed: Answers = turn.memory.agreedToStudies ? { interest: 'yes', consent: 'yes' } : {};
    const known = fitting(all, { ...agreed, ...told });
    turn.memory.named = { ...turn.memory.named, ...namedElsewhere(all, told) };
    void turn.trials.look(); // the registry is asked while they answer
    return turn.begin(questions, { about: 'trials' }, known, turn.knownAlready(all, known));
  })

  .step('answered', (turn, answers) => {
    if (!answers) return turn.leave('stopped');
    if (answers['interest'] !== 'yes') return turn.leave('not-interested');
    if (answers['consent'] !== 'yes') return turn.leave('no-consent', { url: registrySearch() });
    turn.memory.agreedToStudies = true;
    return turn.instead(studySearch, { about: 'trials', had: Object.keys(answers) }, answers);
  });
