import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { allFound } from '#shared/use-cases/all-found.ts';
import { type ItemDependencies, itemAggregate, itemDecides } from '../item.aggregate.ts';

/**
 * Takes the free items of an owner off the market. True when one is held or lent: the owner was forgotten at the moment
 * of its reservation, and it leaves later.
 */
export async function withdrawItems(
  dependencies: ItemDependencies,
  ownerId: number,
  context: MessageContext,
): Promise<boolean> {
  const remove = itemDecides({ type: 'DeleteItem' });
  let left = false;
  for (const state of await allFound(dependencies.items, { name: 'ownerId', value: ownerId })) {
    const { rejection } = await itemAggregate.change(dependencies, state.itemNo, theMarket, remove, context, { state });
    // One that somebody has deleted meanwhile is not found any more.
    left ||= rejection?.kind === 'conflict';
  }
  return left;
}
