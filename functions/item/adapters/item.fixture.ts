import type { Change } from '#shared/events/outbox.ts';
import { type AbsentItem, type AbsentItemEvent, evolveAbsent } from '../domain/absent-item.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import { evolveItem } from '../domain/item.evolve.ts';
import type { Item } from '../domain/item.ts';

/** The time of changes in tests. */
export const OCCURRED_AT = '2026-11-22T10:00:00.000Z';

const circumstances = {
  context: { correlationId: 'a2c9f3f1-7d3e-4c8e-9b7a-52a1f0f6f0aa', causationId: 'reservation#9999999#12' },
  occurredAt: OCCURRED_AT,
};

/** The change of an item by an event. */
export function anItemChange(item: Item | undefined, event: ItemEvent): Change<Item, ItemEvent> {
  return { state: evolveItem(item, event), event, ...circumstances };
}

/** The registration of an item. */
export function aRegistration(itemNo: number, itemName = 'Camera'): Change<Item, ItemEvent> {
  return anItemChange(undefined, { type: 'ItemRegistered', itemNo, itemName, itemPrice: 100 });
}

/** The change that refuses a hold of an item that does not exist. */
export function aRefusal(itemNo: number, reservationNo: number): Change<AbsentItem, AbsentItemEvent> {
  return anAnswer(undefined, itemNo, { type: 'ItemHoldRefused', reservationNo, holdSeq: 1, reason: 'unknown' });
}

/** The change that grants a release of an item that does not exist, after `answer`. */
export function aRelease(answer: AbsentItem | undefined, itemNo: number, reservationNo: number) {
  return anAnswer(answer, itemNo, { type: 'ItemReleased', itemNo, reservationNo, holdSeq: 1 });
}

function anAnswer(
  answer: AbsentItem | undefined,
  itemNo: number,
  event: AbsentItemEvent,
): Change<AbsentItem, AbsentItemEvent> {
  return { state: evolveAbsent(answer, itemNo, event), event, ...circumstances };
}
