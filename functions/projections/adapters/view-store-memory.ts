import { listMemoryRows } from '#shared/persistence/lists/list-page-memory.ts';
import { nearMemoryRows } from '#shared/persistence/places/near-page-memory.ts';
import type { SlotAge, SlotRow, ViewLists, ViewStore } from '../view-store.ts';
import { listChanges } from './view-lists.ts';

/** The view store's in-memory twin. `lists` says which of its rows are listed. */
export function createMemoryViewStore<Slots>(lists: ViewLists<Slots>): ViewStore<Slots> {
  const rows = new Map<number, SlotRow<Slots>>();
  return {
    async apply(update, { repair } = { repair: false }) {
      const { number, slot, age, value } = update;
      const row = rows.get(number);
      if (!isNewer(age, row?.[slot], repair)) return 'old';
      rows.set(number, { ...row, [slot]: structuredClone({ ...age, value }), ...listChanges(lists, update) });
      return 'applied';
    },
    find: async (number) => rows.get(number),
    list: (request, shown) => listMemoryRows(rows, request, shown),
    near: (request, shown) => nearMemoryRows(rows, request, shown),
  };
}

function isNewer(age: SlotAge, held: SlotAge | undefined, repair: boolean): boolean {
  if (held === undefined || held.seq < age.seq) return true;
  return held.seq === age.seq && (repair ? held.version <= age.version : held.version < age.version);
}
