import { decideHourly, type Use, type Verdict } from '#shared/domain/quota.ts';

/** Decides on another item of an owner, who registered these: only so many in any 60 minutes. */
export function decideAnother(uses: readonly Use[], registrationsPerHour: number, nowMs: number): Verdict {
  const detail = `you have registered ${registrationsPerHour} items within an hour`;
  return decideHourly(uses, registrationsPerHour, nowMs, { code: 'too-many-registrations', detail });
}
