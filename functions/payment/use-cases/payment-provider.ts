import type { PaymentDependencies } from '../payment.aggregate.ts';

/**
 * The company that moves the money. Every operation may be asked again with the same arguments and then answers the same
 * without a second effect; only a decline is not remembered: the renter may try again. An authorization that is never captured
 * lapses by itself. Each operation throws when the provider fails or does not answer: the outcome is then unknown.
 */
export interface PaymentProvider {
  /** Reserves an amount (whole units). `idempotencyKey` names the attempt. */
  authorize(request: {
    readonly idempotencyKey: string;
    readonly amount: number;
  }): Promise<{ readonly outcome: 'authorized'; readonly authorizationId: string } | { readonly outcome: 'declined' }>;
  /** Takes authorized money. */
  capture(authorizationId: string): Promise<void>;
  /** Lets an authorization go; `captured` when the money was taken already, then only a refund gives it back. */
  void(authorizationId: string): Promise<'voided' | 'captured'>;
  /** Gives captured money back. */
  refund(authorizationId: string): Promise<void>;
}

/** What a use case needs that moves money. */
export type MoneyDependencies = PaymentDependencies & { readonly provider: PaymentProvider };
