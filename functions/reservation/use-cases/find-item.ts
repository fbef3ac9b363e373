import type { ItemRules } from '#contracts/days/item-days.ts';
import type { Rejection } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';

/** Whether there is such an item, whose it is, its price, its rules for days, and when it came back last. */
export interface FoundItem extends ItemRules {
  readonly outcome: 'found' | 'absent';
  readonly ownerId?: number | undefined;
  /** Absent in the answer of an earlier version. */
  readonly itemPrice?: number | undefined;
}

/** Asks the item about itself. Throws DependencyUnavailable when it does not answer. */
export type FindItem = (request: { readonly itemNo: number }, context: MessageContext) => Promise<FoundItem>;

/** The same for those who can continue without its answer. */
export type FindItemOrUnknown = (
  ...request: Parameters<FindItem>
) => Promise<FoundItem | { readonly outcome: 'unknown' }>;

/** Why nobody can have an item that was never registered, or has left the market. */
export const noSuchItem: Rejection = { kind: 'not-found', code: 'item-not-found', detail: 'there is no such item' };
