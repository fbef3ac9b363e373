import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { existing } from '#shared/use-cases/existing.ts';
import type { ReviewDraft } from '../domain/item.ts';
import { type ItemDependencies, itemAggregate, itemDecides } from '../item.aggregate.ts';

/** The answer to a review: the review that stands (the first one, if it was asked before), or why the item stays. */
export type DeletionAnswer =
  | { readonly outcome: 'deleted'; readonly review: ReviewDraft }
  | { readonly outcome: 'refused'; readonly code: string; readonly detail: string };

/** Deletes the item for the review that it carries. A repetition gets the same answer. */
export async function deleteItemForReview(
  dependencies: ItemDependencies,
  request: { readonly itemNo: number; readonly reservationNo: number; readonly review: ReviewDraft },
  context: MessageContext,
): Promise<DeletionAnswer> {
  const { itemNo, reservationNo, review } = request;
  const command = { type: 'DeleteItemForReview', reservationNo, review } as const;
  const deleted = await itemAggregate.change(dependencies, itemNo, theMarket, itemDecides(command), context);
  if (deleted.rejection === undefined) {
    const { deletion } = existing(deleted.state);
    return { outcome: 'deleted', review: deletion?.review ?? review };
  }
  const { code, detail } = deleted.rejection;
  return { outcome: 'refused', code, detail };
}
