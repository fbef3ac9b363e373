/** How browsers and links find a stage's API. */
export interface WebSettings {
  /** Origins whose scripts may use the API; `*` is any. Requests carry no cookies, so any origin is safe. */
  readonly allowedOrigins: readonly string[];
  /** The start of links when a domain or a proxy stands in front of the API. */
  readonly publicBaseUrl?: string | undefined;
}

/**
 * The settings from CDK context: `origins`, separated by commas, any by default, and `baseUrl`. Throws a sentence that
 * explains their form.
 */
export function webSettingsOf(context: { readonly origins?: unknown; readonly baseUrl?: unknown }): WebSettings {
  const { origins = '*', baseUrl } = context;
  const allowedOrigins = String(origins).split(',');
  for (const origin of allowedOrigins) {
    if (allowedOrigins.length === 1 && origin === '*') continue;
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new Error(`-c origins=… must be origins such as https://shop.example, or *, not ${origin}`);
  }
  if (baseUrl === undefined) return { allowedOrigins };
  if (!isBaseUrl(String(baseUrl)))
    throw new Error(`-c baseUrl=… must be an address such as https://api.example/market, not ${String(baseUrl)}`);
  return { allowedOrigins, publicBaseUrl: String(baseUrl) };
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + search + hash === '';
}
