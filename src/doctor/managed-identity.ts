import { z } from 'zod';
import { fault, notChecked, ok, type Finding } from './finding.ts';
import { jsonOf } from './is-the-bot.ts';
import type { Outside } from './outside.ts';

const Token = z.object({ access_token: z.string().min(1) });
const AUDIENCE = encodeURIComponent('https://api.botframework.com');
const AT_ONCE_MS = 1_000;
const ASSIGN = 'Assign the identity of the bot to this machine: in Azure, at the web app or virtual machine, Identity, User assigned, Add.';

/** Asks this machine for a token of the identity that Azure manages. Only machines in Azure offer one. */
export async function checkManagedIdentity(clientId: string, { env, ask, microsoft }: Outside): Promise<Finding> {
  const client = `client_id=${encodeURIComponent(clientId)}`;
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header } = env;
  // A web app is told its own address; a virtual machine has one that is the same everywhere.
  const asked =
    endpoint && header
      ? ask(`${endpoint}?resource=${AUDIENCE}&api-version=2019-08-01&${client}`, { headers: { 'x-identity-header': header } })
      : ask(`${microsoft.machineIdentity}/metadata/identity/oauth2/token?api-version=2018-02-01&resource=${AUDIENCE}&${client}`, {
          headers: { metadata: 'true' },
          withinMs: AT_ONCE_MS,
        });
  const answer = await asked.catch(() => undefined);
  const name = 'MicrosoftAppType';
  if (!answer)
    return notChecked(
      name,
      'UserAssignedMSI: this machine offers no managed identity, as only machines in Azure do',
      'Run the doctor on the machine in Azure. Elsewhere, write: MicrosoftAppType=SingleTenant',
    );
  if (answer.status === 200 && Token.safeParse(jsonOf(answer.text)).success)
    return ok(name, 'this machine gives a token of the managed identity');
  return fault('MicrosoftAppId', `this machine offers managed identities, but not this one (${answer.status})`, ASSIGN);
}
