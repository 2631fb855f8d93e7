import { createPublicKey } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Environment } from '../../src/config.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import type { Outside } from '../../src/doctor/outside.ts';
import type { Pair } from './make-certificate.ts';
import { diagnose, listening, troubles } from './played-world.ts';

export const APP = '11111111-2222-3333-4444-555555555555';
export const TENANT = '99999999-8888-7777-6666-555555555555';
export const SECRET = 'right~secret-of-the-app';

/** How Microsoft is to be played where not as usual. */
export interface Manners {
  /** The code every token request is answered with. */
  code?: number;
  /** What every request is answered with: a proxy that puts itself in between. */
  everywhere?: { status: number; html: string };
  /** How far its clock is from ours, in seconds. */
  ahead?: number;
  /** The certificate that counts in place of a secret. */
  certificate?: Pair;
}

/** A real server that plays the sign-in service, the keys of the Bot Framework, and the managed identity of a machine. */
export async function playMicrosoft(manners: Manners = {}): Promise<Outside['microsoft']> {
  const port = await listening((request, response) => {
    answer(request, manners).then(
      ({ status, body }) => send(response, status, body, manners),
      (error: unknown) => send(response, 500, String(error), manners),
    );
  });
  const at = (name: string) => `http://${name}:${port}`;
  return {
    signIn: at('login.microsoftonline.example'),
    botKeys: at('login.botframework.example'),
    machineIdentity: at('identity.example'),
  };
}

/** All that is found with these settings, and what is wrong apart from the public address, which these settings leave out. */
export async function diagnoseAtMicrosoft(env: Environment, manners: Manners = {}): Promise<{ found: Finding[]; troubles: Finding[] }> {
  const found = await diagnose({ env, outside: { microsoft: await playMicrosoft(manners) } });
  return { found, troubles: troubles(found).filter(({ variable }) => variable !== 'PUBLIC_URL') };
}

function send(response: ServerResponse, status: number, body: unknown, { ahead = 0 }: Manners): void {
  response.writeHead(status, {
    date: new Date(Date.now() + ahead * 1000).toUTCString(),
    'content-type': typeof body === 'string' ? 'text/html' : 'application/json',
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function answer(request: IncomingMessage, manners: Manners): Promise<{ status: number; body: unknown }> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
  if (manners.everywhere) return { status: manners.everywhere.status, body: manners.everywhere.html };
  if (url.pathname === '/v1/.well-known/openidconfiguration') return { status: 200, body: { issuer: 'https://api.botframework.com' } };
  if (url.pathname === '/metadata/identity/oauth2/token' && request.headers.metadata === 'true')
    return url.searchParams.get('client_id') === APP
      ? { status: 200, body: { access_token: 'of the machine' } }
      : { status: 400, body: { error: 'invalid_request' } };
  const [, tenant = '', ...rest] = url.pathname.split('/');
  if (tenant !== TENANT && tenant !== 'clinic.example.com') return refusal(90002);
  if (rest.join('/') === 'v2.0/.well-known/openid-configuration')
    return { status: 200, body: { issuer: `https://login.microsoftonline.example/${TENANT}/v2.0` } };
  const form = new URLSearchParams(await text(request));
  const code = manners.code ?? (await refusalOf(form, url.href, manners.certificate));
  return code === undefined
    ? { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: 'a token nobody may see' } }
    : refusal(code);
}

async function refusalOf(form: URLSearchParams, audience: string, pair: Pair | undefined): Promise<number | undefined> {
  if (form.get('grant_type') !== 'client_credentials' || form.get('scope') !== 'https://api.botframework.com/.default') return 70011;
  if (form.get('client_id') !== APP) return 700016;
  if (!pair) return form.get('client_secret') === SECRET ? undefined : 7000215;
  const assertion = form.get('client_assertion') ?? '';
  if (decodeProtectedHeader(assertion).x5t !== Buffer.from(pair.thumbprint, 'hex').toString('base64url')) return 700027;
  return jwtVerify(assertion, createPublicKey(pair.certificate), { audience, issuer: APP, subject: APP, algorithms: ['RS256'] }).then(
    () => undefined,
    () => 700027,
  );
}

function refusal(code: number): { status: number; body: unknown } {
  return {
    status: 401,
    body: { error: 'invalid_client', error_codes: [code], error_description: `AADSTS${code}: words that may hold ids. Trace ID: 1` },
  };
}

async function text(request: IncomingMessage): Promise<string> {
  let all = '';
  for await (const part of request) all += String(part);
  return all;
}
