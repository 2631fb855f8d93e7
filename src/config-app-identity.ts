import type { Settings } from './config-settings.ts';
import type { Secret } from './secret.ts';

interface Registration {
  id: string;
  tenantId: string;
}

/** How the bot proves to Azure who it is: a password or a certificate of its own, or the identity Azure manages for it. */
export type AppIdentity =
  | (Registration & { type: 'SingleTenant'; proof: Secret | { thumbprint: string; privateKey: Secret } })
  | (Registration & { type: 'UserAssignedMSI' });

const EXAMPLE_ID = '00000000-0000-0000-0000-000000000000';
const ONLY_WITH_APP = [
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'WEB_CHAT',
];

/** Reads the Microsoft… variables. Undefined when there are none, or when they cannot be used (the faults are then noted). */
export function readAppIdentity(settings: Settings): AppIdentity | undefined {
  const id = settings.guid('MicrosoftAppId');
  if (id === undefined) {
    for (const name of ONLY_WITH_APP)
      if (settings.text(name) !== undefined && !(name === 'WEB_CHAT' && settings.text(name) === 'on'))
        settings.fault('MicrosoftAppId', `is missing, but ${name} is set, which has a meaning only with it`, EXAMPLE_ID);
    return undefined;
  }

  const type = settings.oneOf('MicrosoftAppType', ['SingleTenant', 'UserAssignedMSI'], 'SingleTenant');
  const tenantId = settings.text('MicrosoftAppTenantId');
  if (tenantId === undefined) settings.fault('MicrosoftAppTenantId', `is missing; ${type} needs the id of your tenant`, EXAMPLE_ID);

  const password = settings.secret('MicrosoftAppPassword');
  const thumbprint = settings.text('CertificateThumbprint');
  const privateKey = settings.secret('CertificatePrivateKey');
  if (type === 'UserAssignedMSI') {
    if (password || thumbprint !== undefined || privateKey)
      settings.fault('MicrosoftAppType', 'is UserAssignedMSI, which has no password and no certificate of its own', 'SingleTenant');
    return tenantId === undefined ? undefined : { type, id, tenantId };
  }
  if (password && (thumbprint !== undefined || privateKey))
    settings.fault('MicrosoftAppPassword', 'is set together with a certificate; one of them has to go', '');
  const proof = password ?? certificate(settings, thumbprint, privateKey);
  return tenantId === undefined || !proof ? undefined : { type: 'SingleTenant', id, tenantId, proof };
}

function certificate(settings: Settings, thumbprint: string | undefined, privateKey: Secret | undefined) {
  if (thumbprint !== undefined && privateKey) return { thumbprint, privateKey };
  if (thumbprint !== undefined)
    settings.fault('CertificatePrivateKey', 'is missing; a thumbprint alone proves nothing', '"-----BEGIN PRIVATE KEY-----…"');
  else if (privateKey) settings.fault('CertificateThumbprint', 'is missing; Azure finds the certificate by it', '(40 hex digits)');
  else
    settings.fault(
      'MicrosoftAppPassword',
      'is missing, and there is no certificate either (CertificateThumbprint with CertificatePrivateKey)',
      '(the client secret from Azure)',
    );
  return undefined;
}
