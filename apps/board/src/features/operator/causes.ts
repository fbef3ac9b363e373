import type { MarketEvent } from '@gdmarket/client';

/** An event in its history. */
export interface Traced {
  readonly event: MarketEvent;
  /** Its place in the history, from 1. */
  readonly number: number;
  /** How many events led to it, one because of the other. 0: the request itself did it. */
  readonly depth: number;
  /** The event that caused it; undefined for a request, and when that event is not in this history. */
  readonly because: { readonly event: MarketEvent; readonly number: number } | undefined;
  /** Milliseconds since the event before it in the same request; undefined for the first. */
  readonly waited: number | undefined;
}

/** Events that follow each other and were set in motion by the same request. */
export interface RequestEvents {
  readonly correlationId: string;
  /** The request's place among those of the history, from 1. */
  readonly number: number;
  /** Whether another request's events stand between these and its earlier ones. */
  readonly goesOn: boolean;
  readonly events: readonly Traced[];
}

/** A history, request by request, and what caused each event. The order stays that in which the market published them. */
export function requestsOf(history: readonly MarketEvent[]): readonly RequestEvents[] {
  const numbers = new Map(history.map(({ id }, index) => [id, index]));
  const causeOf = ({ causationId }: MarketEvent) => {
    const index = numbers.get(causationId);
    const event = index === undefined ? undefined : history[index];
    return index === undefined || event === undefined ? undefined : { event, number: index + 1 };
  };
  const depthOf = (event: MarketEvent, seen: readonly string[] = []): number => {
    const cause = causeOf(event)?.event;
    return cause === undefined || seen.includes(cause.id) ? 0 : 1 + depthOf(cause, [...seen, cause.id]);
  };
  const known: string[] = [];
  const requests: { correlationId: string; number: number; goesOn: boolean; events: Traced[] }[] = [];
  for (const [index, event] of history.entries()) {
    const { correlationId } = event;
    let request = requests.at(-1);
    if (request?.correlationId !== correlationId) {
      const goesOn = known.includes(correlationId);
      if (!goesOn) known.push(correlationId);
      request = { correlationId, number: known.indexOf(correlationId) + 1, goesOn, events: [] };
      requests.push(request);
    }
    const before = request.events.at(-1)?.event;
    const waited = before === undefined ? undefined : Date.parse(event.time) - Date.parse(before.time);
    request.events.push({ event, number: index + 1, depth: depthOf(event), because: causeOf(event), waited });
  }
  return requests;
}
