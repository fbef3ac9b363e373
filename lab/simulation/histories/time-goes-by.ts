import { dayAfter, hourOf, SEOUL } from '#contracts/days/civil-day.ts';
import type { Scene } from '../rules/rule-context.ts';
import { isOpen } from '../rules/safety.ts';

/** Lets everything settle; with `idleMs`, also what waits for a time within so many milliseconds. */
export type Settle = (options?: { readonly idleMs: number }) => Promise<void>;

/**
 * Longer than anything waits, in ms: unpaid reservations, and the hour after somebody was forgotten. Only what watches a
 * forgotten owner's lent item goes on after it.
 */
export const TIME_MS = 3 * 3_600_000;

/** More than clocks differ, in ms. */
const CLOCKS_MS = 10_000;

/** What is far ahead comes near, and is not paid: days and weeks pass. */
export async function untilAllIsNear(scene: Scene, settle: Settle): Promise<void> {
  const payBys = [...scene.mirror.reservations.latest.values()].map(({ payBy = 0 }) => payBy * 1_000);
  // Whoever waited for it has their turn now, and lets it pass.
  if (await until(Math.max(0, ...payBys) + CLOCKS_MS, scene, settle)) await settle({ idleMs: TIME_MS });
}

/**
 * The day after the last one of a rental comes, if its renter has it and has paid to go on. Returns when the market
 * looked then, in ms since the epoch.
 */
export async function untilItGoesOn(scene: Scene, settle: Settle): Promise<number | undefined> {
  const all = [...scene.mirror.reservations.latest.values()];
  const goesOn = all.filter(isOpen).filter(({ paymentStatus }) => paymentStatus === 'Paid');
  const extended = new Set(goesOn.map(({ extensionOf }) => extensionOf));
  const lent = all.find(({ reservationNo, rentalStatus }) => rentalStatus === 'Renting' && extended.has(reservationNo));
  if (lent?.to === undefined) return undefined;
  const noon = hourOf(dayAfter(lent.to), 12, SEOUL).getTime();
  return (await until(noon, scene, settle)) ? noon : undefined;
}

/** It becomes that time, in ms since the epoch, and the market looks. Returns false when it was so already. */
async function until(time: number, { world }: Scene, settle: Settle): Promise<boolean> {
  const { scheduler } = world.machine;
  const leftMs = time - scheduler.now();
  if (leftMs <= 0) return false;
  scheduler.after(leftMs, () => world.looks(), { idle: true });
  await settle({ idleMs: leftMs });
  await settle();
  return true;
}
