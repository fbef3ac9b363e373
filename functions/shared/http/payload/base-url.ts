/** What a request reveals about the address that its client used. */
export interface Address {
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Stage or base path in front of the resource's path. */
  readonly prefix: string;
  readonly apiId: string;
  readonly stage: string;
  /** The domain that the gateway reports as called; an emulator may leave it out. */
  readonly domainName: string | undefined;
}

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;
const LOOPBACK =
  /^(?:localhost|.+\.localhost|localhost\.localstack\.cloud|.+\.localhost\.localstack\.cloud|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** A host of one label under localhost: an emulator maps it to the API, with no path in front. */
const MAPPED = /^[a-z0-9-]+\.localhost(?::\d+)?$/i;

/** How a stage makes addresses: what it trusts. */
export interface PublicAddress {
  /** The start of links when a domain or a proxy stands in front of the API. Nothing else is used then. */
  readonly baseUrl?: string | undefined;
  /**
   * Only on an emulator, whose clients do not use the API's own domain: the path template in front of the API, e.g.
   * `/_aws/execute-api/{apiId}/{stage}`. Host and scheme then come from the client, which no other stage trusts.
   */
  readonly path?: string | undefined;
}

/**
 * `scheme://host[/prefix]` as the client used it, without a trailing slash. On AWS the host is the domain that the
 * gateway was called by: a client cannot change a link's host or scheme.
 */
export function baseUrl(address: Address, { baseUrl: given, path }: PublicAddress): string {
  if (given !== undefined) return withoutEnd(given);
  if (path === undefined) return withoutEnd(`https://${address.domainName ?? 'localhost'}${encodeURI(address.prefix)}`);
  const host = hostOf(address);
  if (MAPPED.test(host)) return `${schemeOf(address, host)}://${host}`;
  // On its own domain only the stage stands in front of the API.
  const ownDomain = host.toLowerCase().startsWith(`${address.apiId.toLowerCase()}.`);
  const prefix = ownDomain ? encodeURI(address.prefix) : filled(path, address);
  return withoutEnd(`${schemeOf(address, host)}://${host}${prefix}`);
}

/** The Host header if it is valid; it comes from outside and ends up in links. */
function hostOf({ headers, domainName }: Address): string {
  const host = headers.host;
  // Some texts only look like hosts: `a.1` and `08` are parsed as IP addresses and are invalid.
  return host !== undefined && HOST.test(host) && URL.canParse(`https://${host}`) ? host : (domainName ?? 'localhost');
}

/** The scheme that a proxy reports, else https; a port or a loopback name means an emulator without TLS. */
function schemeOf({ headers }: Address, host: string): 'http' | 'https' {
  const forwarded = headers['x-forwarded-proto']?.split(',')[0]?.trim().toLowerCase();
  if (forwarded === 'http' || forwarded === 'https') return forwarded;
  const [, name = host, port] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  return (port !== undefined && port !== '443') || LOOPBACK.test(name) ? 'http' : 'https';
}

function withoutEnd(address: string): string {
  return address.replace(/\/+$/, '');
}

function filled(template: string, { apiId, stage }: Address): string {
  return template.replaceAll('{apiId}', encodeURIComponent(apiId)).replaceAll('{stage}', encodeURIComponent(stage));
}
