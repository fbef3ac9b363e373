import { setTimeout } from 'node:timers/promises';
import { expectStatus, getItemInfo, registerItem } from '@gdmarket/client';
import { market } from '#support/http-client.ts';
import { percentile } from '../rates.ts';

/** How late a view is while so many clients write. */
export interface ViewDelay {
  readonly clients: number;
  /** How many things were registered and seen. */
  readonly seen: number;
  /** From the answer of the write until the view shows it, in ms; between two looks there are some. */
  readonly p50: number;
  readonly p95: number;
}

const LOOK_MS = 10;

/** Lets clients register things one after another for a time, each looking for its own in the view before the next. */
export async function viewDelay(clients: number, seconds: number, signal: AbortSignal): Promise<ViewDelay> {
  const until = Date.now() + seconds * 1_000;
  const delays: number[] = [];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (Date.now() < until && !signal.aborted) {
        const { itemNo } = expectStatus(await registerItem(market, { itemName: 'Camera', itemPrice: 100 }), 201).body;
        const written = Date.now();
        while ((await getItemInfo(market, { itemNo })).status !== 200) await setTimeout(LOOK_MS);
        delays.push(Date.now() - written);
      }
    }),
  );
  return { clients, seen: delays.length, p50: percentile(delays, 0.5) ?? 0, p95: percentile(delays, 0.95) ?? 0 };
}
