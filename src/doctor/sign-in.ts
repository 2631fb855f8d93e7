import { z } from 'zod';
import type { AppIdentity } from '../config.ts';
import type { Examined } from './check.ts';
import { signedAssertion } from './client-assertion.ts';
import { fault, notChecked, ok, warning, type Finding } from './finding.ts';
import { jsonOf } from './is-the-bot.ts';
import { checkManagedIdentity } from './managed-identity.ts';
import { whyNoAnswer } from './no-answer.ts';
import type { Outside } from './outside.ts';
import { GUID } from './registration.ts';
import { meaningOf } from './sign-in-errors.ts';

/** The audience of the tokens with which the bot sends its replies. */
export const BOT_SCOPE = 'https://api.botframework.com';

const OpenId = z.object({ issuer: z.string() });
const Token = z.object({ access_token: z.string().min(1) });

/** Whether the tenant exists, whether the app can sign in there, and whether the keys of those who call us can be fetched. */
export async function checkSignIn({ config, outside }: Examined): Promise<Finding[]> {
  const { app } = config;
  const keys = checkBotKeys(outside);
  if (!app) return [notChecked('MicrosoftAppId', 'whether the app can sign in: settings are missing'), await keys];
  const tenant = await checkTenant(app.tenantId, outside);
  if (tenant.verdict === 'fault') return [tenant, await keys];
  const signsIn = app.type === 'UserAssignedMSI' ? checkManagedIdentity(app.id, outside) : checkProof(app, outside);
  return [tenant, await signsIn, await keys];
}

async function checkTenant(tenantId: string, { ask, microsoft }: Outside): Promise<Finding> {
  const name = 'MicrosoftAppTenantId';
  try {
    const { status, text } = await ask(`${microsoft.signIn}/${encodeURIComponent(tenantId)}/v2.0/.well-known/openid-configuration`);
    const { data } = OpenId.safeParse(jsonOf(text));
    if (status === 200 && data) {
      const id = new URL(data.issuer).pathname.split('/')[1] ?? '';
      if (GUID.test(tenantId) || !GUID.test(id)) return ok(name, 'the tenant exists');
      return warning(name, `the tenant "${tenantId}" exists, and has an id, which is safer`, `Write: ${name}=${id}`);
    }
    const meaning = meaningOf(text);
    if (meaning) return fault(name, meaning.found, meaning.remedy);
    return notChecked(name, `Microsoft answered ${status} in place of the tenant`, 'Try again in a minute.');
  } catch (error) {
    return unreachable(microsoft.signIn, error);
  }
}

async function checkProof(app: AppIdentity & { type: 'SingleTenant' }, { ask, microsoft, now }: Outside): Promise<Finding> {
  const url = `${microsoft.signIn}/${encodeURIComponent(app.tenantId)}/oauth2/v2.0/token`;
  const withCertificate = 'thumbprint' in app.proof;
  const name = withCertificate ? 'CertificateThumbprint' : 'MicrosoftAppPassword';
  const proof =
    'thumbprint' in app.proof
      ? await signedAssertion({ id: app.id, audience: url, ...app.proof }, now()).then(
          (jwt) => ({ client_assertion: jwt, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' }),
          () => undefined,
        )
      : { client_secret: app.proof.reveal() };
  if (!proof) return notChecked(name, 'whether the app can sign in: its certificate cannot be used; see there');
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: app.id, scope: `${BOT_SCOPE}/.default`, ...proof });
  try {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, text } = await ask(url, { method: 'POST', headers, body: body.toString() });
    if (status === 200 && Token.safeParse(jsonOf(text)).success) return ok(name, 'the app can sign in, so it can send replies');
    const meaning = meaningOf(text);
    if (meaning) return fault(meaning.variable, meaning.found, meaning.remedy);
    return notChecked(name, `Microsoft answered ${status}, and no token`, 'Try again in a minute.');
  } catch (error) {
    return unreachable(microsoft.signIn, error);
  }
}

/** Who sends us a message proves it with keys from here. */
async function checkBotKeys({ ask, microsoft }: Outside): Promise<Finding> {
  try {
    const { status, text } = await ask(`${microsoft.botKeys}/v1/.well-known/openidconfiguration`);
    if (status === 200 && OpenId.safeParse(jsonOf(text)).success)
      return ok('keys', 'the keys that prove who sends a message can be fetched');
    const remedy = `Let this machine reach ${new URL(microsoft.botKeys).host} over https, without a proxy that changes the answers.`;
    return fault(
      'keys',
      `${new URL(microsoft.botKeys).host} answered ${status}, and not with its keys: every message would be refused`,
      remedy,
    );
  } catch (error) {
    return unreachable(microsoft.botKeys, error);
  }
}

function unreachable(base: string, error: unknown): Finding {
  const { host } = new URL(base);
  return fault(
    'network',
    `${host} cannot be reached: ${whyNoAnswer(error).found}; without it nothing goes to Teams`,
    `Let this machine reach ${host} over https; "--offline" leaves this out.`,
  );
}
