import { packageRoot } from '../package-root.ts';
import { checkNode } from './this-machine.ts';

/** Looks at Node.js first: on an old one the rest of the doctor could not even be loaded. */
async function main(): Promise<void> {
  const [node] = await checkNode({ outside: { root: packageRoot(), nodeVersion: process.versions.node } });
  if (node?.verdict === 'fault') {
    console.error(`${node.variable} ${node.found}. ${node.remedy ?? ''}`);
    process.exitCode = 1;
    return;
  }
  const { doctor } = await import('./command.ts');
  await doctor();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
