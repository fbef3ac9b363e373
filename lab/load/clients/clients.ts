import { setTimeout } from 'node:timers/promises';
import { changeReservation } from '@gdmarket/client';
import type { Draws } from '#lab/random.ts';
import { type Attempt, outcomeOf } from './attempt.ts';
import { payOneAfterAnother } from './client.ts';
import type { Desk } from './recording-client.ts';

/** The pause after an answer that does not say when to come back, in ms. */
const PAUSE_MS = 1_000;

/**
 * Clients arrive within this time, in ms: if all their function instances started at once, they would delay each other.
 */
const ARRIVAL_MS = 1_000;

/** Clients at work. */
export interface Clients {
  /** Their attempts so far, in the order of the answers. */
  readonly attempts: readonly Attempt[];
  /** Whether a client found no fresh reservation when it wanted one. */
  isOutOfReservations(): boolean;
  /** Settles when each client has got the answer that it waits for. */
  stop(): Promise<void>;
}

/** Lets `count` clients pay; they share the reservations. */
export function runClients(count: number, reservations: readonly number[], desk: Desk, random: Draws): Clients {
  const attempts: Attempt[] = [];
  const stop = new AbortController();
  const run = Date.now().toString(36);
  let taken = 0;
  let asked = 0;
  const sleep = (ms: number) => setTimeout(Math.min(ms, PAUSE_MS), undefined, { signal: stop.signal }).catch(() => {});
  const working = Array.from({ length: count }, async (_, client) => {
    await sleep(random.unit() * ARRIVAL_MS);
    await payOneAfterAnother({
      fresh: () => reservations[taken++],
      async pay(reservationNo) {
        const attempt = await askToPay(desk, client + 1, reservationNo, `load-${run}-${++asked}`);
        attempts.push(attempt);
        if (attempt.outcome === 'paid') return undefined;
        const pauseMs = attempt.retryAfterSeconds === undefined ? PAUSE_MS : attempt.retryAfterSeconds * 1_000;
        return { pauseMs, wasLate: attempt.outcome === 'late' };
      },
      now: () => performance.now(),
      chance: random.unit,
      sleep,
      signal: stop.signal,
    });
  });
  return {
    attempts,
    isOutOfReservations: () => taken > reservations.length,
    async stop() {
      stop.abort();
      await Promise.all(working);
    },
  };
}

async function askToPay(desk: Desk, client: number, reservationNo: number, correlationId: string): Promise<Attempt> {
  const wish = { reservationNo, paymentStatus: 'Paid' } as const;
  const sentAt = performance.now();
  const answer = await changeReservation(desk.marketOf(client), wish, { correlationId }).catch(() => undefined);
  const answeredAt = performance.now();
  const seconds = Number(answer?.headers.get('retry-after') ?? Number.NaN);
  return {
    client,
    reservationNo,
    correlationId,
    sentAt,
    answeredAt,
    outcome: outcomeOf(answer?.status ?? 0, answer?.body),
    status: answer?.status ?? 0,
    retryAfterSeconds: Number.isFinite(seconds) ? seconds : undefined,
  };
}
