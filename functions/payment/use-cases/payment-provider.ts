import type { PaymentDependencies } from '../payment.aggregate.ts';

/**
 * The company that moves the money. Every operation may be repeated with the same arguments: it then gives the same
 * answer without a second effect. Only a decline is not remembered, because the renter may try again. An authorization
 * that is never captured expires by itself. Each operation throws when the provider fails or does not answer: the
 * outcome is then unknown.
 */
export interface PaymentProvider {
  /** Reserves an amount (whole units). `idempotencyKey` names the attempt. */
  authorize(request: {
    readonly idempotencyKey: string;
    readonly amount: number;
  }): Promise<{ readonly outcome: 'authorized'; readonly authorizationId: string } | { readonly outcome: 'declined' }>;
  /** Captures authorized money. */
  capture(authorizationId: string): Promise<void>;
  /** Releases an authorization. `captured`: the money was captured already, and only a refund gives it back. */
  void(authorizationId: string): Promise<'voided' | 'captured'>;
  /** Gives captured money back. */
  refund(authorizationId: string): Promise<void>;
}

/** The dependencies of a use case that moves money. */
export type MoneyDependencies = PaymentDependencies & { readonly provider: PaymentProvider };
