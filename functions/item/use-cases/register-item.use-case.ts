import type { MessageContext } from '#shared/domain/message-context.ts';
import type { NumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { existingOf, type Outcome } from '#shared/use-cases/outcome.ts';
import type { Item } from '../domain/item.ts';
import { type ItemDependencies, itemAggregate, itemDecides } from '../item.aggregate.ts';

/** Registers an item under the next free number. The price is in whole units, ≥ 0. */
export async function registerItem(
  dependencies: ItemDependencies & { readonly numbers: NumberSequence },
  input: { readonly itemName: string; readonly itemPrice: number },
  context: MessageContext,
): Promise<Outcome<Item>> {
  const itemNo = await dependencies.numbers.next();
  const register = itemDecides({ type: 'RegisterItem', itemNo, ...input });
  // A new number has no row, so there is nothing to read first.
  return existingOf(await itemAggregate.change(dependencies, itemNo, register, context, { state: undefined }));
}
