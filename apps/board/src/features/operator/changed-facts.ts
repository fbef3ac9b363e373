import type { MarketEvent } from '@gdmarket/client';

/** A fact that an event made, and what it was before; undefined when it was not known. */
export interface ChangedFact {
  readonly name: string;
  readonly value: string;
  readonly before: string | undefined;
}

/**
 * What each event of a history changed, by the event's id: the facts that differ from those of the event before it that
 * has the same source. Numbers of things and reservations say what it is about; they are no change.
 */
export function changedFacts(history: readonly MarketEvent[]): ReadonlyMap<string, readonly ChangedFact[]> {
  const latest = new Map<string, MarketEvent['facts']>();
  const changes = new Map<string, readonly ChangedFact[]>();
  for (const { id, source, facts } of history) {
    const before = latest.get(source) ?? {};
    latest.set(source, { ...before, ...facts });
    const changed = Object.entries(facts).filter(([name, value]) => !isNumber(name) && before[name] !== value);
    const told = changed.map(([name, value]) => ({ name, value: `${value}`, before: asText(before[name]) }));
    changes.set(id, told);
  }
  return changes;
}

function isNumber(name: string): boolean {
  return name === 'itemNo' || name === 'reservationNo';
}

function asText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}`;
}
