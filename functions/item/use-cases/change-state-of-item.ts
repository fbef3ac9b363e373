import type { MessageContext } from '../../shared/domain/message-context.ts';
import { changeAggregate } from '../../shared/use-cases/change-aggregate.ts';
import { type Expectation, expecting } from '../../shared/use-cases/expectation.ts';
import type { Outcome } from '../../shared/use-cases/outcome.ts';
import type { ItemCommand } from '../domain/item.commands.ts';
import { decideItem } from '../domain/item.decide.ts';
import { evolveItem } from '../domain/item.evolve.ts';
import type { Item } from '../domain/item.ts';
import type { ItemDependencies } from './item.dependencies.ts';

/** Carries a command out on one item, deciding anew when another write came first. Gives the item afterwards. */
export function changeStateOfItem(
  { items, now, pause }: ItemDependencies,
  itemNo: number,
  command: ItemCommand,
  context: MessageContext,
  loaded?: { readonly state: Item | undefined },
  expectation?: Expectation<Item>,
): Promise<Outcome<Item | undefined>> {
  const decide = expecting(expectation, (item: Item | undefined) => decideItem(item, command));
  return changeAggregate({ find: () => items.find(itemNo), save: items.save }, decide, {
    evolve: evolveItem,
    context,
    now,
    pause,
    loaded,
  });
}
