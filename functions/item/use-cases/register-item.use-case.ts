import type { MessageContext } from '#shared/domain/message-context.ts';
import { anybody } from '#shared/domain/permission.ts';
import type { NumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { existingOf, type Outcome } from '#shared/use-cases/outcome.ts';
import type { Item } from '../domain/item.ts';
import { type ItemDependencies, itemAggregate, itemDecides } from '../item.aggregate.ts';

/** What somebody registers. `ownerId`: whose it is, if they signed in. The price is in whole units, ≥ 0. */
export interface Registration {
  readonly ownerId?: number | undefined;
  readonly itemName: string;
  readonly itemPrice: number;
}

/** Registers an item under the next free number. */
export async function registerItem(
  dependencies: ItemDependencies & { readonly numbers: NumberSequence },
  input: Registration,
  context: MessageContext,
): Promise<Outcome<Item>> {
  const itemNo = await dependencies.numbers.next();
  const register = itemDecides({ type: 'RegisterItem', itemNo, ...input });
  // A new number has no row: there is nothing to read first, and nobody whose it could be.
  return existingOf(await itemAggregate.change(dependencies, itemNo, anybody, register, context, { state: undefined }));
}
