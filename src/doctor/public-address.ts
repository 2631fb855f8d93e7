import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Answer } from './ask.ts';
import type { Examined } from './check.ts';
import { fault, notChecked, ok, warning, type Finding } from './finding.ts';
import { isPage, isTheBot } from './is-the-bot.ts';
import { codeOfNoAnswer, whyNoAnswer } from './no-answer.ts';
import { checkDoors } from './public-doors.ts';
import { namesThisMachine } from './registration.ts';

const NAME = 'PUBLIC_URL';
const SOON_DAYS = 14;
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  PRIVATE.addSubnet(net, bits);
for (const [net, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6');

/** Whether the address that Teams and browsers use leads to this bot, by all its doors. */
export async function checkPublicAddress({ config: { publicUrl, page, host, port }, outside }: Examined): Promise<Finding[]> {
  if (publicUrl === undefined)
    return [warning(NAME, 'is not set: Teams shows no pictures', `Write: ${NAME}=(the https address of this server)`)];
  const { hostname, protocol } = new URL(publicUrl);
  if (protocol !== 'https:') return [notChecked(NAME, 'whether it leads to the bot: it is not https')];
  if (namesThisMachine(publicUrl)) return [notChecked(NAME, 'whether it leads to the bot: it names this machine itself')];
  const named = await checkName(hostname, outside.addressesOf);
  if (named.verdict === 'fault') return [named];
  let answer: Answer;
  try {
    answer = await outside.ask(`${publicUrl}/healthz`);
  } catch (error) {
    const { found, remedy } = whyNoAnswer(error);
    const code = codeOfNoAnswer(error);
    return [
      named,
      fault(
        NAME,
        `${publicUrl} does not answer: ${found}`,
        code === 'ABORT_ERR' ? `Open the port in the firewall before ${hostname}.` : remedy,
      ),
    ];
  }
  const trust = certificateLasts(answer, outside.now());
  const wrong = notTheBot(answer, publicUrl, `http://${host}:${port}`);
  if (wrong) return [named, ...trust, wrong, notChecked(NAME, 'its doors: the address does not lead to the bot')];
  return [named, ...trust, ok(NAME, `the bot answers at ${publicUrl}`), ...(await checkDoors({ publicUrl, page }, outside.ask))];
}

async function checkName(host: string, addressesOf: (host: string) => Promise<readonly string[]>): Promise<Finding> {
  const bare = host.replace(/^\[|\]$/g, '');
  try {
    const addresses = isIP(bare) ? [bare] : await addressesOf(bare);
    const inside = addresses.find((address) => PRIVATE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'));
    if (inside === undefined) return ok(NAME, `${host} has the address ${addresses.join(', ')}`);
    return warning(
      NAME,
      `${host} leads to ${inside}, which only this network can reach`,
      'Give it a public address, or use a tunnel: Teams calls from outside.',
    );
  } catch (error) {
    const { found, remedy } = whyNoAnswer(error);
    return fault(NAME, `${host}: ${found}`, remedy);
  }
}

function certificateLasts({ certificateUntil }: Answer, now: Date): Finding[] {
  if (!certificateUntil) return [];
  const days = Math.floor((certificateUntil.getTime() - now.getTime()) / 86_400_000);
  if (days >= SOON_DAYS) return [ok(NAME, `its TLS certificate is good for ${days} more days`)];
  return [warning(NAME, `its TLS certificate expires in ${days} day(s)`, 'Renew it now, and see to it that it renews itself.')];
}

function notTheBot({ status, text, headers }: Answer, publicUrl: string, own: string): Finding | undefined {
  if (isTheBot({ text })) return status === 200 ? undefined : warning(NAME, 'the bot answers there that it is stopping', 'Start it again.');
  const wrong = (found: string, remedy: string) => fault(NAME, `${publicUrl}/healthz ${found}`, remedy);
  if (status >= 300 && status < 400) {
    const to = URL.canParse(headers.location ?? '', publicUrl) ? new URL(headers.location ?? '', publicUrl).origin : 'elsewhere';
    return wrong(
      `sends on to ${to}, and Teams does not follow`,
      to === publicUrl ? 'Have the proxy pass all paths to the bot.' : `Write: ${NAME}=${to}`,
    );
  }
  if ([502, 503, 504].includes(status))
    return wrong(`answers ${status}: the proxy is there, the bot behind it is not`, `Start the bot, and point the proxy to ${own}.`);
  const what = isPage(text) ? 'a web page' : 'something else';
  if (status === 401 || status === 403)
    return wrong(
      `answers ${status} with ${what}: something in front wants a sign-in`,
      'Let /api/messages and /healthz through without a sign-in; the bot checks the tokens itself.',
    );
  return wrong(`answers ${status} with ${what}, not as the bot does`, `Point the proxy to ${own}, with all paths as they are.`);
}
