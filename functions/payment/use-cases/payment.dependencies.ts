import type { Pause } from '../../shared/use-cases/change-aggregate.ts';
import type { PaymentRepository } from './payment.repository.ts';
import type { PaymentProvider } from './payment-provider.ts';

/** What every use case on a payment needs. */
export interface PaymentDependencies {
  readonly payments: PaymentRepository;
  readonly provider: PaymentProvider;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly pause?: Pause;
}
