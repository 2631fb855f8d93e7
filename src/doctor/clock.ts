import { fault, notChecked, ok, warning, type Finding } from './finding.ts';
import type { Outside } from './outside.ts';

/** How far this machine's clock is ahead of another's, in seconds. */
export interface Skew {
  host: string;
  seconds: number;
}

const TOKENS_FAIL_AFTER = 300;
const WORTH_A_WORD = 60;

/** Wraps the world so that the Date header of every answer is noted. */
export function datesHeard(outside: Outside): { outside: Outside; skews: readonly Skew[] } {
  const skews: Skew[] = [];
  const note = (url: string, date: string | null | undefined, age: string | null | undefined) => {
    const theirs = Date.parse(date ?? '') + 1000 * (Number(age ?? 0) || 0); // a copy from a cache says how old it is
    if (!Number.isNaN(theirs)) skews.push({ host: new URL(url).host, seconds: Math.round((outside.now().getTime() - theirs) / 1000) });
  };
  return {
    skews,
    outside: {
      ...outside,
      async ask(url, question) {
        const answer = await outside.ask(url, question);
        if (!isThisMachine(url)) note(url, answer.headers.date, answer.headers.age);
        return answer;
      },
      async fetch(input, init) {
        const response = await outside.fetch(input, init);
        if (!isThisMachine(response.url)) note(response.url, response.headers.get('date'), response.headers.get('age'));
        return response;
      },
    },
  };
}

/** Compares the clock with whoever agrees with it best: one server of many may be wrong itself. */
export function skewOf(skews: readonly Skew[]): Finding {
  const [best] = [...skews].sort((a, b) => Math.abs(a.seconds) - Math.abs(b.seconds));
  if (!best) return notChecked('clock', 'no other machine told its time');
  const found = `this machine is ${Math.abs(best.seconds)} seconds ${best.seconds < 0 ? 'behind' : 'ahead of'} ${best.host}`;
  const remedy = 'Set the clock of this machine, for example with "timedatectl set-ntp true".';
  if (Math.abs(best.seconds) > TOKENS_FAIL_AFTER) return fault('clock', `${found}; tokens are refused beyond 300`, remedy);
  return Math.abs(best.seconds) > WORTH_A_WORD ? warning('clock', found, remedy) : ok('clock', found);
}

function isThisMachine(url: string): boolean {
  return URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
