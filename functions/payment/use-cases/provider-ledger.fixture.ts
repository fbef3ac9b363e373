import type { PaymentProvider } from './payment-provider.ts';

/** Where the money of one authorization is. */
export type MoneyState = 'authorized' | 'captured' | 'voided' | 'refunded';

/**
 * A provider that keeps books as the port promises: a repeated request gets the same answer, and an impossible one has
 * no effect.
 */
export interface ProviderLedger extends PaymentProvider {
  /** Every authorization, by its attempt's idempotency key. */
  readonly books: ReadonlyMap<string, MoneyState>;
  /** The requests, in order. */
  readonly asked: readonly string[];
  /** Makes the next operation of this name fail before it has an effect. */
  readonly failNext: (operation: keyof PaymentProvider) => void;
  /** Declines all authorizations from now on. */
  readonly decline: () => void;
}

/** A new provider without any money. An authorization's id is its idempotency key. */
export function createLedger(): ProviderLedger {
  const books = new Map<string, MoneyState>();
  const asked: string[] = [];
  const failing: string[] = [];
  let declines = false;
  return {
    books,
    asked,
    failNext: (operation) => failing.push(operation),
    decline: () => {
      declines = true;
    },
    async authorize({ idempotencyKey, amount }) {
      note('authorize', `${idempotencyKey} of ${amount}`);
      if (declines) return { outcome: 'declined' };
      if (!books.has(idempotencyKey)) books.set(idempotencyKey, 'authorized');
      return { outcome: 'authorized', authorizationId: idempotencyKey };
    },
    async capture(id) {
      note('capture', id);
      move(id, 'captured', ['authorized', 'captured']);
    },
    async void(id) {
      note('void', id);
      if (books.get(id) === 'captured' || books.get(id) === 'refunded') return 'captured';
      move(id, 'voided', ['authorized', 'voided']);
      return 'voided';
    },
    async refund(id) {
      note('refund', id);
      move(id, 'refunded', ['captured', 'refunded']);
    },
  };

  function note(operation: keyof PaymentProvider, what: string): void {
    asked.push(`${operation} ${what}`);
    const index = failing.indexOf(operation);
    if (index === -1) return;
    failing.splice(index, 1);
    throw new Error(`the provider failed to ${operation}`);
  }

  function move(id: string, to: MoneyState, from: readonly MoneyState[]): void {
    const state = books.get(id);
    if (state === undefined || !from.includes(state)) throw new Error(`${id} is ${state}, it cannot be ${to}`);
    books.set(id, to);
  }
}
