import type { Examined } from './check.ts';
import { fault, warning, type Finding } from './finding.ts';

export const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const DOMAIN = /^[a-z\d-]+(\.[a-z\d-]+)+$/i;
const OF_NOBODY = ['common', 'organizations', 'consumers', 'botframework.com'];
const NO_ID = /^[0-]+$/;
/** No secret that Azure makes has any of these: it was copied with something else, or is a line to be filled in. */
const NO_SECRET = /[\s<>]/;
const TENANT_SHOWN = 'Azure shows it as "App Tenant ID" of the Azure Bot, and as "Directory (tenant) ID" of the app registration';

/** What the ids of the app say by their form alone, before anyone is asked. */
export function checkRegistration({ outside: { env } }: Examined): Finding[] {
  const value = (name: string) => env[name]?.trim() ?? '';
  const [id, tenant, password] = ['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'].map(value) as [string, string, string];
  const findings: Finding[] = [];
  if (NO_ID.test(id))
    findings.push(fault('MicrosoftAppId', 'is the example from .env.example', 'Write: MicrosoftAppId=(the app id that Azure shows)'));
  if (tenant !== '') findings.push(...tenantForm(tenant, id));
  if (GUID.test(password))
    findings.push(
      warning(
        'MicrosoftAppPassword',
        'has the form of an id; Azure shows a "Secret ID" beside the "Value", and the value is what is needed',
        'Make a new client secret of the app, and copy its Value.',
      ),
    );
  if (NO_SECRET.test(password))
    findings.push(
      fault(
        'MicrosoftAppPassword',
        'holds a blank, a line end or a bracket, which no client secret of Azure does',
        'Copy the Value of the client secret again, whole and alone; Azure shows it only once, so make a new one where it is lost.',
      ),
    );
  if (id !== '' && namesThisMachine(value('PUBLIC_URL')))
    findings.push(
      fault(
        'PUBLIC_URL',
        'names this machine itself, where Teams cannot reach it',
        'Write: PUBLIC_URL=(the https address of the proxy or the tunnel)',
      ),
    );
  if (value('PUBLIC_URL') === 'https://bot.example.org')
    findings.push(fault('PUBLIC_URL', 'is the example from .env.example', 'Write: PUBLIC_URL=(the https address of this server)'));
  return findings;
}

/** `localhost`, by whatever address. What other names lead to is found by asking. */
export function namesThisMachine(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\./.test(host);
}

function tenantForm(tenant: string, id: string): Finding[] {
  const remedy = `Write: MicrosoftAppTenantId=(the id of your tenant). ${TENANT_SHOWN}.`;
  const wrong = (found: string) => [fault('MicrosoftAppTenantId', found, remedy)];
  if (NO_ID.test(tenant)) return wrong('is the example from .env.example');
  if (tenant.toLowerCase() === id.toLowerCase()) return wrong('is the same as MicrosoftAppId; one of them was copied to the wrong place');
  if (OF_NOBODY.includes(tenant.toLowerCase())) return wrong(`is "${tenant}", which is no single tenant`);
  if (DOMAIN.test(tenant)) return [warning('MicrosoftAppTenantId', `is the domain name "${tenant}", not an id`, remedy)];
  return GUID.test(tenant) ? [] : wrong('is neither an id in the form of Azure nor a domain name');
}
