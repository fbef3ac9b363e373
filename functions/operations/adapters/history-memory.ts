import type { HistoryEntry } from '../domain/history-entry.ts';
import { type History, keptSince, positionOf } from '../history.ts';

/** The history's in-memory twin. `now` in ms. */
export function createMemoryHistory(keepDays: number, now: () => number): History {
  const histories = new Map<string, Map<string, HistoryEntry>>();
  return {
    async add(subject, entry) {
      const events = histories.get(subject) ?? new Map<string, HistoryEntry>();
      histories.set(subject, events.set(positionOf(entry), structuredClone(entry)));
    },
    async read(subject, { size, after = '' }) {
      const since = keptSince(now(), keepDays);
      const known = [...(histories.get(subject) ?? [])].toSorted(([one], [other]) => (one < other ? -1 : 1));
      const found = known.filter(([position]) => position > after && position > since);
      const last = found.length > size ? found[size - 1] : undefined;
      return { entries: found.slice(0, size).map(([, entry]) => entry), ...(last && { next: last[0] }) };
    },
  };
}
