import { z } from 'zod';
import { jsonOf } from './is-the-bot.ts';

interface Meaning {
  variable: string;
  found: string;
  remedy: string;
}
const NEW_SECRET = 'In Azure, at the app registration, "Certificates & secrets": make a new client secret, and copy its Value.';
const OTHER_TENANT = 'Copy both ids again from the Configuration page of the Azure Bot: they belong together.';
const UPLOAD =
  'Upload the certificate (its public part) at the app registration, "Certificates & secrets", and copy the thumbprint shown there.';
const secret = (found: string, remedy: string): Meaning => ({ variable: 'MicrosoftAppPassword', found, remedy });
const tenant = (found: string, remedy = OTHER_TENANT): Meaning => ({ variable: 'MicrosoftAppTenantId', found, remedy });
const certificate = (found: string, remedy = UPLOAD): Meaning => ({ variable: 'CertificateThumbprint', found, remedy });

/** What Microsoft's sign-in service means by its codes (its list: learn.microsoft.com, "Microsoft Entra authentication error codes"). */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  7000215: secret('is not a secret of this app; often the Secret ID was copied in place of the Value', NEW_SECRET),
  7000222: secret('has expired', NEW_SECRET),
  7000216: secret('was not taken; the app wants a secret or a certificate', NEW_SECRET),
  7000218: secret('was not taken; the app wants a secret or a certificate', NEW_SECRET),
  700016: { variable: 'MicrosoftAppId', found: 'is no app of this tenant', remedy: OTHER_TENANT },
  7000112: {
    variable: 'MicrosoftAppId',
    found: 'belongs to an app that is switched off',
    remedy: 'Switch it on in Azure, at Enterprise applications, Properties.',
  },
  7000229: {
    variable: 'MicrosoftAppId',
    found: 'has no service principal in this tenant',
    remedy: 'Run: az ad sp create --id (the app id)',
  },
  90002: tenant('is no tenant that exists'),
  900023: tenant('is no id of a tenant'),
  900021: tenant('is no id of a tenant'),
  53003: tenant(
    'has a rule (Conditional Access) that refuses this app here',
    'Ask whoever runs your tenant to allow this app from this network.',
  ),
  700027: certificate('is not that of a certificate of this app, or the private key does not belong to it'),
  7000214: certificate('is not that of a certificate of this app'),
  700024: certificate('was refused for its times: the proof is not valid now', 'Set the clock of this machine.'),
  1000502: certificate('is that of a certificate that has expired'),
  700030: certificate('is that of a certificate that has expired or cannot be used'),
};

const ErrorBody = z.object({
  error: z.string().optional(),
  error_codes: z.array(z.number()).optional(),
  error_description: z.string().optional(),
});

/** Reads an error of the sign-in service. Its own words hold ids, so only the code is told. Undefined: this is not one. */
export function meaningOf(body: string): (Meaning & { code: number | undefined }) | undefined {
  const { data } = ErrorBody.safeParse(jsonOf(body));
  if (!data || (data.error === undefined && data.error_codes === undefined)) return undefined;
  const code = data.error_codes?.[0] ?? Number(/AADSTS(\d+)/.exec(data.error_description ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(code)) return { code: undefined, variable: 'MicrosoftAppId', found: 'was refused without a code', remedy: OTHER_TENANT };
  const known = MEANINGS[code];
  if (known) return { ...known, code, found: `${known.found} (AADSTS${code})` };
  return {
    code,
    variable: 'MicrosoftAppId',
    found: `was refused by Microsoft (AADSTS${code})`,
    remedy: `Read what it means: https://login.microsoftonline.com/error?code=${code}`,
  };
}
