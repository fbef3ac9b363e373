/** What a client sent. */
export interface ClientRequest {
  readonly method: string;
  /** The resource's path with its numbers, e.g. `/items/1`; no host, stage or query. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** The answer that a client got; `body` is the parsed JSON, absent when there was none. */
export interface ClientResponse {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * One request as its client saw it. `call` and `return` are points on one timeline that all clients share: an operation
 * that returned before another was called took effect before it. Without `return` there was no answer: the operation
 * may take effect at any time after `call`, or never. The same holds after a 5xx: the effect may still come, even after
 * `return`.
 */
export interface Operation {
  readonly client: string;
  readonly call: number;
  readonly return: number | undefined;
  readonly request: ClientRequest;
  readonly response: ClientResponse | undefined;
}
