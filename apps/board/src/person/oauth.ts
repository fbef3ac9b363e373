import * as oauth from 'oauth4webapi';
import { settings } from '../api/settings.ts';
import { keep, kept } from '../kept.ts';
import { BASE, pathOf } from '../place.ts';
import { claimsOf } from './claims.ts';
import { isOnThisMachine } from './on-this-machine.ts';
import { sessionOfOtherTabs, signedIn, WAS_SIGNED_IN } from './session.ts';

/** What a sign-in that is under way needs when people come back. */
interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The address of the screen that they left. */
  readonly from: string;
  /** Whether no page was to be shown: then it is no fault that nobody has signed in. */
  readonly silently: boolean;
}

const PENDING = 'sign-in';
const SECOND_MS = 1_000;
const HOUR_S = 3_600;

/** The issuer, and the board as its client. */
async function parties() {
  const { issuer, clientId, authorizationEndpoint, tokenEndpoint, endSessionEndpoint, scopes } = await settings;
  if (issuer === undefined || clientId === undefined || authorizationEndpoint === undefined)
    throw new Error('nobody signs people in');
  const server: oauth.AuthorizationServer = {
    issuer,
    authorization_endpoint: authorizationEndpoint,
    ...(tokenEndpoint === undefined ? {} : { token_endpoint: tokenEndpoint }),
    ...(endSessionEndpoint === undefined ? {} : { end_session_endpoint: endSessionEndpoint }),
  };
  const isLocal = isOnThisMachine(authorizationEndpoint);
  // Only an emulator may be asked without TLS.
  const options = isLocal ? { [oauth.allowInsecureRequests]: true } : {};
  const emulatedClient = isLocal ? clientId : undefined;
  return { server, client: { client_id: clientId }, scope: scopes.join(' '), options, emulatedClient };
}

function redirectAddress(): string {
  return new URL(pathOf('signed-in'), location.origin).href;
}

/**
 * Goes to the issuer; false when it stays here. `silently` asks for an answer without any page: with tokens, or that nobody
 * has signed in. An emulator knows nobody any more, and would show its page: other tabs are asked instead.
 */
export async function beginSignIn({ silently }: { readonly silently: boolean }): Promise<boolean> {
  const { server, client, scope, emulatedClient } = await parties();
  if (silently && emulatedClient !== undefined) {
    const session = await sessionOfOtherTabs();
    if (session?.emulatedClient === emulatedClient) signedIn.value = session;
    return false;
  }
  const pending: Pending = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    from: location.pathname + location.search,
    silently,
  };
  keep(sessionStorage, PENDING, pending);
  const address = new URL(server.authorization_endpoint ?? '');
  address.search = new URLSearchParams({
    client_id: client.client_id,
    response_type: 'code',
    redirect_uri: redirectAddress(),
    scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(silently ? { prompt: 'none' } : {}),
  }).toString();
  location.assign(address);
  return true;
}

/** Takes what the issuer sent back with. Returns the screen to go on with. Rejects when it is no good answer to our question. */
export async function finishSignIn(): Promise<string> {
  const pending = kept(sessionStorage, PENDING) as Pending | undefined;
  keep(sessionStorage, PENDING, undefined);
  if (pending === undefined) throw new Error('no sign-in was under way');
  keep(localStorage, WAS_SIGNED_IN, undefined);
  const here = new URL(location.href);
  if (pending.silently && here.searchParams.has('error')) return pending.from;
  const { server, client, options, emulatedClient } = await parties();
  const answer = oauth.validateAuthResponse(server, client, here, pending.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    redirectAddress(),
    pending.verifier,
    options,
  );
  const expected = { expectedNonce: pending.nonce, requireIdToken: true };
  take(await oauth.processAuthorizationCodeResponse(server, client, response, expected), emulatedClient);
  return pending.from;
}

/**
 * Renews the tokens that are in memory. When the issuer refuses, nobody has signed in any more; rejects when it does not
 * answer.
 */
export async function renewTokens(): Promise<void> {
  const { refresh, id } = signedIn.value?.tokens ?? {};
  if (refresh === undefined) return forget();
  try {
    const { server, client, options, emulatedClient } = await parties();
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options);
    const answer = await oauth.processRefreshTokenResponse(server, client, response);
    take({ refresh_token: refresh, ...answer }, emulatedClient, id);
  } catch (error) {
    if (!(error instanceof oauth.ResponseBodyError)) throw error;
    forget();
  }
}

/** Signs out here and at the issuer. */
export async function endSession(): Promise<void> {
  const { server, client } = await parties();
  const id = signedIn.value?.tokens.id;
  forget();
  if (server.end_session_endpoint === undefined) return;
  const address = new URL(server.end_session_endpoint);
  const board = new URL(BASE, location.origin).href;
  // Cognito knows `logout_uri`, OpenID Connect the other two.
  address.search = new URLSearchParams({
    client_id: client.client_id,
    logout_uri: board,
    post_logout_redirect_uri: board,
    ...(id === undefined ? {} : { id_token_hint: id }),
  }).toString();
  location.assign(address);
}

function take(
  answer: oauth.TokenEndpointResponse,
  emulatedClient: string | undefined,
  id: string | undefined = answer.id_token,
): void {
  const claims = claimsOf(answer.access_token);
  if (claims === undefined) throw new Error('the access token has no number of a person');
  keep(localStorage, WAS_SIGNED_IN, true);
  const before = signedIn.value?.claims;
  // An emulator renews tokens without the name.
  const name = claims.name ?? (before?.customerId === claims.customerId ? before.name : undefined);
  signedIn.value = {
    claims: { ...claims, name },
    emulatedClient,
    tokens: {
      access: answer.access_token,
      refresh: answer.refresh_token,
      id,
      goodUntil: Date.now() + (answer.expires_in ?? HOUR_S) * SECOND_MS,
    },
  };
}

function forget(): void {
  keep(localStorage, WAS_SIGNED_IN, undefined);
  signedIn.value = undefined;
}
