import { deleteItem } from '#contracts/calls/delete-item.ts';
import { findHeldItem } from '#contracts/calls/find-held-item.ts';
import { findItem } from '#contracts/calls/find-item.ts';
import { findPlace } from '#contracts/calls/find-place.ts';
import { handleCall, type RegisteredCall } from '#shared/calls/call-handler.ts';
import type { ItemDependencies } from '../item.aggregate.ts';
import { deleteItemForReview } from '../use-cases/delete-item-for-review.use-case.ts';
import { findHeldItem as lookForHeldItem } from '../use-cases/find-held-item.use-case.ts';
import { findPlace as lookForPlace } from '../use-cases/find-place.use-case.ts';
import { lookForItem } from '../use-cases/look-for-item.use-case.ts';

/**
 * The synchronous calls that the item answers: review deletes the reviewed item, reservation asks whether an item
 * exists, where it is, and whether one of an owner is held or lent.
 */
export function itemCalls(dependencies: ItemDependencies): readonly RegisteredCall[] {
  return [
    handleCall({
      contract: deleteItem,
      handle: (request, context) => deleteItemForReview(dependencies, request, context),
    }),
    handleCall({ contract: findHeldItem, handle: ({ ownerId }) => lookForHeldItem(dependencies, ownerId) }),
    handleCall({ contract: findItem, handle: ({ itemNo }) => lookForItem(dependencies, itemNo) }),
    handleCall({ contract: findPlace, handle: ({ itemNo }) => lookForPlace(dependencies, itemNo) }),
  ];
}
