import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Someone who talks to the bot at this address, over HTTP, and waits for the replies. Every turn is timed. */
export function visitor(url) {
  const conversation = { id: `bench-${randomUUID()}` };
  const from = { id: `visitor-${randomUUID()}` };
  const recipient = { id: 'bot' };
  const times = [];

  async function send(activity) {
    const body = JSON.stringify({
      id: randomUUID(),
      channelId: 'bench',
      serviceUrl: url,
      deliveryMode: 'expectReplies',
      timestamp: new Date().toISOString(),
      conversation,
      from,
      recipient,
      ...activity,
    });
    const began = performance.now();
    const { status, text } = await post(`${url}/api/messages`, body);
    times.push(performance.now() - began);
    if (status !== 200) throw new Error(`POST /api/messages answered ${status}: ${text}`);
    return JSON.parse(text).activities;
  }

  return {
    times,
    arrive: () => send({ type: 'conversationUpdate', membersAdded: [from, recipient] }),
    say: (text) => send({ type: 'message', text }),
  };
}

function post(url, body) {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () => done({ status: response.statusCode, text }));
      response.on('error', failed);
    });
    asked.on('error', failed).end(body);
  });
}
