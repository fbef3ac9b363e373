/**
 * One invalid field of the request: where it is (a path like `itemPrice` or `lines.0.name`), and what is wrong, in
 * plain words.
 */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** What a problem may carry besides its sentence. */
export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Extension members of the problem (RFC 9457, 3.2). */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** An error answer. Any code below the handler may throw it; the handler writes it as RFC 9457 problem details. */
export class HttpProblem extends Error {
  readonly status: number;
  /** Stable, kebab-case; the last part of the problem's `type`. */
  readonly code: string;
  /** A sentence for the client. */
  readonly detail: string;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly members: Readonly<Record<string, unknown>> | undefined;

  /** `code` is stable, `detail` a sentence for the client. */
  constructor(status: number, code: string, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.name = 'HttpProblem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = extras.errors;
    this.headers = extras.headers;
    this.members = extras.members;
  }
}

/** 404: there is no resource at this address, or there can be none. */
export function notFound(): HttpProblem {
  return new HttpProblem(404, 'not-found', 'There is nothing at this address.');
}

/**
 * 405 when the address has other methods; `methods` are those it has. 404 when it has none. Also 404 when this method
 * is among them: then the gateway and the route table differ, and the answer must not say that the method is not
 * allowed.
 */
export function notAllowed(method: string, methods: readonly string[]): HttpProblem {
  if (methods.length === 0 || methods.includes(method)) return notFound();
  const headers = { allow: allowed(methods) };
  return new HttpProblem(405, 'method-not-allowed', `${methods.join(', ')} can be used here.`, { headers });
}

/** `Retry-After` in whole seconds, rounded up, at least 1. */
export function retryAfter(seconds: number): ProblemExtras {
  return { headers: { 'retry-after': String(Math.max(1, Math.ceil(seconds))) } };
}

/** The `Allow` header of a path with these methods: every path has OPTIONS. */
export function allowed(methods: readonly string[]): string {
  return [...methods, 'OPTIONS'].join(', ');
}
