import type { AggregateRepository } from '../../shared/persistence/aggregate.repository.ts';
import type { PaymentEvent } from '../domain/payment.events.ts';
import type { Payment } from '../domain/payment.ts';

/** Where payments live. */
export type PaymentRepository = AggregateRepository<Payment, PaymentEvent>;
