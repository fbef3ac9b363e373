import type { MessageContext } from '#shared/domain/message-context.ts';
import type { IdempotencyKeys } from '#shared/persistence/idempotency-keys/idempotency-keys.ts';
import { type Created, createOnce, firstState, type RepeatableRequest } from '#shared/use-cases/create-once.ts';
import { decideItem } from '../domain/item.decide.ts';
import { evolveItem } from '../domain/item.evolve.ts';
import type { Item } from '../domain/item.ts';
import { type RegisterDependencies, type Registration, registerItem } from './register-item.use-case.ts';

/** The dependencies of registering items. */
export type RegistrationDependencies = RegisterDependencies & { readonly keys: IdempotencyKeys };

/** Registers an item once for all sendings of a request with a key. Each sending gets the item in its first state. */
export function registerItemOnce(
  dependencies: RegistrationDependencies,
  input: Registration,
  context: MessageContext,
  request: RepeatableRequest | undefined,
): Promise<Created<Item>> {
  const { items, numbers } = dependencies;
  return createOnce(dependencies, request, {
    create: (claim) => registerItem({ ...dependencies, numbers: { next: () => claim(numbers.next) } }, input, context),
    async first(itemNo) {
      const item = await items.find(itemNo);
      return item && firstState(decideItem(undefined, { type: 'RegisterItem', itemNo, ...input }), evolveItem);
    },
  });
}
