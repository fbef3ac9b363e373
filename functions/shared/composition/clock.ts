/** The time now as ISO 8601 UTC: what use cases stamp their changes with. */
export function now(): string {
  return new Date().toISOString();
}
