/** Whether an address is one of the machine that the browser runs on. */
export function isOnThisMachine(address: string): boolean {
  return /^(?:127\.0\.0\.1|\[::1\]|(?:[^/]+\.)?localhost)$/.test(new URL(address).hostname);
}
