/** What a request tells about the address its client used. */
export interface Address {
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Stage or base path in front of the resource's path. */
  readonly prefix: string;
  readonly apiId: string;
  readonly stage: string;
  /** The domain the gateway says it was called by; an emulator may not say. */
  readonly domainName: string | undefined;
}

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;
const LOOPBACK =
  /^(?:localhost|.+\.localhost|localhost\.localstack\.cloud|.+\.localhost\.localstack\.cloud|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/**
 * `scheme://host[/prefix]` as the client used it, without a trailing slash. A `publicPath` template replaces the prefix, except
 * on the API's own domain (`<apiId>.…`), where nothing stands in front of the API but its stage.
 */
export function baseUrl(address: Address, publicPath?: string): string {
  const host = hostOf(address);
  const ownDomain = host.toLowerCase().startsWith(`${address.apiId.toLowerCase()}.`);
  const prefix = publicPath === undefined || ownDomain ? encodeURI(address.prefix) : filled(publicPath, address);
  return `${schemeOf(address, host)}://${host}${prefix.replace(/\/+$/, '')}`;
}

/** The Host header if it is one; it comes from outside and ends up in links. */
function hostOf({ headers, domainName }: Address): string {
  const host = headers.host;
  // What looks like one need not be one: `a.1` and `08` are read as addresses, and are none.
  return host !== undefined && HOST.test(host) && URL.canParse(`https://${host}`) ? host : (domainName ?? 'localhost');
}

/** The gateway's word, else https; AWS never serves on a port of its own, so a port or a loopback name is an emulator without TLS. */
function schemeOf({ headers }: Address, host: string): 'http' | 'https' {
  const forwarded = headers['x-forwarded-proto']?.split(',')[0]?.trim().toLowerCase();
  if (forwarded === 'http' || forwarded === 'https') return forwarded;
  const [, name = host, port] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  return (port !== undefined && port !== '443') || LOOPBACK.test(name) ? 'http' : 'https';
}

function filled(template: string, { apiId, stage }: Address): string {
  return template.replaceAll('{apiId}', encodeURIComponent(apiId)).replaceAll('{stage}', encodeURIComponent(stage));
}
