/** The header that carries a correlation id in requests and answers. */
export const CORRELATION_HEADER = 'x-correlation-id';

/** The allowed form of ids (UUID, ULID, trace ids, base64): safe in a header, a log line and a table. */
const SANE = /^[A-Za-z0-9._:=+/-]{1,128}$/;

/**
 * The caller's correlation id if it has the allowed form, else the gateway's request id. `headers` have lower-case
 * names.
 */
export function correlationId(headers: Readonly<Record<string, string>>, requestId: string): string {
  const given = headers[CORRELATION_HEADER];
  return given !== undefined && SANE.test(given) ? given : requestId;
}
