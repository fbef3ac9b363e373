import { listMemoryRows } from '../../shared/persistence/list-buckets-memory.ts';
import type { SlotAge, SlotRow, ViewStore } from '../view-store.ts';

/** The view store's in-memory twin. */
export function createMemoryViewStore<Slots>(): ViewStore<Slots> {
  const rows = new Map<number, SlotRow<Slots>>();
  return {
    async apply({ number, slot, age, value }, { repair } = { repair: false }) {
      const row = rows.get(number);
      if (!isNewer(age, row?.[slot], repair)) return 'old';
      rows.set(number, { ...row, [slot]: structuredClone({ ...age, value }) });
      return 'applied';
    },
    find: async (number) => rows.get(number),
    list: (request, shown) => listMemoryRows(rows, request, shown),
  };
}

function isNewer(age: SlotAge, held: SlotAge | undefined, repair: boolean): boolean {
  if (held === undefined || held.seq < age.seq) return true;
  return held.seq === age.seq && (repair ? held.version <= age.version : held.version < age.version);
}
