import { signal } from '@preact/signals';
import type { Claims } from './claims.ts';

/** Tokens of whoever has signed in, and until when the access token is good. Kept in memory only. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  readonly id: string | undefined;
  /** Milliseconds since 1970. */
  readonly goodUntil: number;
}

/** Kept by the tab: somebody had signed in before it was loaded again, and the issuer may still know them. */
export const WAS_SIGNED_IN = 'was-signed-in';

/** Whoever has signed in here; undefined before, and after signing out. */
export const signedIn = signal<{ readonly claims: Claims; readonly tokens: Tokens } | undefined>(undefined);
