import type { Address } from './base-url.ts';

/** The common content of both payload formats, before the adapter draws conclusions. */
export interface Payload extends Address {
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly requestId: string;
}

/**
 * A gateway's body as text, decoded from base64 (an HTTP API encodes every media type but a few, `+json` included). An
 * empty body counts as none.
 */
export function decodeBody(body: string | null | undefined, isBase64Encoded: boolean): string | undefined {
  if (body === null || body === undefined || body === '') return undefined;
  return isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
}

/** A gateway's map without its missing values; null and undefined become an empty map. */
export function present(map: Readonly<Record<string, string | undefined>> | null | undefined): Record<string, string> {
  const entries = Object.entries(map ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

/** The same map under lower-case names. */
export function lowerCased(map: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name.toLowerCase(), value]));
}
