import { isDeepStrictEqual } from 'node:util';
import type { BreakerRow, BreakerState } from '../store/breaker-store.ts';
import { asOf, goBy, newLife, withLook, withVersion } from './circuit.changes.ts';
import type {
  CircuitDecision,
  CircuitEvent,
  Effect,
  Ended,
  Looked,
  Requested,
  Transition,
  Written,
} from './circuit.events.ts';
import { type Circuit, type Moment, untilNextLookMs, waitOf } from './circuit.ts';
import { isOverRatio, withCall } from './failure-window.ts';
import { afterAnswer, afterFailedLook, afterLook, afterNoAnswer, isLookDue } from './look-schedule.ts';
import { leaseMs } from './wait.ts';

/** Decides how an event changes a circuit. */
export function decideCircuit(circuit: Circuit, event: CircuitEvent, at: Moment): CircuitDecision {
  switch (event.type) {
    case 'requested':
      return decideRequested(asOf(circuit, at.now), event, at);
    case 'ended':
      return decideEnded(circuit, event, at);
    case 'looked':
      return decideLooked(circuit, event, at.now);
    case 'written':
      return decideWritten(hearing(circuit, event, at.now), event, at.now);
  }
}

function decideRequested(circuit: Circuit, { hasLooked }: Requested, at: Moment): CircuitDecision {
  if (!hasLooked && isTimeToLook(circuit, at)) return { circuit: withLook(circuit, at.now), effect: { type: 'look' } };
  if (circuit.row.state === 'closed') return { circuit, effect: admit(circuit) };
  return waitOf(circuit, at) > 0 ? { circuit, effect: refuse } : claim(circuit, at);
}

function isTimeToLook(circuit: Circuit, at: Moment): boolean {
  if (circuit.row.state === 'closed') return isLookDue(circuit.looks, at.now);
  // Once a lease or a pause is over, the claim also serves as the look.
  return circuit.row.state === 'half-open' && untilNextLookMs(circuit, at) === 0 && waitOf(circuit, at) > 0;
}

function decideEnded(before: Circuit, { call, isAnswered }: Ended, at: Moment): CircuitDecision {
  const looks = isAnswered ? afterAnswer(before.looks, at.now) : afterNoAnswer(before.looks);
  if (call.life !== before.life) return { circuit: { ...before, looks } };
  const window = withCall(before.window, !isAnswered, at.now, at.settings.windowMs);
  const circuit = { ...before, looks, window };
  if (isAnswered) return call.isProbe ? close(circuit) : { circuit };
  return call.isProbe || isOverRatio(window, at.settings) ? open(circuit, at) : { circuit };
}

function decideLooked(before: Circuit, event: Looked, now: number): CircuitDecision {
  const circuit: Circuit = { ...hearing(before, event, now), look: 'none' };
  const { there } = event;
  if (there === undefined || before.look === 'overtaken') return { circuit };
  // What this process did after its claim, whose answer was lost, is newer than that claim.
  if (isOwnClaim(there, circuit)) return { circuit: withVersion(circuit, there.version) };
  return there.version === circuit.row.version ? { circuit } : adopt(circuit, there, circuit.row.state, now);
}

function decideWritten(circuit: Circuit, { transition, there }: Written, now: number): CircuitDecision {
  // A failing store blocks no call.
  if (there === undefined) return won(circuit, transition, now);
  if (isDeepStrictEqual(there, transition.row)) {
    // Other requests may have learned something newer meanwhile.
    const isNewer = there.version > circuit.row.version;
    return won(isNewer ? withVersion(circuit, there.version) : circuit, transition, now);
  }
  // This process's own claim, whose answer was lost, blocked the write.
  if (isOwnClaim(there, circuit) && !transition.isRepeated) return { circuit, effect: writeAgain(transition, there) };
  return lost(circuit, transition, there, now);
}

function won(circuit: Circuit, { row, from, life }: Transition, now: number): CircuitDecision {
  const news = { from, to: row.state, isOwn: true };
  if (row.state === 'half-open') {
    const probing = newLife(circuit);
    return { circuit: probing, effect: admit(probing, true), news };
  }
  // An opening is in force already. A look may have found a closing first, and other requests have continued from
  // there.
  if (life !== circuit.life) return { circuit, news };
  return { circuit: goBy(circuit, { ...row, version: circuit.row.version }, now), news };
}

function lost(circuit: Circuit, { row, from }: Transition, there: BreakerRow, now: number): CircuitDecision {
  const learned = adopt(circuit, there, from, now);
  if (row.state !== 'half-open') return learned;
  return { ...learned, effect: there.state === 'closed' ? admit(learned.circuit) : refuse };
}

/** Adopts a row of the store. */
function adopt(circuit: Circuit, row: BreakerRow, from: BreakerState, now: number): CircuitDecision {
  const adopted = goBy(circuit, row, now);
  if (isOwnClosing(row, circuit)) return { circuit: adopted };
  return { circuit: newLife(adopted), news: { from, to: row.state, isOwn: false } };
}

/**
 * One version from closed to closed: this process closed it and the answer was lost. More than one: others opened it.
 */
function isOwnClosing(row: BreakerRow, { row: known }: Circuit): boolean {
  return known.state === 'closed' && row.state === 'closed' && row.version === known.version + 1;
}

function isOwnClaim(row: BreakerRow, { holder }: Circuit): boolean {
  return row.state === 'half-open' && row.holder === holder;
}

/** The conditional write elects the prober. */
function claim(circuit: Circuit, { now, settings }: Moment): CircuitDecision {
  const { holder, row } = circuit;
  const leaseUntil = now + leaseMs(settings);
  const claimed: BreakerRow = { state: 'half-open', version: row.version, holder, leaseUntil };
  return { circuit: goBy(circuit, claimed, now), effect: write(circuit, claimed) };
}

/** Opening takes effect at once. */
function open(circuit: Circuit, { now, settings }: Moment): CircuitDecision {
  const opened: BreakerRow = { state: 'open', version: circuit.row.version, openUntil: now + settings.pauseMs };
  return { circuit: newLife(goBy(circuit, opened, now)), effect: write(circuit, opened) };
}

/** Closing waits for the store. */
function close(circuit: Circuit): CircuitDecision {
  return { circuit, effect: write(circuit, { state: 'closed', version: circuit.row.version }) };
}

const refuse: Effect = { type: 'refuse' };

function admit({ life }: Circuit, isProbe = false): Effect {
  return { type: 'admit', call: { life, isProbe } };
}

function write({ row: known, life }: Circuit, next: BreakerRow): Effect {
  const row = { ...next, version: known.version + 1 };
  return { type: 'write', transition: { row, from: known.state, life } };
}

function writeAgain(transition: Transition, there: BreakerRow): Effect {
  const row = { ...transition.row, version: there.version + 1 };
  return { type: 'write', transition: { ...transition, row, isRepeated: true } };
}

/** The circuit after the store has answered, or failed. */
function hearing(circuit: Circuit, { there, chance }: Looked | Written, now: number): Circuit {
  const after = there === undefined ? afterFailedLook : afterLook;
  return { ...circuit, looks: after(circuit.looks, now, chance) };
}
