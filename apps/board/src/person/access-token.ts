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

let renewal: Promise<string> | undefined;

async function renew(): Promise<string> {
  const { renewTokens } = await import('./oauth.ts');
  await renewTokens();
  if (signedIn.value === undefined) throw new SignedOut();
  return signedIn.value.tokens.access;
}
