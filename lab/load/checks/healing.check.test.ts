import { describe, expect, it } from 'vitest';
import type { StateSpan } from '../breaker-states.ts';
import { unavailable } from '../clients/attempt.fixture.ts';
import { type Ending, goodFlow, oneAfterAnother, phases, slowest, withMore } from './flow.fixture.ts';
import { checkHealing } from './healing.check.ts';

const { healed, gone } = phases;

/** The states of a run whose circuit is open when the provider is healed: each with its end, in ms after that. */
function healedAs(...ends: readonly Ending[]): readonly StateSpan[] {
  const later = ends.map(([state, to]) => [state, healed.from + to] as const);
  return oneAfterAnother(
    ['closed', slowest.from + 10_000],
    ...later,
    ['closed', gone.from + 10_000],
    ['open', gone.to],
  );
}

/** Late answers, sent at these times after the provider was healed. */
function late(...sent: readonly number[]) {
  return sent.map((ms) => unavailable('late', { sentAt: healed.from + ms, answeredAt: healed.from + ms + 610 }));
}

function verdict(states: readonly StateSpan[], ...sent: readonly number[]) {
  return checkHealing({ ...withMore(...late(...sent)), states });
}

describe('the check of the healing', () => {
  it('finds nothing in a good run', () => {
    expect(checkHealing(goodFlow())).toMatchObject({
      ok: true,
      detail: expect.stringContaining('late probes: 0; closed for good 5.5 s after'),
    });
  });

  it('finds a circuit that closes too late', () => {
    expect(verdict(healedAs(['open', 8_800])).ok).toBe(true);
    expect(verdict(healedAs(['open', 8_900])).ok).toBe(false);
  });

  it('finds one that never closes', () => {
    const states = oneAfterAnother(['closed', slowest.from + 10_000], ['open', gone.to]);
    expect(verdict(states)).toMatchObject({ ok: false, detail: 'it did not close' });
  });

  it('proves nothing when the circuit was closed already', () => {
    const states = oneAfterAnother(['closed', gone.from + 10_000], ['open', gone.to]);
    expect(verdict(states)).toMatchObject({ ok: false, detail: expect.stringContaining('inconclusive') });
  });

  it('bears another pause for each probe that is late by chance, three times', () => {
    const states = healedAs(['open', 15_000]);
    expect(verdict(states, 3_000).ok).toBe(true);
    expect(verdict(states, 3_000, 6_000, 9_000).ok).toBe(true);
    expect(verdict(states, 3_000, 6_000, 9_000, 12_000).ok).toBe(false);
  });

  it('takes no other late answer for a probe', () => {
    const states = healedAs(['open', 15_000]);
    // Sent before the healing was known, after the circuit closed, and before it was seen closed.
    for (const ms of [1_300, 15_000, 14_900]) expect(verdict(states, ms).ok).toBe(false);
  });

  it('finds a circuit that opens again, however late the usual provider was meanwhile', () => {
    const states = healedAs(['open', 2_000], ['closed', 9_000], ['open', 14_500]);
    expect(verdict(states, 5_000, 6_000)).toMatchObject({
      ok: false,
      detail: expect.stringContaining(
        'closed 2.0 s after the provider was healed, but not for good: it opened again 9.0 s',
      ),
    });
  });

  it('finds an instance that goes on refusing when the circuit is closed', () => {
    const refused = (ms: number) =>
      unavailable('refused', { reservationNo: 9, sentAt: healed.from + ms, answeredAt: healed.from + ms + 10 });
    const [flow, stuck] = [withMore(refused(10_400)), withMore(refused(10_600))];
    expect(checkHealing(flow).ok).toBe(true);
    expect(checkHealing(stuck)).toMatchObject({
      ok: false,
      detail: expect.stringContaining('1 payments were refused'),
    });
  });
});
