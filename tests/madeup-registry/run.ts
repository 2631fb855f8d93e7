import { parseArgs } from 'node:util';
import { FAULTS } from './faults.ts';
import { startMadeUpRegistry } from './server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '3990' }, fault: { type: 'string', default: 'none' } },
});
const fault = FAULTS.find((name) => name === values.fault);
if (!fault || !/^\d{1,5}$/.test(values.port)) {
  console.error(`Use: npm run registry:madeup -- --port=3990 --fault=none\nFaults: ${FAULTS.join(', ')}`);
  process.exit(1);
}
const registry = await startMadeUpRegistry({ port: Number(values.port), fault }).catch((error: unknown) => {
  console.error(`The made-up registry cannot listen on port ${values.port}: ${String(error)}\nGive another one with --port=3991.`);
  process.exit(1);
});
console.log(`A registry of invented studies answers at ${registry.url}
Start the bot with it, in another terminal:
  REGISTRY_URL=${registry.url} npm start
Try a fault while it runs, and end it with "none":
  curl ${new URL('/fault/slow', registry.url).href}
  Faults: ${FAULTS.join(', ')}`);
process.on('SIGINT', () => void registry.close().then(() => process.exit(0)));
