import { kept } from '../kept.ts';
import { pathOf } from '../place.ts';
import { WAS_SIGNED_IN } from './session.ts';

/** Leaves for the pages where people sign in. They come back to the screen that they left. */
export async function signIn(): Promise<void> {
  const { beginSignIn } = await import('./oauth.ts');
  await beginSignIn({ silently: false });
}

/**
 * Tokens are gone after a reload: asks the issuer, who may still know whoever had signed in. Returns whether the page is
 * about to be left for that.
 */
export async function renewSilently(): Promise<boolean> {
  if (kept(sessionStorage, WAS_SIGNED_IN) !== true || location.pathname === pathOf('signed-in')) return false;
  try {
    const { beginSignIn } = await import('./oauth.ts');
    return await beginSignIn({ silently: true });
  } catch {
    return false;
  }
}
