/** What a route answers; the handler adds content type and the headers every response carries. */
export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; absent means a response without a body. */
  readonly body?: unknown;
  /** The version of the state that the body shows, of what can be changed under `If-Match`. */
  readonly version?: number | undefined;
}

/** 200 with a body, and the version of the state it shows where that can be changed. */
export function ok(body: unknown, version?: number): HttpResponse {
  return { status: 200, body, version };
}

/**
 * 201 with the new resource's address, its body and, where it can be changed, its version. `isRepeated`: it was created by an earlier
 * sending of the same request.
 */
export function created(
  location: string,
  body: unknown,
  { version, isRepeated = false }: { readonly version?: number; readonly isRepeated?: boolean } = {},
): HttpResponse {
  const headers = { location, ...(isRepeated && { 'idempotent-replayed': 'true' }) };
  return { status: 201, headers, body, version };
}

/** 202: not decided yet. The address to look at, and how it stands until then. */
export function accepted(location: string, body: unknown, version?: number): HttpResponse {
  return { status: 202, headers: { location }, body, version };
}

/** 204, no body. */
export function noContent(): HttpResponse {
  return { status: 204 };
}
