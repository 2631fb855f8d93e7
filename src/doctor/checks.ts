import type { Check } from './check.ts';
import { checkDataFolder } from './data-folder.ts';
import { checkPort } from './own-port.ts';
import { checkBuild, checkNode } from './this-machine.ts';
import { checkVariables } from './variables.ts';

/** Everything that is looked at, in the order in which it is told. */
export const CHECKS: readonly Check[] = [
  { title: 'Settings', run: checkVariables },
  { title: 'Node.js', run: checkNode },
  { title: 'Build', run: checkBuild },
  { title: 'Data folder', run: checkDataFolder },
  { title: 'Port', run: checkPort },
];
