import { effect, signal } from '@preact/signals';
import { keep, kept } from '../kept.ts';
import type { Claims } from './claims.ts';

/** Tokens of whoever has signed in, and until when the access token is good. Kept in memory while a page is open. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  readonly id: string | undefined;
  /** Milliseconds since 1970. */
  readonly goodUntil: number;
}

/** Whoever has signed in. */
export interface Session {
  readonly claims: Claims;
  readonly tokens: Tokens;
  /** The board as the client of an emulator, which forgets its people at once; undefined where the issuer can be asked again. */
  readonly emulatedClient: string | undefined;
}

/** Kept by the browser: somebody had signed in before a page was loaded, and the issuer may still know them. */
export const WAS_SIGNED_IN = 'was-signed-in';

const HANDED_OVER = 'handed-over';

/** Whoever has signed in here; undefined before, and after signing out. */
export const signedIn = signal<Session | undefined>(kept(sessionStorage, HANDED_OVER) as Session | undefined);

/**
 * Lets a reload keep whoever an emulator has signed in: the tab's storage has their session from the end of one page to
 * the beginning of the next, and no longer. Every other issuer is asked instead.
 */
export function handOverSessions(): void {
  const takeBack = () => keep(sessionStorage, HANDED_OVER, undefined);
  takeBack();
  addEventListener('pageshow', takeBack);
  addEventListener('pagehide', () => {
    if (signedIn.value?.emulatedClient !== undefined) keep(sessionStorage, HANDED_OVER, signedIn.value);
  });
  effect(() => {
    const session = signedIn.value;
    if (session?.emulatedClient === undefined) return undefined;
    const tabs = new BroadcastChannel(TABS);
    tabs.onmessage = ({ data }) => data === ASKS && tabs.postMessage(session);
    return () => tabs.close();
  });
}

const TABS = 'board';
const ASKS = 'who has signed in?';
const PATIENCE_MS = 300;

/** The session that another open tab has with an emulator; undefined when none answers in time. */
export function sessionOfOtherTabs(): Promise<Session | undefined> {
  return new Promise((resolve) => {
    const tabs = new BroadcastChannel(TABS);
    const end = (session?: Session) => {
      tabs.close();
      resolve(session);
    };
    tabs.onmessage = ({ data }) => data !== ASKS && end(data);
    setTimeout(end, PATIENCE_MS);
    tabs.postMessage(ASKS);
  });
}
