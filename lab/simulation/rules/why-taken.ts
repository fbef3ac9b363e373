import type { Item } from '#functions/item/domain/item.ts';

/** Why nobody can reserve an item in this state, as its refusal must say; undefined when somebody can. */
export function whyTaken({ reservationNo, deletion }: Item): string | undefined {
  if (deletion !== undefined) return 'deleted';
  return reservationNo === undefined ? undefined : 'held';
}
