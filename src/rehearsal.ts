import type { Content } from './content/content.ts';
import { screen } from './safety/screen.ts';
import type { Understanding } from './understanding/understanding.ts';

const SAID = 'my lower back has been stiff since monday, which massage is good for that?';
const DATED = 'since 12/03/2026';

/** One made-up message read in every way there is, a piece at a time: what is built or loaded at first use is there before a person needs it. */
export function rehearsal({ redFlags, questions }: Content, { command, find, read }: Understanding): (() => unknown)[] {
  return [
    () => screen(redFlags, SAID),
    () => command(SAID),
    () => find(SAID),
    () => read('yes-no', SAID),
    () => read({ scale: [0, 10] }, SAID),
    () => read('duration', DATED), // loads the recognizer of written dates
    ...[...questions.values()]
      .flat()
      .flatMap(({ choices, given: [given] }) => (given ? [() => read({ choice: choices, given }, SAID)] : [])),
  ];
}
