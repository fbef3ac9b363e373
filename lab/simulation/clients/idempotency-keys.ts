import { mix, unit } from '#lab/random.ts';
import type { Machine } from '../engine/machine.ts';
import type { PlannedCommand } from './plan.ts';
import type { WishRequest } from './requests.ts';

/** How long a client counts on a key: an hour less than the market keeps it. */
const KEY_MS = 23 * 3_600_000;

/**
 * Makes the keys that half of the clients send for what is created. The numbers in a body are guessed until they are
 * known. A body that changes makes another request, with another key. So does a day, after which the market has forgotten
 * the first one.
 */
export function createKeys({ scheduler, placeOf }: Machine) {
  /** When each request with a key was sent first, in ms since the epoch. */
  const firstSent = new Map<string, number>();
  return (
    { client }: PlannedCommand,
    { method, path, body }: WishRequest,
    correlationId: string,
  ): string | undefined => {
    if (method !== 'POST' || path.endsWith('/waiting') || unit(mix(placeOf(client), 0x4b)) < 0.5) return undefined;
    const what = `${correlationId}/${body?.reservationNo ?? body?.itemNo ?? ''}/${body?.itemPrice ?? ''}`;
    const first = firstSent.get(what) ?? scheduler.now();
    firstSent.set(what, first);
    return `"${what}${scheduler.now() - first < KEY_MS ? '' : '/later'}"`;
  };
}
