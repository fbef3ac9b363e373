import { keep, kept } from './kept.ts';

const KEY = 'loaded again';

/** The address of the board's own code, which has another name in each build. */
const buildOf = () => document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';

/**
 * Loads the page again, because a part of the code is not there: mostly a deploy has put other files in its place. Once
 * for each build in a tab, and not while it is offline. Returns whether it does.
 */
export function loadAgainOnce(): boolean {
  const build = buildOf();
  if (!navigator.onLine || kept(sessionStorage, KEY) === build) return false;
  keep(sessionStorage, KEY, build);
  // A browser that keeps nothing would do it for ever.
  if (kept(sessionStorage, KEY) !== build) return false;
  location.reload();
  return true;
}
