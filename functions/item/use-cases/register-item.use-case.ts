import type { MessageContext } from '../../shared/domain/message-context.ts';
import type { NumberSequence } from '../../shared/persistence/number-sequence.ts';
import { existingOf, type Outcome } from '../../shared/use-cases/outcome.ts';
import type { Item } from '../domain/item.ts';
import { changeStateOfItem } from './change-state-of-item.ts';
import type { ItemDependencies } from './item.dependencies.ts';

/** Registers an item under the next free number. Takes its name and price (whole units ≥ 0), gives the item. */
export async function registerItem(
  dependencies: ItemDependencies & { readonly numbers: NumberSequence },
  input: { readonly itemName: string; readonly itemPrice: number },
  context: MessageContext,
): Promise<Outcome<Item>> {
  const itemNo = await dependencies.numbers.next();
  const command = { type: 'RegisterItem', itemNo, ...input } as const;
  // A new number has no row: there is nothing to read first.
  return existingOf(await changeStateOfItem(dependencies, itemNo, command, context, { state: undefined }));
}
