/** The last part of an address that works without signing in: a number, a dot and a secret of 128 bits or more. */
const SECRET = /(?<=(?:\.|%2e))[\w-]{22,}/gi;

/**
 * A path as log lines may have it: without the secrets of addresses that work without signing in, and of a limited
 * length, because it comes from outside.
 * @example loggedPath('/calendar/7.kX3nV0s1u9QeT5rWb2aYcg.ics') // /calendar/7.*.ics
 */
export function loggedPath(path: string): string {
  return path.replaceAll(SECRET, '*').slice(0, 200);
}
