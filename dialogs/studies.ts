import { createHash } from 'node:crypto';
import { waterfall } from '../src/conversation/waterfall.ts';
import { answerTo, fitting, withoutAnswer, type Answers } from '../src/questions.ts';
import { questions } from './questions.ts';
import { remember } from './remember.ts';
import { answerLines, doctorSheet } from './study-sheet.ts';
import { buttonsFor, nextChoices, picked, toPick, type Next } from './study-choices.ts';
import { headOf, sceneOf } from './study-scene.ts';
import { toAskAgain, toRemember } from './trial-answers.ts';
import { cardOf, detailsOf, glanceOf, rowsOf, studyUrl, titleOf } from './trial-card.ts';
import type { View } from './trial-pages.ts';

/**
 * Which page of which studies someone looks at. `about` lets what they tell meanwhile count as an answer; `had` are the questions answered
 * before, asked again when one is missing; `shown` marks the answers this page was shown for, and while they stand it is not shown again;
 * `asking` goes on with the questions.
 */
interface Studies {
  input: { about: 'trials'; view: View; page: number; had: readonly string[]; shown?: string; asking?: boolean };
  answers: Answers;
}

/** What was asked on this page, by the names of the steps. */
interface Asked {
  results: Next;
  'which-two'?: readonly string[];
  'which-studies'?: readonly string[];
  where?: string;
}

