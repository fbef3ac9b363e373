import type { PaymentProvider } from './payment-provider.ts';

/** Where the money of one authorization is. */
export type MoneyState = 'authorized' | 'captured' | 'voided' | 'refunded' | 'lapsed';

/** A reserved deposit, and how much of it was taken; undefined while all of it is reserved. */
export interface DepositMoney {
  readonly amount: number;
  readonly taken?: number;
  /** True when it was let go because its days were over. */
  readonly lapsed?: true;
}

/**
 * A provider that keeps books as the port promises: a repeated request gets the same answer, and an impossible one has
 * no effect.
 */
export interface ProviderLedger extends PaymentProvider {
  /** Every authorization, by its attempt's idempotency key. */
  readonly books: ReadonlyMap<string, MoneyState>;
  /** What became of each deposit, by the same key: how much of it was taken, once that or its release is done. */
  readonly deposits: ReadonlyMap<string, DepositMoney>;
  /** The requests, in order. */
  readonly asked: readonly string[];
  /** Makes the next operation of this name fail before it has an effect. */
  readonly failNext: (operation: keyof PaymentProvider) => void;
  /** Declines all authorizations from now on. */
  readonly decline: () => void;
  /** The days of an authorization are over: what is still reserved of it and of its deposit is free. */
  readonly lapse: (id: string) => void;
}

/** A provider, without any money unless told. An authorization's id is its idempotency key. */
export function createLedger(money: ReadonlyMap<string, MoneyState> = new Map()): ProviderLedger {
  const books = new Map(money);
  const deposits = new Map<string, DepositMoney>();
  const asked: string[] = [];
  const failing: string[] = [];
  let declines = false;
  return {
    books,
    deposits,
    asked,
    failNext: (operation) => failing.push(operation),
    decline: () => {
      declines = true;
    },
    lapse(id) {
      if (books.get(id) === 'authorized') books.set(id, 'lapsed');
      const { amount, taken } = deposits.get(id) ?? {};
      if (amount !== undefined && taken === undefined) deposits.set(id, { amount, taken: 0, lapsed: true });
    },
    async authorize({ idempotencyKey, amount, deposit }) {
      note('authorize', `${idempotencyKey} of ${amount}${deposit === undefined ? '' : ` and ${deposit}`}`);
      if (declines) return { outcome: 'declined' };
      if (!books.has(idempotencyKey)) {
        books.set(idempotencyKey, 'authorized');
        if (deposit !== undefined) deposits.set(idempotencyKey, { amount: deposit });
      }
      return { outcome: 'authorized', authorizationId: idempotencyKey };
    },
    async capture(id) {
      note('capture', id);
      if (books.get(id) === 'lapsed') return 'lapsed';
      move(id, 'captured', ['authorized', 'captured']);
      return 'captured';
    },
    async void(id) {
      note('void', id);
      if (books.get(id) === 'captured' || books.get(id) === 'refunded') return 'captured';
      if (books.get(id) === 'lapsed') return 'voided';
      move(id, 'voided', ['authorized', 'voided']);
      settle(id, 0);
      return 'voided';
    },
    async refund(id) {
      note('refund', id);
      move(id, 'refunded', ['captured', 'refunded']);
      settle(id, 0);
    },
    async settleDeposit(id, kept) {
      note('settleDeposit', `${id} keeping ${kept}`);
      if (books.get(id) !== 'captured') throw new Error(`${id} is ${books.get(id)}, its deposit cannot be settled`);
      const { amount, taken = kept, lapsed }: DepositMoney = deposits.get(id) ?? { amount: 0 };
      if (lapsed) return 'lapsed';
      if (taken !== kept || kept > amount) throw new Error(`${taken} of ${amount} was taken, it cannot be ${kept}`);
      settle(id, kept);
      return 'done';
    },
  };

  function settle(id: string, kept: number): void {
    const { amount, taken } = deposits.get(id) ?? {};
    if (amount !== undefined && taken === undefined) deposits.set(id, { amount, taken: kept });
  }

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
