import { type Decision, happened, nothing } from '#shared/domain/decision.ts';
import type { HoldItem, ReleaseItem } from './hold.decide.ts';
import type { ItemEvent } from './item.events.ts';

/**
 * The answer to a reservation of an item that does not exist. It is stored, so that it stays the same if the number is
 * registered later.
 */
export interface AbsentItem {
  readonly itemNo: number;
  readonly reservationNo: number;
  readonly released: boolean;
  readonly version: number;
}

/** The events of an absent item. */
export type AbsentItemEvent = Extract<ItemEvent, { type: 'ItemHoldRefused' | 'ItemReleased' }>;

/**
 * Decides a hold or a release of an item that does not exist: it refuses the hold and grants the release, each once.
 */
export function decideAbsent(
  answer: AbsentItem | undefined,
  itemNo: number,
  command: HoldItem | ReleaseItem,
): Decision<AbsentItemEvent> {
  const { reservationNo, holdSeq } = command;
  if (command.type === 'HoldItem') {
    if (answer !== undefined) return nothing();
    return happened({ type: 'ItemHoldRefused', reservationNo, holdSeq, reason: 'unknown' });
  }
  if (answer?.released) return nothing();
  return happened({ type: 'ItemReleased', itemNo, reservationNo, holdSeq });
}

/** The stored answer after an event. */
export function evolveAbsent(answer: AbsentItem | undefined, itemNo: number, event: AbsentItemEvent): AbsentItem {
  const { reservationNo } = event;
  return { itemNo, reservationNo, released: event.type === 'ItemReleased', version: (answer?.version ?? 0) + 1 };
}