/** Shows the studies page by page, closer, side by side or on a sheet, until the person is done. What they change or tell compares them anew. */
export const studies = waterfall<Studies>('studies', 'trials')
  .seeing((turn) => ({ scene: sceneOf(turn) }))

  .step('asked-again', (turn) => {
    const known = toAskAgain(turn, turn.input.had, turn.input.asking);
    return known ? turn.begin(questions, { about: 'trials' }, known) : turn.skip();
  })

  .step('compared-anew', (turn, asked) => {
    if (!asked) return turn.skip();
    return turn.again({ about: 'trials', view: turn.input.view, page: 0, had: Object.keys(asked) }, asked);
  })

  .step('where', (turn) => {
    const { scene } = turn.view;
    if (!scene) return turn.leave('gone');
    if (scene.namesakes.length === 0) return turn.skip();
    const none = { id: 'none', label: turn.word('trials.where-none'), means: ['none', 'other', 'somewhere else', 'no'] };
    return turn.askOneOf<string>([...scene.namesakes.map(({ label }) => ({ id: label, label, means: [] })), none], {
      name: String(turn.answers['place']),
    });
  })

  .step('results', (turn) => {
    const { scene } = turn.view;
    if (!scene) return turn.leave('gone');
    const all = turn.content.questions.get('trials') ?? [];
    turn.memory.answers = { ...turn.memory.answers, ...toRemember(all, turn.answers) };
    const isNew = turn.input.shown !== fingerprint(fitting(all, turn.answers));
    if (isNew) {
      const { line, values } = headOf(scene, turn.input.view);
      turn.say(line, values);
      for (const listed of scene.page.shown)
        turn.show('card', cardOf(scene.told(listed), scene.word), {
          links: scene.found.madeUp ? [] : [{ title: turn.word('trials.see'), url: studyUrl(listed.match.study.study) }],
        });
    }
    const ways = { one: turn.choicesOf('one-study'), two: turn.choicesOf('two-studies') };
    const choices = nextChoices(turn.choicesOf('results'), scene.page, ways);
    const glance = isNew ? glanceOf(scene.page.shown.map(scene.told), scene.word) : undefined;
    return turn.askOneOf<Next>(choices, {}, { buttons: buttonsFor(scene.page, turn.input), ...(glance && { glance }) });
  })

  .step('which-two', (turn, next) => {
    const { scene } = turn.view;
    if (next !== 'compare' || !scene) return turn.skip();
    if (scene.page.seen.length === 2) return turn.skip(); // then it is clear which
    const choices = toPick(scene.page, turn.choicesOf('which-two'), turn.choicesOf('one-study'));
    const named = answerTo(turn.answers, 'which-two') === undefined ? turn.alsoSays(choices) : []; // "compare 1 and 3" says it all
    return named.length === 2 ? turn.rewrite({ ...turn.answers, 'which-two': named }) : turn.askSeveralOf(choices);
  })

  .step('which-studies', (turn) => {
    const { scene } = turn.view;
    if (answerTo(turn.answers, 'results') !== 'sheet' || !scene) return turn.skip();
    return turn.askSeveralOf(toPick(scene.page, turn.choicesOf('which-studies'), turn.choicesOf('one-study')));
  })

  .step('with-answers', (turn, which) => {
    if (!which || which.includes('none')) return turn.skip();
    return turn.askYesNo({}, { unsure: false });
  })

  .step('goes-on', async (turn, withAnswers) => {
    const { scene } = turn.view;
    if (!scene) return turn.leave('gone');
    const { results: next, 'which-two': two, 'which-studies': forSheet, where } = turn.answers as Asked;
    const { input } = turn;
    const told = fitting(turn.content.questions.get('trials') ?? [], turn.answers);
    const answers: Answers = { ...told, ...(where !== undefined && { where }) };
    const stay = () => turn.again({ ...input, shown: fingerprint(told), asking: false }, answers);
    const look = (view: View, page = 0) => turn.again({ ...input, view, page, shown: '', asking: false }, answers);
    const askOn = (known: Answers, view = input.view) => turn.again({ ...input, view, page: 0, shown: '', asking: true }, known);
    const say = (line: string) => {
      turn.say(line);
      return stay();
    };
    if (next === 'more') return scene.page.seen.length < scene.page.count ? look(input.view, input.page + 1) : say('no-more');
    if (next === 'previous') return input.page > 0 ? look(input.view, input.page - 1) : askOn(answers);
    if (next === 'all') return look('best');
    if (next === 'ruled-out') return look('ruled-out');
    if (next === 'why') return input.view === 'ruled-out' ? say('why-number') : look('ruled-out');
    if (next === 'near') return scene.where.kind === 'unknown' ? askOn(withoutAnswer(answers, 'place'), 'near') : look('near');
    if (next === 'answer') return askOn({ ...answers, enough: 'more' });
    if (next === 'ask') return say('what-to-ask');
    if (next === 'best' || next === 'joining' || next === 'not-shown') return say(next);
    if (next === 'keep') return turn.instead(remember, {}, {});
    if (next === 'data') {
      turn.say('data', { what: scene.word(scene.found.madeUp ? 'data-made-up' : 'data-real'), date: scene.date(scene.found.dataDate) });
      return stay();
    }
    if (next === 'compare') {
      const pair = two ? picked(scene.page, two) : scene.page.seen;
      if (pair.length !== 2) return say('not-two');
      for (const { number, match, near } of pair)
        turn.say('compared', {
          title: `${number}. ${titleOf(match.study.study)}`,
          lines: rowsOf(scene.told({ number, match, near }), scene.word),
        });
      return stay();
    }
    if (next === 'sheet') {
      const chosen = picked(scene.page, forSheet);
      if (chosen.length === 0) return say('no-sheet');
      const lines = withAnswers === 'yes' ? answerLines(turn.content.questions.get('trials') ?? [], told) : [];
      const words = (id: string, values?: Record<string, string | number>) => turn.word(`sheet.${id}`, values);
      const { markdown, file } = await doctorSheet(scene, chosen, lines, { today: turn.today, words });
      turn.show(
        'sheet',
        { sheet: markdown, hint: turn.handsOverFiles ? turn.word('trials.sheet-file') : turn.word('trials.sheet-copy') },
        { file },
      );
      return stay();
    }
    const one = scene.page.seen.find(({ number }) => next === `study-${number}`);
    if (!one) return turn.finish('next');
    for (const text of detailsOf(scene.told(one), scene.word)) turn.say('details', { text });
    return stay();
  });

/** Tells answers apart without holding them: it goes along with buttons. */
function fingerprint(answers: Answers): string {
  return createHash('sha256').update(JSON.stringify(answers)).digest('base64url').slice(0, 12);
}
