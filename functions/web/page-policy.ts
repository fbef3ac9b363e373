/**
 * Headers that bind a browser which shows the board: it runs our scripts alone, talks to this API, to the token
 * endpoint and to the bucket of pictures, and no page frames it. `elsewhere`: the addresses of these two. `styles`:
 * digests of the styles that the page has in it, as a policy names them. `isSecure`: whether the address is https.
 */
export function pagePolicy(
  elsewhere: { readonly tokens: string | undefined; readonly pictures: URL },
  styles: readonly string[],
  isSecure: boolean,
): Readonly<Record<string, string>> {
  const pictures = elsewhere.pictures.origin;
  const tokens = elsewhere.tokens === undefined ? '' : ` ${new URL(elsewhere.tokens).origin}`;
  const content = [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles.map((digest) => `'${digest}'`)].join(' '),
    `img-src 'self' data: blob: ${pictures}`,
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ${pictures}${tokens}`,
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    'content-security-policy': content.join('; '),
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
