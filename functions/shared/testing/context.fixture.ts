import type { MessageContext } from '../domain/message-context.ts';

/** A context for tests that do not use it. */
export const context: MessageContext = { correlationId: 'request-1', causationId: 'message-1' };

/** The current time in tests, ISO 8601 UTC. */
export const TIME = '2026-01-02T03:04:05.000Z';

/** The tests' clock for use cases. */
export function now(): string {
  return TIME;
}

/** The tests' clock for repositories, in ms: expiry is relative to {@link TIME}. */
export function nowMs(): number {
  return Date.parse(TIME);
}
