import { compare } from './compare.ts';
import { practice } from './practice.ts';
import { questions } from './questions.ts';
import { recommend } from './recommend.ts';
import { remember } from './remember.ts';
import { reminder } from './reminder.ts';
import { rescreen } from './rescreen.ts';
import { studies } from './studies.ts';
import { studySearch } from './study-search.ts';
import { trials } from './trials.ts';
import { walkthrough } from './walkthrough.ts';

/** Every dialog: a new one is one line here. */
export const dialogs = [recommend, compare, walkthrough, practice, questions, trials, studySearch, studies, rescreen, remember, reminder];

/**
 * What asking for an intent begins. Articles need no line: they are told as they are. With `goingOn` it does not begin anew while its
 * questions, or what follows them, go on: the choice named is taken where it is on offer, else the question that waits is asked again.
 */
export const begins = {
  recommend: { dialog: recommend.id, input: {} },
  compare: { dialog: compare.id, input: {} },
  walkthrough: { dialog: walkthrough.id, input: {} },
  trials: { dialog: trials.id, input: {}, goingOn: { about: 'trials', choice: 'all' } },
  rescreen: { dialog: rescreen.id, input: {} },
  remember: { dialog: remember.id, input: {} },
  reminder: { dialog: reminder.id, input: {} },
};
