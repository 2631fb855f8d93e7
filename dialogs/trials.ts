import { waterfall } from '../src/conversation/waterfall.ts';
import { answerTo, fitting, namedElsewhere, type Answers } from '../src/questions.ts';
import { registrySearch } from '../src/trials/registry-search.ts';
import { questions } from './questions.ts';
import { studySearch } from './study-search.ts';
import { isReady } from './trial-answers.ts';

interface Joining {
  answers: Answers;
}

/** Consent and the questions; then the registry is searched by `studySearch`. Where it is known to be out of reach, that is said first. */
export const trials = waterfall<Joining>('trials')
  .step('out-of-reach', async (turn) => {
    const answered = answerTo(turn.answers, 'out-of-reach') !== undefined;
    if (answerTo(turn.answers, 'ask') !== undefined || isReady(turn.trials.found())) return turn.skip();
    const looked = answered ? undefined : await turn.lookForTrials('first');
    if (!answered && (isReady(turn.trials.found()) || !turn.trials.failed())) return turn.skip();
    if (!answered && turn.memory.lock?.urgency === 'emergency') turn.say('help-first');
    const reason = looked && 'reason' in looked ? looked.reason : undefined;
    const why = turn.word(reason ? `trials.unreachable-${reason}` : 'trials.too-old');
    const then = turn.word(reason === 'off' ? 'trials.out-of-reach-then-keep' : 'trials.out-of-reach-then-look');
    return turn.askChoice<'go-on' | 'again' | 'later'>({ why, then, url: registrySearch(), facts: turn.word('trials.facts') });
  })

  .step('ask', async (turn, choice) => {
    if (choice === 'again') return turn.rewrite({});
    if (choice === 'later') return turn.leave('come-back');
    if (choice === undefined && turn.memory.lock?.urgency === 'emergency') turn.say('help-first');
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
