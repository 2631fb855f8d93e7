import { freePort } from '../../src/channels/free-port.ts';
import type { RunningServer } from '../../src/channels/server.ts';
import type { Environment } from '../../src/config.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import type { Outside } from '../../src/doctor/outside.ts';
import { startEcho } from '../echo-server.ts';
import { makeCertificate, type Pair } from './make-certificate.ts';
import { APP, playMicrosoft, SECRET, TENANT } from './played-microsoft.ts';
import { playProxy, type ProxyFaults } from './played-proxy.ts';
import { diagnose, freshFolder, tidyUp, troubles } from './played-world.ts';

const HOST = 'bot.clinic.test';
const good = makeCertificate({ name: HOST, days: 200 });
const old = makeCertificate({ name: HOST, days: -2 });
const soon = makeCertificate({ name: HOST, days: 4 });
const elsewhere = makeCertificate({ name: 'shop.clinic.test', days: 200 });
const azure = { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: SECRET, WEB_CHAT: 'on' };

const bots: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.close()));
  await tidyUp();
});

interface Case {
  pair?: Pair;
  /** Whether the doctor's machine trusts the certificate. */
  trusted?: boolean;
  proxy?: ProxyFaults;
  running?: boolean;
  env?: Environment;
  outside?: Partial<Outside>;
}

/** The real bot behind a real proxy with TLS, and the real doctor before both. */
async function findings({ pair = good, trusted = true, proxy = {}, running = true, env = {}, outside = {} }: Case): Promise<Finding[]> {
  const front = await playProxy(pair, proxy);
  const settings = { ...azure, PUBLIC_URL: `https://${HOST}:${front.port}`, ...env };
  front.leadsTo(await freePort());
  if (running) {
    const bot = await startEcho({ env: { ...settings, PORT: '0', DATA_DIR: freshFolder() } });
    bots.push(bot.server);
    front.leadsTo(bot.port);
  }
  const microsoft = await playMicrosoft();
  return diagnose({ env: settings, outside: { microsoft, ...outside }, ...(trusted && { ca: pair.certificate }) });
}

test('a proxy as it has to be: no fault, and every door was knocked at', async () => {
  const found = await findings({});
  expect(troubles(found)).toEqual([]);
  const words = found.map(({ found: said }) => said).join('\n');
  for (const expected of [
    /the bot answers at https/,
    /refuses a message without a token/,
    /WebSockets reach the bot/,
    /page is served/,
    /good for (199|200) more days/,
  ])
    expect(words).toMatch(expected);
});

type Row = [title: string, found: RegExp, remedy: RegExp, given: Case];
const page = (status: number, body: string) => ({ own: () => ({ status, body }) });

test.each<Row>([
  [
    'the bot is not running',
    /answers 502: the proxy is there, the bot behind it is not/,
    /Start the bot, and point the proxy to http:\/\/127\.0\.0\.1:/,
    { running: false },
  ],
  ['another site is there', /answers 200 with a web page/, /Point the proxy to/, { proxy: page(200, '<h1>Welcome to nginx</h1>') }],
  ['nothing is there', /answers 404/, /Point the proxy to/, { proxy: page(404, 'nothing') }],
  [
    'a sign-in is before it',
    /answers 403 with a web page: something in front wants a sign-in/,
    /without a sign-in/,
    { proxy: page(403, '<p>Please sign in</p>') },
  ],
  [
    'it sends on',
    /sends on to https:\/\/www\.clinic\.test/,
    /^Write: PUBLIC_URL=https:\/\/www\.clinic\.test$/,
    { proxy: { own: () => ({ status: 301, location: 'https://www.clinic.test/' }) } },
  ],
  [
    'a filter holds back messages',
    /\/api\/messages answers 403 with a web page/,
    /POST \/api\/messages/,
    { proxy: { own: (path) => (path === '/api/messages' ? { status: 403, body: '<p>Blocked</p>' } : undefined) } },
  ],
  [
    'messages are not passed on',
    /\/api\/messages answers 404/,
    /POST \/api\/messages/,
    { proxy: { own: (path) => (path.startsWith('/api') ? { status: 404 } : undefined) } },
  ],
  ['WebSockets are dropped', /a WebSocket does not reach the bot \(404\)/, /proxy_set_header Upgrade/, { proxy: { dropsUpgrades: true } }],
  ['the Host is changed', /changes the Host header/, /proxy_set_header Host/, { proxy: { host: 'localhost' } }],
  ['a certificate signed by itself', /signed by itself/, /public authority/, { trusted: false }],
  ['a certificate that is over', /certificate has expired/, /Renew the certificate/, { pair: old }],
  ['a certificate that is nearly over', /expires in 4 day/, /Renew it now/, { pair: soon }],
  ['a certificate for another name', /for another name/, /for the name in the address/, { pair: elsewhere }],
  [
    'an address inside',
    /leads to 10\.1\.2\.3, which only this network can reach/,
    /Teams calls from outside/,
    { outside: { addressesOf: async () => ['10.1.2.3'] } },
  ],
  [
    'a name nobody knows',
    /no name server knows the name \(ENOTFOUND\)/,
    /Check the spelling/,
    { outside: { addressesOf: () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })) } },
  ],
  [
    'an address without TLS',
    /need https/,
    /^Write: PUBLIC_URL=https/,
    { env: { PUBLIC_URL: 'http://bot.clinic.test', WEB_CHAT: 'off' }, running: false },
  ],
  [
    'the example',
    /is the example/,
    /https address of this server/,
    { env: { PUBLIC_URL: 'https://bot.example.org' }, running: false, outside: { ask: () => Promise.reject(new Error('not here')) } },
  ],
])('%s', async (_title, words, remedy, given) => {
  const wrong = troubles(await findings(given)).filter(({ variable }) => variable === 'PUBLIC_URL');
  expect(wrong.length).toBeGreaterThanOrEqual(1);
  expect(wrong[0]).toMatchObject({ found: expect.stringMatching(words) as string, remedy: expect.stringMatching(remedy) as string });
  expect(wrong.length).toBeLessThanOrEqual(2);
});

test('the address does not answer: the fault says so within the time for one request', async () => {
  const found = await findings({ env: { PUBLIC_URL: `https://${HOST}:${await freePort()}` } });
  expect(troubles(found)).toMatchObject([
    { variable: 'PUBLIC_URL', found: expect.stringMatching(/nothing listens there \(ECONNREFUSED\)/) as string },
  ]);
});
