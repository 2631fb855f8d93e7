import type { Examined } from './check.ts';
import { fault, notChecked, ok, type Finding } from './finding.ts';
import { isTheBot } from './is-the-bot.ts';
import { codeOfNoAnswer } from './no-answer.ts';

/** Whether the port is free for the bot, or taken by the bot itself. */
export async function checkPort({ config: { host, port }, outside: { ask } }: Examined): Promise<Finding[]> {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  try {
    const answer = await ask(`http://${name}:${port}/healthz`);
    if (isTheBot(answer)) return [ok('PORT', `the bot answers at ${name}:${port}`)];
  } catch (error) {
    const code = codeOfNoAnswer(error);
    if (code === 'ECONNREFUSED') return [ok('PORT', `${port} is free; the bot is not running there now`)];
    if (['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code))
      return [fault('HOST', `${host} is no address of this machine (${code})`, 'Write: HOST=127.0.0.1')];
    if (code === 'ABORT_ERR')
      return [notChecked('PORT', `something at ${name}:${port} takes the call and says nothing`, 'Stop it, or set PORT.')];
  }
  const other = port === 65_535 ? port - 1 : port + 1;
  return [fault('PORT', `${port} is taken by another program`, `Stop that program, or write: PORT=${other}`)];
}
