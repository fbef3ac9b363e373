/** What a route answers; the handler adds content type and the headers every response carries. */
export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; absent means a response without a body. */
  readonly body?: unknown;
}

/** 200 with a body. */
export function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}

/** 201 with the new resource's address and its body. */
export function created(location: string, body: unknown): HttpResponse {
  return { status: 201, headers: { location }, body };
}

/** 204, no body. */
export function noContent(): HttpResponse {
  return { status: 204 };
}
