import { KeyObject, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { PasswordServiceClientCredentialFactory, type ServiceClientCredentials } from 'botframework-connector';
import { SignJWT, exportJWK, generateKeyPair, type JWTPayload } from 'jose';
import { KneadfulAdapter } from '../src/channels/cloud-adapter.ts';
import { directLineAt } from './direct-line-call.ts';
import { startEcho, type EchoServer } from './echo-server.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';
const folder = mkdtempSync(join(tmpdir(), 'kneadful-auth-'));
const keys = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
const otherKeys = await generateKeyPair('RS256', { modulusLength: 2048 });

/** Plays the Bot Framework: publishes the keys, and takes what the bot sends. */
const asked: string[] = [];
const sent: { text?: string; authorization: string | undefined }[] = [];
let connectorStatus = 200;
let framework: Server;
let frameworkUrl: string;
let bot: EchoServer;

beforeAll(async () => {
  // The SDK prints the details of every token it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  framework = createServer((request, response) => {
    asked.push(request.url ?? '');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => void answer());
    const answer = async () => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/openid') return response.end(JSON.stringify({ issuer: ISSUER, jwks_uri: `${frameworkUrl}/keys` }));
      if (request.url === '/keys') {
        const key = { ...(await exportJWK(keys.publicKey)), kid: 'k1', endorsements: ['msteams', 'directline'] };
        return response.end(JSON.stringify({ keys: [key] }));
      }
      sent.push({ ...(JSON.parse(Buffer.concat(parts).toString()) as object), authorization: request.headers.authorization });
      response.writeHead(connectorStatus);
      return response.end('{"id":"r1"}');
    };
  });
  await new Promise<void>((done) => framework.listen(0, '127.0.0.1', done));
  frameworkUrl = `http://127.0.0.1:${(framework.address() as AddressInfo).port}`;
  bot = await startAzure(`${frameworkUrl}/openid`);
});
afterAll(async () => {
  await bot.server.close();
  framework.close();
  framework.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

class LocalPassword extends PasswordServiceClientCredentialFactory {
  override createCredentials(): Promise<ServiceClientCredentials> {
    return Promise.resolve({
      signRequest(request) {
        request.headers.set('authorization', 'Bearer from-the-bot');
        return Promise.resolve(request);
      },
    });
  }
}

function startAzure(openIdUrl: string): Promise<EchoServer> {
  const settings = {
    MicrosoftAppId: APP,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: ISSUER,
    ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
    CallerId: 'urn:botframework:azure',
  };
  const adapter = new KneadfulAdapter(APP, new ConfigurationBotFrameworkAuthentication(settings, new LocalPassword(APP, 'password')));
  const env = {
    PORT: '0',
    DATA_DIR: folder,
    MicrosoftAppId: APP,
    MicrosoftAppTenantId: 'tenant',
    MicrosoftAppPassword: 'password',
    DIRECTLINE_SECRET: 'a-long-random-text',
  };
  return startEcho({ env, adapter });
}

interface Wrong {
  claims?: JWTPayload;
  issuer?: string;
  audience?: string;
  expires?: string | number;
  notBefore?: string;
  key?: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  kid?: string;
}
function token({
  claims = {},
  issuer = ISSUER,
  audience = APP,
  expires = '10m',
  notBefore = '-1m',
  key = keys.privateKey,
  kid = 'k1',
}: Wrong = {}) {
  return new SignJWT({ serviceurl: frameworkUrl, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(expires)
    .setNotBefore(notBefore)
    .sign(key);
}
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const payload = () => encoded({ serviceurl: frameworkUrl, iss: ISSUER, aud: APP, exp: Math.floor(Date.now() / 1000) + 600 });

async function post(authorization: string | undefined, activity: object = {}, to = bot) {
  const response = await fetch(`http://127.0.0.1:${to.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify({
      type: 'message',
      id: '1',
      text: 'hi',
      channelId: 'msteams',
      serviceUrl: frameworkUrl,
      conversation: { id: 'c1' },
      from: { id: 'u' },
      recipient: { id: 'b' },
      ...activity,
    }),
  });
  return { status: response.status, text: await response.text() };
}

test('a good token runs the bot, which answers with a token of its own', async () => {
  expect(await post(`Bearer ${await token()}`)).toEqual({ status: 200, text: '' });
  expect(sent.at(-1)).toMatchObject({ text: 'echo: hi', authorization: 'Bearer from-the-bot' });
});

test.each<[string, () => string | undefined | Promise<string>]>([
  ['no token', () => undefined],
  ['another scheme', () => 'Basic abc'],
  ['garbage', () => 'Bearer abc'],
  ['three garbled parts', () => 'Bearer a.b.c'],
  ['two tokens', async () => `Bearer ${await token()} ${await token()}`],
  ['a wrong signature', async () => `Bearer ${await token({ key: otherKeys.privateKey })}`],
  ['an unknown key', async () => `Bearer ${await token({ kid: 'unknown' })}`],
  ['a token that is over', async () => `Bearer ${await token({ expires: '-10m' })}`],
  ['a token of tomorrow', async () => `Bearer ${await token({ notBefore: '1d', expires: '2d' })}`],
  ['another audience', async () => `Bearer ${await token({ audience: 'other' })}`],
  ['another issuer', async () => `Bearer ${await token({ issuer: 'https://evil.example' })}`],
  ['another serviceUrl', async () => `Bearer ${await token({ claims: { serviceurl: 'https://other.example' } })}`],
  ['no serviceUrl', async () => `Bearer ${await token({ claims: { serviceurl: undefined } })}`],
  ['no algorithm', () => `Bearer ${encoded({ alg: 'none', typ: 'JWT' })}.${payload()}.`],
  ['HS256 with the public key for a password', () => `Bearer ${signedWithPublicKey()}`],
])('%s: 401, without a word why, and the bot hears nothing', async (_title, header) => {
  const before = bot.heard.length;
  const { status, text } = await post(await header());
  expect(status).toBe(401);
  expect(text).not.toMatch(/evil|other|signature|jwt|PUBLIC/i);
  expect(bot.heard).toHaveLength(before);
});

test.each([
  ['a channel that the key does not stand for', { channelId: 'slack' }],
  ['the embedded channel', { serviceUrl: 'urn:directline:local' }],
  ['the channel that the SDK checks by the environment', { channelId: 'AppService' }],
  ['no address', { serviceUrl: undefined }],
])('a good token for %s: 401', async (_title, activity) => {
  const before = bot.heard.length;
  expect((await post(`Bearer ${await token()}`, activity)).status).toBe(401);
  expect(bot.heard).toHaveLength(before);
});

test('without a network: forged algorithms are still 401, and where the keys are needed 503', async () => {
  const cut = await startAzure('http://127.0.0.1:1/openid');
  expect((await post(`Bearer ${encoded({ alg: 'none' })}.${payload()}.`, {}, cut)).status).toBe(401);
  expect((await post(`Bearer ${signedWithPublicKey()}`, {}, cut)).status).toBe(401);
  const { status, text } = await post(`Bearer ${await token()}`, {}, cut);
  expect(status).toBe(503);
  expect(text).not.toMatch(/ECONN|127\.0\.0\.1/);
  expect(cut.heard).toEqual([]);
  await cut.server.close();
});

test.each([500, 502, 503, 408])('a reply that the channel answers with %i is not sent again', async (status) => {
  connectorStatus = status;
  sent.length = 0;
  await post(`Bearer ${await token()}`);
  connectorStatus = 200;
  expect(sent.filter(({ text }) => text === 'echo: hi')).toHaveLength(1);
});

test('the embedded Direct Line and reminders work beside Azure', async () => {
  const at = directLineAt(`http://127.0.0.1:${bot.port}`);
  const { body } = await at.call('POST', '/tokens/generate', { token: 'a-long-random-text', body: {} });
  const mine = { token: String(body.token), conversationId: String(body.conversationId), cookie: '' };
  const started = await at.call('POST', '/conversations', { token: mine.token, body: {} });
  const { hears, heard, socket } = at.listen(String(started.body.streamUrl));
  await at.say(mine, 'remind');
  await hears('A reminder.');
  expect(heard.find(({ text }) => text === 'A reminder.')?.replyToId).toBeUndefined();
  socket.close();
});

function signedWithPublicKey(): string {
  const pem = KeyObject.from(keys.publicKey).export({ type: 'spki', format: 'pem' });
  const body = `${encoded({ alg: 'HS256', typ: 'JWT', kid: 'k1' })}.${payload()}`;
  return `${body}.${createHmac('sha256', pem).update(body).digest('base64url')}`;
}
