import type { Activity } from 'botbuilder';
import {
  AuthenticationError,
  BotFrameworkAuthentication,
  type AuthenticateRequestResult,
  type BotFrameworkClient,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { decodeProtectedHeader } from 'jose';
import { answersNobody, sendsOnce } from './connectors.ts';
import { keepsLast } from './kept-clients.ts';
import { Refusal } from './refusal.ts';

/** Not dialable on purpose: a conversation that carries it can be answered by this process alone. */
export const LOCAL_SERVICE_URL = 'urn:directline:local';

const METADATA_PATIENCE_MS = 10_000;
const MOST_KEPT = 100;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const notAccepted = () => new Refusal(401, 'Unauthorized', 'The token of this request is not accepted.');

/**
 * Lets one adapter serve two worlds: what comes over HTTP is checked by the SDK, and what belongs to the embedded Direct Line
 * is answered in this process. Without an app id only addresses on this machine are answered, so nobody can make us call others.
 */
export class TwoWorldsAuthentication extends BotFrameworkAuthentication {
  readonly #outside: BotFrameworkAuthentication;
  readonly #embedded: ConnectorFactory;
  readonly #anonymous: boolean;
  // The SDK would build these anew for every turn, used or not, which costs more than our own part of the turn.
  readonly #connectors = keepsLast<ConnectorClient>(MOST_KEPT);
  readonly #tokenClients = keepsLast<UserTokenClient>(MOST_KEPT);
  constructor(outside: BotFrameworkAuthentication, embedded: ConnectorFactory, anonymous: boolean) {
    super();
    this.#outside = outside;
    this.#embedded = embedded;
    this.#anonymous = anonymous;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    refuseServiceUrl(activity, this.#anonymous);
    if (!this.#anonymous) refuseAlgorithm(header);
    const result = await this.#ask(() => this.#outside.authenticateRequest(activity, header));
    const factory = result.connectorFactory && this.#keeping(result.connectorFactory, result.claimsIdentity);
    return { ...result, connectorFactory: activity.serviceUrl ? factory : answersNobody };
  }

  /** The SDK throws many kinds of errors here, some with keys or addresses in them. Only "no" and "not now" leave this class. */
  async #ask<T>(question: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, failed) => {
      timer = setTimeout(() => failed(new Refusal(503, 'NotNow', unavailable)), METADATA_PATIENCE_MS);
    });
    try {
      return await Promise.race([question(), tooLong]);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw isUnreachable(error) ? new Refusal(503, 'NotNow', unavailable) : notAccepted();
    } finally {
      clearTimeout(timer);
    }
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    const outside = this.#keeping(this.#outside.createConnectorFactory(identity), identity);
    return {
      create: (serviceUrl, audience) => {
        if (serviceUrl === LOCAL_SERVICE_URL) return this.#embedded.create(serviceUrl, audience);
        return serviceUrl ? outside.create(serviceUrl, audience) : answersNobody.create(serviceUrl, audience);
      },
    };
  }

  /** One connector for each address and each app that calls: it holds no more than these, and renews its own token. */
  #keeping(factory: ConnectorFactory, identity: ClaimsIdentity): ConnectorFactory {
    const made = sendsOnce(factory);
    return {
      create: (serviceUrl, audience) =>
        this.#connectors(JSON.stringify([whose(identity), serviceUrl, audience]), () => made.create(serviceUrl, audience)),
    };
  }

  override authenticateChannelRequest(header: string): Promise<ClaimsIdentity> {
    return this.#outside.authenticateChannelRequest(header);
  }
  override authenticateStreamingRequest(header: string, channelId: string): Promise<AuthenticateRequestResult> {
    return this.#outside.authenticateStreamingRequest(header, channelId);
  }
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return this.#tokenClients(whose(identity), () => this.#outside.createUserTokenClient(identity));
  }
  override createBotFrameworkClient(): BotFrameworkClient {
    return this.#outside.createBotFrameworkClient();
  }
  override getOriginatingAudience(): string {
    return this.#outside.getOriginatingAudience();
  }
}

/** The claims that name the app an identity speaks for. */
function whose(identity: ClaimsIdentity): string {
  return JSON.stringify(['aud', 'azp', 'appid', 'ver'].map((claim) => identity.getClaimValue(claim)));
}

const unavailable = 'The keys that prove who sent this could not be fetched. Try again in a minute.';

function refuseServiceUrl({ serviceUrl, deliveryMode, channelId }: Activity, anonymous: boolean): void {
  // This channel would be checked by the environment instead of by a token.
  if (channelId === 'AppService') throw notAccepted();
  if (!serviceUrl && deliveryMode === 'expectReplies') return;
  const url = URL.canParse(serviceUrl ?? '') ? new URL(serviceUrl) : undefined;
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !web) throw new Refusal(401, 'BadServiceUrl', 'This serviceUrl is not accepted.');
  if (anonymous && (url.protocol !== 'http:' || !LOOPBACK.has(url.hostname)))
    throw new Refusal(401, 'BadServiceUrl', 'Without MicrosoftAppId only a serviceUrl on this machine is answered.');
}

/** The Bot Framework signs with RS256. Anything else is refused before a key is fetched, also without a network. */
function refuseAlgorithm(header: string): void {
  const [scheme, token, ...rest] = header.split(' ');
  if (scheme !== 'Bearer' || !token || rest.length > 0) throw notAccepted();
  let algorithm: unknown;
  try {
    algorithm = decodeProtectedHeader(token).alg;
  } catch {
    throw notAccepted();
  }
  if (algorithm !== 'RS256') throw notAccepted();
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  // node-fetch, which the SDK fetches its keys with, names its network and JSON errors so.
  return error instanceof Error && (error.name === 'FetchError' || error.name === 'AbortError');
}
