import {
  createMemoryAbsentItemRepository,
  type MemoryAbsentItemRepository,
} from '../../functions/item/adapters/absent-item.repository-memory.ts';
import { itemTable } from '../../functions/item/adapters/item.table.ts';
import type { ItemEvent } from '../../functions/item/domain/item.events.ts';
import type { Item } from '../../functions/item/domain/item.ts';
import { paymentTable } from '../../functions/payment/adapters/payment.table.ts';
import type { PaymentEvent } from '../../functions/payment/domain/payment.events.ts';
import type { Payment } from '../../functions/payment/domain/payment.ts';
import { createMemoryViewStore } from '../../functions/projections/adapters/view-store-memory.ts';
import type { ItemInfoSlots } from '../../functions/projections/item-info/item-info.slots.ts';
import type { ReviewInfoSlots } from '../../functions/projections/review-info/review-info.slots.ts';
import type { ViewStore } from '../../functions/projections/view-store.ts';
import {
  createMemoryReservationRepository,
  type MemoryReservationRepository,
} from '../../functions/reservation/adapters/reservation.repository-memory.ts';
import { reviewTable } from '../../functions/review/adapters/review.table.ts';
import type { ReviewEvent } from '../../functions/review/domain/review.events.ts';
import type { Review } from '../../functions/review/domain/review.ts';
import {
  createMemoryRepository,
  type MemoryRepository,
} from '../../functions/shared/persistence/aggregate.repository-memory.ts';
import type { Counter } from '../../functions/shared/persistence/counter-dynamodb.ts';
import { createMemoryCounter } from '../../functions/shared/persistence/counter-memory.ts';

/** Every table of the market, in memory. */
export interface Tables {
  readonly items: MemoryRepository<Item, ItemEvent>;
  readonly absentItems: MemoryAbsentItemRepository;
  readonly itemNumbers: Counter;
  readonly reservations: MemoryReservationRepository;
  readonly reservationNumbers: Counter;
  readonly payments: MemoryRepository<Payment, PaymentEvent>;
  readonly reviews: MemoryRepository<Review, ReviewEvent>;
  readonly itemInfoes: ViewStore<ItemInfoSlots>;
  readonly reviewInfoes: ViewStore<ReviewInfoSlots>;
}

/** Empty tables. Takes the clock in ms. */
export function createTables(now: () => number): Tables {
  const items = createMemoryRepository<Item, ItemEvent>(itemTable, now);
  return {
    items,
    absentItems: createMemoryAbsentItemRepository(items, now),
    itemNumbers: createMemoryCounter(),
    reservations: createMemoryReservationRepository(now),
    reservationNumbers: createMemoryCounter(),
    payments: createMemoryRepository<Payment, PaymentEvent>(paymentTable, now),
    reviews: createMemoryRepository<Review, ReviewEvent>(reviewTable, now),
    itemInfoes: createMemoryViewStore<ItemInfoSlots>(),
    reviewInfoes: createMemoryViewStore<ReviewInfoSlots>(),
  };
}
