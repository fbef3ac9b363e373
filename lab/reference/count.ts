import { type Invocations, invocationsSince, markLogs } from './counting/invocations.ts';
import type { MeteringProxy } from './counting/metering-proxy.ts';
import { playRentals } from './counting/play-rental.ts';
import type { Used } from './counting/usage.ts';
import { waitingMessages } from './counting/waiting-messages.ts';

/** What so many rentals used. */
export interface Counted extends Used, Invocations {
  readonly rentals: number;
  readonly requests: number;
  /** Messages that wait in queues, sent by functions that want them back later, by queue. */
  readonly later: ReadonlyMap<string, number>;
}

/** Plays one rental to warm the functions up, then so many more, and counts those. `api`: the address of
 * a market, without a final slash. `endpoint`: the emulator's. */
export async function count(api: string, proxy: MeteringProxy, endpoint: string, rentals: number): Promise<Counted> {
  await playRentals(api, proxy, 1);
  proxy.restart();
  const marks = await markLogs(endpoint);
  const before = await waitingMessages(endpoint);
  const requests = await playRentals(api, proxy, rentals);
  const after = await waitingMessages(endpoint);
  const later = new Map([...after].map(([queue, messages]) => [queue, messages - (before.get(queue) ?? 0)]));
  // A copy: the proxy goes on counting.
  return { rentals, requests, later, ...structuredClone(proxy.used), ...(await invocationsSince(endpoint, marks)) };
}
