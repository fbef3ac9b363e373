import { deleteItem } from '../../../contracts/calls/delete-item.ts';
import { handleCall, type RegisteredCall } from '../../shared/calls/call-handler.ts';
import { deleteItemForReview } from '../use-cases/delete-item-for-review.use-case.ts';
import type { ItemDependencies } from '../use-cases/item.dependencies.ts';

/** What the item answers when it is asked synchronously: review's deletion of the reviewed item. */
export function itemCalls(dependencies: ItemDependencies): readonly RegisteredCall[] {
  return [
    handleCall({
      contract: deleteItem,
      handle: (request, context) => deleteItemForReview(dependencies, request, context),
    }),
  ];
}
