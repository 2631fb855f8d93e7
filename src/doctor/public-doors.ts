import { randomBytes } from 'node:crypto';
import type { Answer, Ask } from './ask.ts';
import { fault, ok, type Finding } from './finding.ts';
import { isPage } from './is-the-bot.ts';
import { whyNoAnswer } from './no-answer.ts';

const NAME = 'PUBLIC_URL';

/** Knocks at the doors behind the public address as strangers do; the bot refuses each in a way of its own, and keeps nothing. */
export function checkDoors({ publicUrl, page }: { publicUrl: string; page: boolean }, ask: Ask): Promise<Finding[]> {
  const doors = [messages(publicUrl, ask), ...(page ? [startPage(publicUrl, ask), stream(publicUrl, ask)] : [])];
  return Promise.all(doors);
}

/** A message without a token is refused with 401, and JSON. */
async function messages(publicUrl: string, ask: Ask): Promise<Finding> {
  const path = '/api/messages';
  const body = JSON.stringify({
    type: 'message',
    id: 'doctor',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/',
    from: { id: 'doctor' },
    conversation: { id: 'doctor' },
  });
  return knock(
    path,
    ask(publicUrl + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
    ({ status, text }) => {
      if ((status === 401 || status === 400) && !isPage(text)) return ok(NAME, `${path} refuses a message without a token, as it has to`);
      const found = `${path} answers ${status}${isPage(text) ? ' with a web page' : ''} to a POST; the bot would answer 401 itself`;
      return fault(NAME, found, `Have the proxy pass POST ${path} to the bot, without a sign-in or a filter of its own.`);
    },
  );
}

/** The page is served under its own name only. */
async function startPage(publicUrl: string, ask: Ask): Promise<Finding> {
  return knock('/', ask(`${publicUrl}/`), ({ status }) => {
    if (status === 200) return ok(NAME, 'the chat page is served there');
    if (status === 421)
      return fault(
        NAME,
        'the proxy changes the Host header, so the page is refused (421)',
        'Keep it. nginx: proxy_set_header Host $host;  Apache: ProxyPreserveHost On',
      );
    return fault(NAME, `the chat page answers ${status}`, 'Have the proxy pass the path / to the bot.');
  });
}

/** A stream without a ticket is refused with 401 or 403 and no body; a proxy that drops the upgrade gets another answer. */
async function stream(publicUrl: string, ask: Ask): Promise<Finding> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    origin: publicUrl,
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
  };
  return knock('the WebSocket', ask(`${publicUrl}/v3/directline/conversations/doctor/stream`, { headers }), ({ status, text }) => {
    if ((status === 401 || status === 403) && text.trim() === '') return ok(NAME, 'WebSockets reach the bot');
    if (status === 421) return ok(NAME, 'WebSockets reach the bot; the Host header does not');
    return fault(
      NAME,
      `a WebSocket does not reach the bot (${status}): the page would be slow to hear it`,
      'Let upgrades through. nginx: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";',
    );
  });
}

async function knock(door: string, asked: Promise<Answer>, judge: (answer: Answer) => Finding): Promise<Finding> {
  try {
    return judge(await asked);
  } catch (error) {
    const { found, remedy } = whyNoAnswer(error);
    return fault(NAME, `${door} does not answer: ${found}`, remedy);
  }
}
