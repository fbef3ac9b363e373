import type { BreakerState } from '@gdmarket/resilience';
import { isIn, type Span } from './phase.ts';

/** The breaker's state as seen at one moment. */
export interface Sighting {
  readonly at: number;
  readonly state: BreakerState;
  /** The version of the shared row; it grows by one with each change. */
  readonly version: number;
}

/** A span with one state. */
export interface StateSpan extends Span {
  readonly state: BreakerState;
}

/** How long a sighting's state is assumed to hold, in ms, when nobody looks sooner. */
const MOST_UNSEEN_MS = 3_000;

/**
 * Sightings as spans of one state each, with gaps where nobody looked. Expects sightings sorted by time; `to`: when the
 * last span ends.
 */
export function statesFrom(sightings: readonly Sighting[], to: number): readonly StateSpan[] {
  const spans: { state: BreakerState; from: number; to: number }[] = [];
  for (const [index, { state, at }] of sightings.entries()) {
    const next = sightings[index + 1]?.at ?? to;
    const until = next - at > MOST_UNSEEN_MS ? at : next;
    const last = spans.at(-1);
    if (last?.state === state && last.to === at) last.to = until;
    else if (until > at) spans.push({ state, from: at, to: until });
  }
  return spans;
}

/** When the circuit was first seen open within a span. */
export function firstOpenIn(states: readonly StateSpan[], span: Span): number | undefined {
  const open = states.find((state) => state.state === 'open' && state.to > span.from && state.from < span.to);
  return open === undefined ? undefined : Math.max(open.from, span.from);
}

/** Whether the circuit was seen closed during a whole span. A stretch without a look does not count as closed. */
export function isClosedIn(states: readonly StateSpan[], span: Span): boolean {
  const seen = states.filter(({ from, to }) => to > span.from && from < span.to);
  const hasNoGap = seen.every(({ from }, index) => index === 0 || seen[index - 1]?.to === from);
  const isCovered = (seen[0]?.from ?? span.to) <= span.from && (seen.at(-1)?.to ?? span.from) >= span.to && hasNoGap;
  return isCovered && seen.every(({ state }) => state === 'closed');
}

/** The state at a moment; undefined where nobody looked. */
export function stateAt(states: readonly StateSpan[], at: number): BreakerState | undefined {
  return states.find((span) => isIn(at, span))?.state;
}

/** When the circuit was first seen closed within a span. */
export function firstClosedIn(states: readonly StateSpan[], span: Span): number | undefined {
  const closed = states.find(({ state, from, to }) => state === 'closed' && to > span.from && from < span.to);
  return closed === undefined ? undefined : Math.max(closed.from, span.from);
}

/** Since when the circuit has been other than closed, up to the end of a span; undefined when it is closed there. */
export function openForGoodSince(states: readonly StateSpan[], { from, to }: Span): number | undefined {
  const before = states.filter((state) => state.from < to);
  if (before.at(-1)?.state === 'closed') return undefined;
  return Math.max(from, before.findLast(({ state }) => state === 'closed')?.to ?? from);
}
