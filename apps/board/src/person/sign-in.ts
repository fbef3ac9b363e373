import { settings } from '../api/settings.ts';
import { kept } from '../kept.ts';
import { pathOf } from '../place.ts';
import { signedIn, WAS_SIGNED_IN } from './session.ts';

/** Leaves for the pages where people sign in. They come back to the screen that they left. */
export async function signIn(): Promise<void> {
  const { beginSignIn } = await import('./oauth.ts');
  await beginSignIn({ silently: false });
}

/**
 * A page that was just loaded has no tokens, or those of an emulator, which may have begun anew. Without any it asks the
 * issuer, who may still know whoever had signed in. Returns whether the page is about to be left for that.
 */
export async function renewSilently(): Promise<boolean> {
  if (signedIn.value !== undefined) {
    if (signedIn.value.emulatedClient !== (await settings).clientId) signedIn.value = undefined;
    return false;
  }
  if (location.pathname === pathOf('signed-in')) return false;
  if (kept(localStorage, WAS_SIGNED_IN) !== true) return false;
  try {
    const { beginSignIn } = await import('./oauth.ts');
    return await beginSignIn({ silently: true });
  } catch {
    return false;
  }
}
