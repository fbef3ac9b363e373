/** What a client sent. */
export interface ClientRequest {
  readonly method: string;
  /** The resource's path with its numbers, e.g. `/items/1`; no host, stage or query. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** What a client was answered; `body` is the parsed JSON, absent when there was none. */
export interface ClientResponse {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * One request of one client as the client saw it. `call` and `return` are places on one line of time shared by all clients: an operation that
 * returned before another was called took effect before it. Without `return` no answer came: it may take effect at any time after `call`, or never.
 * An answer of 5xx says as little as none: the effect may still come, also after `return`.
 */
export interface Operation {
  readonly client: string;
  readonly call: number;
  readonly return: number | undefined;
  readonly request: ClientRequest;
  readonly response: ClientResponse | undefined;
}
