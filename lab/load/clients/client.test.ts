import { describe, expect, it } from 'vitest';
import { payOneAfterAnother } from './client.ts';

interface Scene {
  /** How long each reservation's requests are told to wait, one after another; once none is left, it is paid. */
  readonly answers: Readonly<Record<number, readonly number[]>>;
  /** Whether those answers are late ones, not refusals. */
  readonly wasLate?: boolean;
  readonly fresh: number;
  readonly untilMs: number;
  readonly chance?: number;
}

/** Plays a client with its own clock; a request takes 500 ms. Returns what it paid, and when. */
async function play({ answers, fresh, untilMs, chance = 0, wasLate = false }: Scene): Promise<readonly string[]> {
  const asked: string[] = [];
  const given = new Map<number, number>();
  const stop = new AbortController();
  let now = 0;
  let taken = 0;
  const advance = (ms: number) => {
    now += ms;
    if (now >= untilMs) stop.abort();
  };
  await payOneAfterAnother({
    fresh: () => (taken < fresh ? ++taken : undefined),
    pay: async (reservationNo) => {
      asked.push(`${now}:${reservationNo}`);
      const turn = given.get(reservationNo) ?? 0;
      given.set(reservationNo, turn + 1);
      advance(500);
      const pauseMs = answers[reservationNo]?.[turn];
      return pauseMs === undefined ? undefined : { pauseMs, wasLate };
    },
    now: () => now,
    sleep: async (ms) => advance(ms),
    chance: () => chance,
    signal: stop.signal,
  });
  return asked;
}

describe('a client', () => {
  it('pays one reservation after another', async () => {
    expect(await play({ answers: {}, fresh: 9, untilMs: 1_500 })).toEqual(['0:1', '500:2', '1000:3']);
  });

  it('goes on with others and comes back as soon as it may', async () => {
    const asked = await play({ answers: { 1: [1_000] }, fresh: 9, untilMs: 2_500 });
    expect(asked).toEqual(['0:1', '500:2', '1000:3', '1500:1', '2000:4']);
  });

  it('comes back to what is due first', async () => {
    const asked = await play({ answers: { 1: [3_000], 2: [500] }, fresh: 3, untilMs: 4_000 });
    expect(asked).toEqual(['0:1', '500:2', '1000:3', '1500:2', '3500:1']);
  });

  it('comes back a little later, by chance', async () => {
    const answers = { 1: [1_000] };
    expect(await play({ answers, fresh: 1, untilMs: 2_100, chance: 0.5 })).toEqual(['0:1', '1750:1']);
  });

  it('takes no more when enough are waiting', async () => {
    const answers = { 1: [9_000], 2: [9_000], 3: [9_000], 4: [9_000], 5: [9_000] };
    const asked = await play({ answers, fresh: 9, untilMs: 10_000 });
    expect(asked).toEqual(['0:1', '500:2', '1000:3', '1500:4', '2000:5', '9500:1']);
  });

  it('takes no more after a second late answer, and asks less often, until that is paid', async () => {
    const answers = { 1: [1_000, 1_000, 1_000, 1_000] };
    const asked = await play({ answers, fresh: 9, untilMs: 15_000, wasLate: true });
    const alone = ['0:1', '500:2', '1000:3', '1500:1', '4000:1', '8500:1', '13000:1', '13500:4'];
    expect(asked.slice(0, alone.length)).toEqual(alone);
  });

  it('comes back after refusals as told, however many', async () => {
    const answers = { 1: [1_000, 1_000, 1_000] };
    const asked = await play({ answers, fresh: 9, untilMs: 6_500 });
    expect(asked.filter((line) => line.endsWith(':1'))).toEqual(['0:1', '1500:1', '3000:1', '4500:1']);
  });

  it('waits for the end when there is nothing left', async () => {
    expect(await play({ answers: {}, fresh: 1, untilMs: 9_000 })).toEqual(['0:1']);
  });
});
