import { listAttributes } from '#shared/persistence/lists/list-lanes.ts';
import type { SlotRow, SlotUpdate, ViewLists } from '../view-store.ts';

/**
 * How an update changes the lists of its row: each attribute with its new value, undefined where the row leaves. Empty
 * when another slot decides.
 */
export function listChanges<Slots>(
  lists: ViewLists<Slots>,
  { number, slot, age, value }: SlotUpdate<Slots>,
): Readonly<Record<string, string | number | undefined>> {
  if (slot !== lists.slot) return {};
  const said: SlotRow<Slots> = { ...{}, [slot]: { ...age, value } };
  return listAttributes(number, said, lists);
}
