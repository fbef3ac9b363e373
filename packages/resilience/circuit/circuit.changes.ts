import type { BreakerRow } from '../store/breaker-store.ts';
import type { Circuit } from './circuit.ts';

/** The circuit with no time later than now: when the clock is set back, no wait becomes longer. */
export function asOf(circuit: Circuit, now: number): Circuit {
  return { ...circuit, since: Math.min(circuit.since, now), lookedAt: Math.min(circuit.lookedAt, now) };
}

/** Requests share the look that is under way. */
export function withLook(circuit: Circuit, now: number): Circuit {
  return circuit.look === 'none' ? { ...circuit, look: 'under-way', lookedAt: now } : circuit;
}

/** From now on the process uses this row. */
export function goBy(circuit: Circuit, row: BreakerRow, now: number): Circuit {
  return { ...overtakingLook(circuit), row, since: now, lookedAt: now };
}

/** The state stays; the row in the store has this version. */
export function withVersion(circuit: Circuit, version: number): Circuit {
  return { ...overtakingLook(circuit), row: { ...circuit.row, version } };
}

/** A new life: no calls are counted yet, and calls of earlier lives no longer count. */
export function newLife(circuit: Circuit): Circuit {
  return { ...circuit, life: circuit.life + 1, window: [] };
}

/** The result of a look is older than what this process has done or learned since the look began. */
function overtakingLook(circuit: Circuit): Circuit {
  return circuit.look === 'none' ? circuit : { ...circuit, look: 'overtaken' };
}
