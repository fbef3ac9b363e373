import { itemTable } from '../../functions/item/adapters/item.table.ts';
import type { AbsentItemRepository, ItemRepository } from '../../functions/item/use-cases/item.repository.ts';
import { paymentTable } from '../../functions/payment/adapters/payment.table.ts';
import type { PaymentDependencies } from '../../functions/payment/use-cases/payment.dependencies.ts';
import { itemInfoRow } from '../../functions/projections/item-info/item-info.slots.ts';
import { reviewInfoRow } from '../../functions/projections/review-info/review-info.slots.ts';
import type { Views } from '../../functions/projections/use-cases/project.use-case.ts';
import type { ReservationDependencies } from '../../functions/reservation/use-cases/reservation.dependencies.ts';
import { reviewTable } from '../../functions/review/adapters/review.table.ts';
import type { ReviewDependencies } from '../../functions/review/use-cases/review.dependencies.ts';
import type { NumberSequence } from '../../functions/shared/persistence/number-sequence.ts';
import { createTableGate } from './gated-tables.ts';
import type { Machine, Site } from './machine.ts';
import type { Provider } from './provider.ts';
import type { Blame } from './rules/blame.ts';
import type { Tables } from './tables.ts';

/** What the use cases of each context need, as one instance has it. */
export interface InstancePorts {
  readonly item: {
    readonly items: ItemRepository;
    readonly absentItems: AbsentItemRepository;
    readonly numbers: NumberSequence;
    readonly now: () => string;
  };
  readonly reservation: ReservationDependencies & { readonly numbers: NumberSequence };
  readonly payment: PaymentDependencies;
  readonly review: ReviewDependencies;
  readonly views: Views;
}

/** The ports of an instance. Takes the tables and the provider behind them, who is told of every write, and who of what cannot be. */
export function createInstancePorts(
  machine: Machine,
  site: Site,
  tables: Tables,
  provider: Provider,
  written: () => void,
  blame: Blame,
): InstancePorts {
  const gate = createTableGate(machine, site, written, blame);
  const now = () => new Date(machine.scheduler.now() + site.skewMs).toISOString();
  return {
    item: {
      items: gate.aggregates(itemTable, tables.items),
      absentItems: gate.absentItems(tables.absentItems),
      numbers: gate.numbers('item', tables.itemNumbers),
      now,
    },
    reservation: {
      reservations: gate.reservations(tables.reservations),
      numbers: gate.numbers('reservation', tables.reservationNumbers),
      now,
    },
    payment: { payments: gate.aggregates(paymentTable, tables.payments), provider: provider.portOf(site), now },
    review: { reviews: gate.aggregates(reviewTable, tables.reviews), now },
    views: {
      itemInfoes: gate.view('itemInfo', tables.itemInfoes, itemInfoRow),
      reviewInfoes: gate.view('reviewInfo', tables.reviewInfoes, reviewInfoRow),
    },
  };
}
