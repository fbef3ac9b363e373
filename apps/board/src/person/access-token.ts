import { signedIn } from './session.ts';

const EARLY_MS = 60_000;

/** The access token for a request, renewed in time; undefined when nobody has signed in. */
export async function accessToken(): Promise<string | undefined> {
  const tokens = signedIn.value?.tokens;
  if (tokens === undefined) return undefined;
  if (Date.now() < tokens.goodUntil - EARLY_MS) return tokens.access;
  renewal ??= renew().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

let renewal: Promise<string | undefined> | undefined;

async function renew(): Promise<string | undefined> {
  const { renewTokens } = await import('./oauth.ts');
  await renewTokens();
  return signedIn.value?.tokens.access;
}
