/**
 * Headers that bind a browser which shows the board: it runs our scripts alone, talks to this API and to the token
 * endpoint, and no page frames it. `styles`: digests of the styles that the page has in it, as a policy names them.
 * `isSecure`: whether the address is https.
 */
export function pagePolicy(
  tokenEndpoint: string | undefined,
  styles: readonly string[],
  isSecure: boolean,
): Readonly<Record<string, string>> {
  const elsewhere = tokenEndpoint === undefined ? '' : ` ${new URL(tokenEndpoint).origin}`;
  const content = [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles.map((digest) => `'${digest}'`)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self'${elsewhere}`,
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    'content-security-policy': content.join('; '),
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
