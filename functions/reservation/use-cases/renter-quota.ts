import type { Rejection } from '#shared/domain/decision.ts';
import { LEASE_MS } from '#shared/use-cases/create-once.ts';
import { type QuotaDependencies, useQuota } from '#shared/use-cases/use-quota.ts';
import { decideAnother, type ReservationLimits, unpaidUntil } from '../domain/quota.decide.ts';
import type { ReservationRepository } from './reservation.repository.ts';

/** The dependencies of counting what a renter reserves. */
export type RenterQuotaDependencies = QuotaDependencies & {
  readonly reservations: Pick<ReservationRepository, 'find'>;
  /** Settings that may change at any time. */
  readonly limits: () => Promise<ReservationLimits>;
};

/**
 * Counts a reservation that a renter is about to make; returns why not. Whether earlier ones are unpaid is read from
 * themselves, so paying, cancelling and expiring give the place back without a write. One that is not there counts as
 * long as its request may be running: it is about to be made, or never will be.
 */
export async function countReservation(
  dependencies: RenterQuotaDependencies,
  renterId: number,
  reservationNo: number,
): Promise<Rejection | undefined> {
  const limits = await dependencies.limits();
  return useQuota(dependencies, renterId, reservationNo, {
    most: Math.min(limits.reservationsPerHour, limits.unpaidReservations),
    decide: async (uses, nowMs) => {
      const made = uses.map(async (use) => {
        const reservation = await dependencies.reservations.find(use.number);
        return { ...use, unpaidUntil: reservation === undefined ? use.at + LEASE_MS : unpaidUntil(reservation) };
      });
      return decideAnother(await Promise.all(made), limits, nowMs);
    },
  });
}
