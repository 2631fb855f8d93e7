/** Prints how well studies are read and matched: `npm run eval:trials`, with `-- --misses` for what went wrong, `-- --never-read` for that of the rows only counted. */
import { measure } from './measure.ts';
import { report } from './report.ts';

const asked = new Set(process.argv.slice(2));
const unknown = [...asked].filter((option) => option !== '--misses' && option !== '--never-read');
if (unknown.length > 0) {
  process.stderr.write(`npm run eval:trials does not know ${unknown.join(', ')}. It knows --misses and --never-read.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${report(measure(), { misses: asked.has('--misses'), neverRead: asked.has('--never-read') })}\n`);
}
