import { signedIn } from './session.ts';
import { SignedOut } from './signed-out.error.ts';

const EARLY_MS = 60_000;

/**
 * The access token for a request, renewed in time; undefined when nobody has signed in. Throws SignedOut when it ends
 * with this request, and another error when it cannot be renewed now.
 */
export async function accessToken(): Promise<string | undefined> {
  const tokens = signedIn.value?.tokens;
  if (tokens === undefined) return undefined;
  if (Date.now() < tokens.goodUntil - EARLY_MS) return tokens.access;
  renewal ??= renew().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

/**
 * Sends what somebody asks for. Throws SignedOut when their session has ended meanwhile, with the renewal of any request:
 * they have not been told, and it would be done in nobody's name.
 */
export async function inTheirName<T>(send: () => Promise<T>): Promise<T> {
  const hasEnded = isUntold && signedIn.value === undefined;
  isUntold = false;
  if (hasEnded) throw new SignedOut();
  try {
    return await send();
  } catch (error) {
    if (error instanceof SignedOut) isUntold = false;
    throw error;
  }
}

/** Whether a session has ended by itself, and whoever had it has not been told. */
let isUntold = false;

let renewal: Promise<string> | undefined;

async function renew(): Promise<string> {
  const { renewTokens } = await import('./oauth.ts');
  await renewTokens();
  if (signedIn.value === undefined) {
    isUntold = true;
    throw new SignedOut();
  }
  return signedIn.value.tokens.access;
}
