import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { existing } from '../../shared/use-cases/existing.ts';
import type { ReviewDraft } from '../domain/item.ts';
import { changeStateOfItem } from './change-state-of-item.ts';
import type { ItemDependencies } from './item.dependencies.ts';

/** What a review is told: the review that stands (the first one, if it was asked before), or why the item stays. */
export type DeletionAnswer =
  | { readonly outcome: 'deleted'; readonly review: ReviewDraft }
  | { readonly outcome: 'refused'; readonly code: string; readonly detail: string };

/** Deletes the item for the review it carries; asked again it answers the same. */
export async function deleteItemForReview(
  dependencies: ItemDependencies,
  request: { readonly itemNo: number; readonly reservationNo: number; readonly review: ReviewDraft },
  context: MessageContext,
): Promise<DeletionAnswer> {
  const { itemNo, reservationNo, review } = request;
  const command = { type: 'DeleteItemForReview', reservationNo, review } as const;
  try {
    const { deletion } = existing(await changeStateOfItem(dependencies, itemNo, command, context));
    return { outcome: 'deleted', review: deletion?.review ?? review };
  } catch (error) {
    if (!(error instanceof CommandRejected)) throw error;
    const { code, detail } = error.rejection;
    return { outcome: 'refused', code, detail };
  }
}
