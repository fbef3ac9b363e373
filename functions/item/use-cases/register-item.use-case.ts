import type { DayRules } from '#contracts/days/item-days.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { anybody } from '#shared/domain/permission.ts';
import type { Use } from '#shared/domain/quota.ts';
import type { NumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { existingOf, type Outcome } from '#shared/use-cases/outcome.ts';
import { type QuotaDependencies, useQuota } from '#shared/use-cases/use-quota.ts';
import type { Item } from '../domain/item.ts';
import type { WantedPlace } from '../domain/item-place.ts';
import { decideAnother } from '../domain/quota.decide.ts';
import { type ItemDependencies, itemAggregate, itemDecides } from '../item.aggregate.ts';

/** What somebody registers. `ownerId`: whose it is, if they signed in. The price is in whole units, ≥ 0. */
export interface Registration extends DayRules {
  readonly ownerId?: number | undefined;
  readonly itemName: string;
  readonly itemPrice: number;
  readonly place?: WantedPlace | undefined;
}

/** The dependencies of registering without a key. */
export type RegisterDependencies = ItemDependencies &
  QuotaDependencies & {
    readonly numbers: NumberSequence;
    /** A setting that may change at any time: how many items one owner may register in any 60 minutes. */
    readonly registrationsPerHour: () => Promise<number>;
  };

/**
 * Registers an item under the next free number. Refused when an owner who signed in registers too many (too-many: nothing
 * written).
 */
export async function registerItem(
  dependencies: RegisterDependencies,
  input: Registration,
  context: MessageContext,
): Promise<Outcome<Item>> {
  const itemNo = await dependencies.numbers.next();
  if (input.ownerId !== undefined) {
    const most = await dependencies.registrationsPerHour();
    const decide = (uses: readonly Use[], nowMs: number) => decideAnother(uses, most, nowMs);
    const rejection = await useQuota(dependencies, input.ownerId, itemNo, { most, decide });
    if (rejection !== undefined) return { rejection };
  }
  const register = itemDecides({ type: 'RegisterItem', itemNo, ...input });
  // A new number has no row: there is nothing to read first, and nobody whose it could be.
  return existingOf(await itemAggregate.change(dependencies, itemNo, anybody, register, context, { state: undefined }));
}
