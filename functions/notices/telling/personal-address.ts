/**
 * The last part of an address that works without signing in: a person's number, and a secret that cannot be guessed.
 * @example personalAddress(7, 'kX3…') // 7.kX3…
 */
export function personalAddress(customerId: number, secret: string): string {
  return `${customerId}.${secret}`;
}

/** The parts of {@link personalAddress}; undefined for anything else. */
export function readPersonalAddress(
  text: string,
): { readonly customerId: number; readonly secret: string } | undefined {
  const [, customerId, secret] = /^([1-9]\d{0,9})\.([\w-]{22,64})$/.exec(text) ?? [];
  return secret === undefined ? undefined : { customerId: Number(customerId), secret };
}
