/** The header a correlation id comes and goes in. */
export const CORRELATION_HEADER = 'x-correlation-id';

/** What ids look like (UUID, ULID, trace ids, base64): safe in a header, a log line and a table. */
const SANE = /^[A-Za-z0-9._:=+/-]{1,128}$/;

/** The caller's correlation id when it is a sane value, else the gateway's request id. Takes headers by lower-case name. */
export function correlationId(headers: Readonly<Record<string, string>>, requestId: string): string {
  const given = headers[CORRELATION_HEADER];
  return given !== undefined && SANE.test(given) ? given : requestId;
}
