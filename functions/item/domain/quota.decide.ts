import { allowedFrom, endOfHour, secondsUntil, type Use, type Verdict } from '#shared/domain/quota.ts';

/** Decides on another item of an owner, who registered these: only so many in any 60 minutes. */
export function decideAnother(uses: readonly Use[], registrationsPerHour: number, nowMs: number): Verdict {
  const from = allowedFrom(uses.map(endOfHour), registrationsPerHour, nowMs);
  if (from === undefined) return { kept: uses.filter((use) => endOfHour(use) > nowMs) };
  return {
    rejection: {
      kind: 'too-many',
      code: 'too-many-registrations',
      retryAfterSeconds: secondsUntil(from, nowMs),
      detail: `you have registered ${registrationsPerHour} items within an hour`,
    },
  };
}
