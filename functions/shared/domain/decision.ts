/**
 * Why a command is refused, in words that a caller can act on. `code` is stable and becomes the last part of a problem
 * type.
 */
export interface Rejection {
  readonly kind:
    | 'not-found'
    | 'conflict'
    | 'unauthenticated'
    | 'forbidden'
    | 'declined'
    | 'precondition'
    | 'unprocessable'
    | 'too-many';
  readonly code: string;
  readonly detail: string;
  /** Seconds after which asking again makes sense. Only for a refusal that ends by itself. */
  readonly retryAfterSeconds?: number;
  /** What the caller can continue with, by name. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The tag of the present state. Only for a caller who named another one. */
  readonly tag?: string;
}

/** How many seconds an event from another aggregate usually takes. A refusal that means only "not yet" says this. */
export const NEWS_SECONDS = 1;

/**
 * The result of a pure `decide`: accepted with the one event that happened, accepted with nothing to do (the command
 * had already taken effect, or the message is outdated), or refused. One event per decision keeps "one version, one
 * event id" true.
 */
export type Decision<E> =
  | { readonly outcome: 'event'; readonly event: E }
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

/** Accepted: this event happened. */
export function happened<E>(event: E): Decision<E> {
  return { outcome: 'event', event };
}

/** Accepted, but nothing to do: already done, or overtaken by newer facts. */
export function nothing<E>(): Decision<E> {
  return { outcome: 'nothing' };
}

/** Refused until a caller changes the state. `code` is stable, `detail` a sentence for the caller. */
export function rejected<E>(
  kind: Rejection['kind'],
  code: string,
  detail: string,
  facts?: Rejection['facts'],
): Decision<E> {
  return { outcome: 'rejected', rejection: { kind, code, detail, ...(facts && { facts }) } };
}

/**
 * Refused for now: an event that is on its way, or time alone, will allow it. The answer tells clients when to come
 * back.
 */
export function notYet<E>(code: string, detail: string, retryAfterSeconds = NEWS_SECONDS): Decision<E> {
  return { outcome: 'rejected', rejection: { kind: 'conflict', code, detail, retryAfterSeconds } };
}
