import type { Address } from './base-url.ts';

/** What both payload formats say, before the adapter adds its own conclusions. */
export interface Payload extends Address {
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly requestId: string;
}

/** A gateway's body as text: base64 undone (an HTTP API encodes every media type but a few, `+json` included); empty is none. */
export function decodeBody(body: string | null | undefined, isBase64Encoded: boolean): string | undefined {
  if (body === null || body === undefined || body === '') return undefined;
  return isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
}

/** A gateway's map without its missing values; null and undefined give an empty one. */
export function present(map: Readonly<Record<string, string | undefined>> | null | undefined): Record<string, string> {
  const entries = Object.entries(map ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

/** The same map under lower-case names. */
export function lowerCased(map: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name.toLowerCase(), value]));
}
