/** How browsers and links find a stage's API. */
export interface WebSettings {
  /** Origins whose scripts may use the API; `*` is any. Requests carry no cookies, so any origin is safe. */
  readonly allowedOrigins: readonly string[];
  /** The start of links when a domain or a proxy stands in front of the API. */
  readonly publicBaseUrl?: string | undefined;
  /** Only where CloudFront stands in front of the API. */
  readonly edge?: EdgeSettings | undefined;
}

/** CloudFront in front of a stage. Both ARNs are of us-east-1, where CloudFront looks for them. */
export interface EdgeSettings {
  /** The stage's own domain, which the certificate is for. */
  readonly domain?: string | undefined;
  readonly certificateArn?: string | undefined;
  readonly webAclArn?: string | undefined;
}

/**
 * The settings from CDK context: `origins`, separated by commas, any by default; `baseUrl`; and for CloudFront `edge`,
 * `certificate` and `webAcl`. Throws a sentence that explains their form.
 */
export function webSettingsOf(
  context: Partial<Record<'origins' | 'baseUrl' | 'edge' | 'certificate' | 'webAcl', unknown>>,
): WebSettings {
  const { origins = '*', baseUrl } = context;
  const allowedOrigins = String(origins).split(',');
  for (const origin of allowedOrigins) {
    if (allowedOrigins.length === 1 && origin === '*') continue;
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new Error(`-c origins=… must be origins such as https://shop.example, or *, not ${origin}`);
  }
  if (baseUrl !== undefined && !isBaseUrl(String(baseUrl)))
    throw new Error(`-c baseUrl=… must be an address such as https://api.example/market, not ${String(baseUrl)}`);
  const edge = edgeSettingsOf(context);
  return {
    allowedOrigins,
    ...(baseUrl !== undefined && { publicBaseUrl: String(baseUrl) }),
    ...(edge !== undefined && { edge }),
  };
}

function edgeSettingsOf({ edge, baseUrl, certificate, webAcl }: Parameters<typeof webSettingsOf>[0]) {
  if (edge !== undefined && edge !== 'on') throw new Error(`-c edge=… must be on, not ${String(edge)}`);
  if (edge === undefined && (certificate !== undefined || webAcl !== undefined))
    throw new Error('-c certificate=… and -c webAcl=… go with -c edge=on');
  if (edge === undefined) return undefined;
  if (certificate !== undefined && (baseUrl === undefined || new URL(String(baseUrl)).pathname !== '/'))
    throw new Error('-c certificate=… needs the domain that it is for, as in -c baseUrl=https://market.example');
  return {
    certificateArn: arnIn('certificate', 'acm', certificate),
    webAclArn: arnIn('webAcl', 'wafv2', webAcl),
    domain: certificate === undefined ? undefined : new URL(String(baseUrl)).hostname,
  };
}

/** The ARN in an option. CloudFront takes certificates and firewalls of us-east-1 only. */
function arnIn(option: string, service: string, arn: unknown): string | undefined {
  if (arn === undefined || new RegExp(`^arn:aws:${service}:us-east-1:\\d{12}:.`).test(String(arn)))
    return arn?.toString();
  throw new Error(`-c ${option}=… must be an ARN such as arn:aws:${service}:us-east-1:111122223333:…, not ${arn}`);
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + search + hash === '';
}
