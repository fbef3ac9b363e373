import type { BreakerState } from '../../functions/shared/resilience/breaker.ts';
import type { Span } from './phase.ts';

/** The breaker's state as it was seen at a moment. */
export interface Sighting {
  readonly at: number;
  readonly state: BreakerState;
  /** Of the shared row; it grows by one with each change. */
  readonly version: number;
}

/** A stretch of time with one state. */
export interface StateSpan extends Span {
  readonly state: BreakerState;
}

/** Sightings as stretches of one state each. Takes them in order of time, and when the last stretch ends. */
export function statesFrom(sightings: readonly Sighting[], to: number): readonly StateSpan[] {
  const changes = sightings.filter(({ state }, index) => sightings[index - 1]?.state !== state);
  return changes.map(({ state, at }, index) => ({ state, from: at, to: changes[index + 1]?.at ?? to }));
}

/** When the circuit was first seen open within a span. */
export function firstOpenIn(states: readonly StateSpan[], span: Span): number | undefined {
  const open = states.find((state) => state.state === 'open' && state.to > span.from && state.from < span.to);
  return open === undefined ? undefined : Math.max(open.from, span.from);
}

/** Whether the circuit was closed for the whole of a span, as far as was seen. */
export function isClosedIn(states: readonly StateSpan[], span: Span): boolean {
  return states.every(({ state, from, to }) => state === 'closed' || to <= span.from || from >= span.to);
}

/** Since when the circuit has been closed at the end of a span; undefined when it is not closed there. */
export function closedSince(states: readonly StateSpan[], span: Span): number | undefined {
  const last = states.findLast(({ from }) => from < span.to);
  return last?.state === 'closed' ? Math.max(last.from, span.from) : undefined;
}

/** Since when the circuit has not been closed at the end of a span; undefined when it is closed there. */
export function openForGoodSince(states: readonly StateSpan[], { from, to }: Span): number | undefined {
  const before = states.filter((state) => state.from < to);
  if (before.at(-1)?.state === 'closed') return undefined;
  return Math.max(from, before.findLast(({ state }) => state === 'closed')?.to ?? from);
}
