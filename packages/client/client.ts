import type { Answer } from './answer.ts';

/** How long to go on after answers that say when to come back. */
export interface Retries {
  /** How often a request is repeated, at most. */
  readonly times: number;
  /** Also after what is refused only for now: a 409 with `Retry-After`. It always retries after a 429 or 503 with it. */
  readonly conflicts?: boolean | undefined;
  /** An answer that says to wait for more seconds than this is returned as it is; 60 unless told. */
  readonly mostSeconds?: number | undefined;
  /** Called before each wait, with the answer that is not returned. */
  readonly onWait?: ((answer: Answer, seconds: number) => void) | undefined;
}

/** Where the market is, and who asks it how. */
export interface Client {
  /** The market's address: absolute, or relative to the page. */
  readonly url: string;
  /** The access token, or a function that gives one for each sending; undefined asks as nobody. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>) | undefined;
  /** Without it, each request is sent once. */
  readonly retries?: Retries | undefined;
  /** Ends requests and waits: they reject with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Asks for what may be done next, as HAL-FORMS: the answers have `_templates`. */
  readonly forms?: boolean | undefined;
  /** Sends requests in place of the global `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}

/** What one call has of its own. It may also replace any part of its client. */
export interface Call extends Partial<Client> {
  /** The `etag` of what was read: the answer is 412 if that has changed since. */
  readonly ifMatch?: string | undefined;
  /** The `etag` of an earlier answer: the answer is 304 if nothing has changed since. */
  readonly ifNoneMatch?: string | undefined;
  /** Names a `POST` that may be sent again: printable ASCII without quotes. Every `POST` without one gets a random one. */
  readonly idempotencyKey?: string | undefined;
  /** Names the request in logs and events. */
  readonly correlationId?: string | undefined;
}
