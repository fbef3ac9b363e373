/** Why a command is refused, in words a caller can act on. `code` is stable and becomes the last part of a problem type. */
export interface Rejection {
  readonly kind: 'not-found' | 'conflict' | 'forbidden' | 'declined' | 'unprocessable';
  readonly code: string;
  readonly detail: string;
  /** Only of a refusal that ends without anybody's doing: seconds after which asking again makes sense. */
  readonly retryAfterSeconds?: number;
  /** Numbers that the caller can go on with, by name. */
  readonly facts?: Readonly<Record<string, number>>;
}

/** How long news from elsewhere usually takes, in seconds: what a refusal says that is only "not yet". */
export const NEWS_SECONDS = 1;

/**
 * What a pure `decide` answers: accepted with the one event that happened, accepted with nothing to do
 * (the command had already taken effect, or the message is old news), or refused.
 * One event per decision keeps "one version, one event id" true.
 */
export type Decision<E> =
  | { readonly outcome: 'event'; readonly event: E }
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

/** Accepted: this happened. */
export function happened<E>(event: E): Decision<E> {
  return { outcome: 'event', event };
}

/** Accepted, but there is nothing to do: already done, or overtaken by newer facts. */
export function nothing<E>(): Decision<E> {
  return { outcome: 'nothing' };
}

/** Refused until somebody changes the state. `code` is stable, `detail` a sentence for the caller. */
export function rejected<E>(
  kind: Rejection['kind'],
  code: string,
  detail: string,
  facts?: Rejection['facts'],
): Decision<E> {
  return { outcome: 'rejected', rejection: { kind, code, detail, ...(facts && { facts }) } };
}

/** Refused for now: news that is on its way, or time alone, will allow it. Clients are told when to come back. */
export function notYet<E>(code: string, detail: string, retryAfterSeconds = NEWS_SECONDS): Decision<E> {
  return { outcome: 'rejected', rejection: { kind: 'conflict', code, detail, retryAfterSeconds } };
}
