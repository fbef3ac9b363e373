/**
 * The accounts of the books. A balance is debits minus credits, so that of `renters` is what we have of them, below
 * zero, and the others say where it is:
 * - `held`: authorized at the provider,
 * - `captured`: taken at the hand-over,
 * - `to-refund`: has to be given back, and the provider has not done it yet.
 *
 * Deposits have their own, so that the sums of prices are without them: `depositors` is what we have of renters as
 * deposits, below zero,
 * - `deposits`: reserved at the provider,
 * - `kept`: taken by the provider for the owner.
 */
export const accounts = ['renters', 'held', 'captured', 'to-refund', 'depositors', 'deposits', 'kept'] as const;

/** See {@link accounts}. */
export type Account = (typeof accounts)[number];

/** What was debited to an account and credited to it, in whole units of the currency. */
export interface Turnover {
  readonly account: Account;
  readonly currency: string;
  readonly debits: number;
  readonly credits: number;
}
