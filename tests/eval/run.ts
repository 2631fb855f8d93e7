/** Prints how well messages are understood: `npm run eval`, with `-- --misses` for what went wrong and `-- --topics` for each topic. */
import { measure } from './measure.ts';
import { report } from './report.ts';

const asked = new Set(process.argv.slice(2));
const unknown = [...asked].filter((option) => option !== '--misses' && option !== '--topics');
if (unknown.length > 0) {
  process.stderr.write(`npm run eval does not know ${unknown.join(', ')}. It knows --misses and --topics.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${report(await measure(), { misses: asked.has('--misses'), topics: asked.has('--topics') })}\n`);
}
