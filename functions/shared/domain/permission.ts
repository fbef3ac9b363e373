import type { Caller } from './caller.ts';
import type { Rejection } from './decision.ts';

/**
 * Whether somebody may do something to a state; returns why not. It is asked on the state that the write is conditioned
 * on.
 */
export type Permission<S> = (state: S) => Rejection | undefined;

/** Everybody may read it. */
export const anybody: Permission<unknown> = () => undefined;

/** The refusal for a caller who may not do something: sign in first, or not for you. `code` says which rule. */
export function notAllowedTo({ person }: Caller, code: string, detail: string): Rejection {
  return person === undefined ? signInFirst : { kind: 'forbidden', code, detail };
}

/** The refusal for a caller who has not signed in. */
export const signInFirst: Rejection = {
  kind: 'unauthenticated',
  code: 'sign-in-required',
  detail: 'sign in first: this belongs to somebody, or the market knows everybody who changes something',
};
