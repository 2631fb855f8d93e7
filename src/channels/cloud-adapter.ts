import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type BotFrameworkAuthentication, type ConnectorFactory } from 'botframework-connector';
import type { AppIdentity } from '../config.ts';
import type { Config } from '../config.ts';
import { LOCAL_SERVICE_URL, TwoWorldsAuthentication } from './authentication.ts';
import { embeddedConnectors, type EmbeddedCall } from './connectors.ts';

/** The SDK's words for a turn, so that the app can name them without importing it. */
export type { ConversationReference, TurnContext } from 'botbuilder';

/** One turn of the bot. */
export type Turn = (context: TurnContext) => Promise<void>;

/** The one adapter: Teams and Azure Bot Service over HTTP, and the embedded Direct Line inside this process. */
export class KneadfulAdapter extends CloudAdapter {
  readonly appId: string;
  readonly #embedded: ConnectorFactory;
  #answer: EmbeddedCall = () => Promise.resolve({ status: 404 });

  constructor(appId: string, outside: BotFrameworkAuthentication) {
    const embedded = embeddedConnectors((call) => this.#answer(call));
    super(new TwoWorldsAuthentication(outside, embedded, appId === ''));
    this.appId = appId;
    this.#embedded = embedded;
  }

  /** Names who takes the bot's calls to conversations of the embedded Direct Line. */
  answerLocally(answer: EmbeddedCall): void {
    this.#answer = answer;
  }

  /** Runs a turn for a request from outside, after checking who sent it. Throws a Refusal when that is not accepted. */
  processRequest(authorization: string, activity: Activity, turn: Turn): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn);
  }

  /** Runs a turn for an activity of the embedded Direct Line, which has checked the person's token itself. */
  processLocal(activity: Partial<Activity>, turn: Turn): Promise<InvokeResponse | undefined> {
    const claimsIdentity =
      this.appId === ''
        ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
        : new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: this.appId }], true);
    const local = { ...activity, serviceUrl: LOCAL_SERVICE_URL } as Activity;
    return this.processActivity({ claimsIdentity, audience: '', connectorFactory: this.#embedded }, local, turn);
  }
}

/** Builds the adapter for these settings. The caller sets its onTurnError and middleware. */
export function buildAdapter(config: Pick<Config, 'app'>): KneadfulAdapter {
  const settings = config.app ? forSdk(config.app) : {};
  const credentials = new ConfigurationServiceClientCredentialFactory(settings);
  return new KneadfulAdapter(config.app?.id ?? '', new ConfigurationBotFrameworkAuthentication(settings, credentials));
}

/** Only what we mean to say: handed the whole environment, the SDK takes other variables for its own. */
function forSdk(app: AppIdentity): Record<string, string> {
  const common = { MicrosoftAppId: app.id, MicrosoftAppTenantId: app.tenantId, MicrosoftAppType: app.type };
  if (app.type === 'UserAssignedMSI') return common;
  if ('thumbprint' in app.proof)
    return { ...common, CertificateThumbprint: app.proof.thumbprint, CertificatePrivateKey: app.proof.privateKey.reveal() };
  return { ...common, MicrosoftAppPassword: app.proof.reveal() };
}
