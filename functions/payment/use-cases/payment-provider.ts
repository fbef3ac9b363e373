import type { PaymentDependencies } from '../payment.aggregate.ts';

/**
 * The company that moves the money. Every operation may be repeated with the same arguments: it then gives the same
 * answer without a second effect. Only a decline is not remembered, because the renter may try again. An authorization
 * that is never captured lapses by itself, some days later. Each operation throws when the provider fails or does not
 * answer: the outcome is then unknown.
 */
export interface PaymentProvider {
  /** Reserves an amount (whole units), and a deposit beside it: both or none. `idempotencyKey` names the attempt. */
  authorize(request: {
    readonly idempotencyKey: string;
    readonly amount: number;
    readonly deposit?: number | undefined;
  }): Promise<{ readonly outcome: 'authorized'; readonly authorizationId: string } | { readonly outcome: 'declined' }>;
  /**
   * Captures the authorized amount. The deposit stays reserved. `lapsed`: the authorization had lapsed, with its deposit;
   * nothing was taken, and nothing ever will be. What was captured before stays captured.
   */
  capture(authorizationId: string): Promise<'captured' | 'lapsed'>;
  /**
   * Releases an authorization, with its deposit; also one that has lapsed. `captured`: the money was captured already,
   * and only a refund gives it back.
   */
  void(authorizationId: string): Promise<'voided' | 'captured'>;
  /** Gives captured money back, and frees the deposit. */
  refund(authorizationId: string): Promise<void>;
  /**
   * Takes so much of the deposit, whole units, and frees the rest; 0 frees all of it. `lapsed`: it was not taken in the
   * days for which the authorization lasts, and all of it is free.
   */
  settleDeposit(authorizationId: string, kept: number): Promise<'done' | 'lapsed'>;
}

/** The dependencies of a use case that moves money. */
export type MoneyDependencies = PaymentDependencies & { readonly provider: PaymentProvider };
