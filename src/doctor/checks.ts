import type { Config } from '../config.ts';
import { checkCertificate } from './certificate.ts';
import type { Check } from './check.ts';
import { checkDataFolder } from './data-folder.ts';
import { checkPort } from './own-port.ts';
import { checkPublicAddress } from './public-address.ts';
import { checkRegistration } from './registration.ts';
import { checkKeptStudies, checkRegistry } from './registry.ts';
import { checkSignIn } from './sign-in.ts';
import { checkBuild, checkNode } from './this-machine.ts';
import { checkVariables } from './variables.ts';

const forOthers = ({ mode }: Config) => mode === 'azure';
const withStudies = ({ registry }: Config) => registry !== undefined;

/** Everything that is looked at, in the order in which it is told. */
export const CHECKS: readonly Check[] = [
  { title: 'Settings', run: checkVariables },
  { title: 'App registration', run: checkRegistration },
  { title: 'Certificate', run: checkCertificate },
  { title: 'Signing in at Microsoft', when: forOthers, network: true, run: checkSignIn },
  { title: 'Public address', when: forOthers, network: true, run: checkPublicAddress },
  { title: 'Node.js', run: checkNode },
  { title: 'Build', run: checkBuild },
  { title: 'Data folder', run: checkDataFolder },
  { title: 'Port', run: checkPort },
  { title: 'Kept studies', when: withStudies, run: checkKeptStudies },
  { title: 'Study registry', when: withStudies, network: true, run: checkRegistry },
];
