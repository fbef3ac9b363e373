import type { AbsentItemRepository } from '#functions/item/use-cases/absent-item.repository.ts';
import type { RegistrationDependencies } from '#functions/item/use-cases/register-item-once.use-case.ts';
import type { History } from '#functions/operations/history.ts';
import type { MoneyDependencies } from '#functions/payment/use-cases/payment-provider.ts';
import type { Views } from '#functions/projections/use-cases/project.use-case.ts';
import type { ForgettingDependencies } from '#functions/reservation/use-cases/forget-person.use-case.ts';
import type { ReservingDependencies } from '#functions/reservation/use-cases/reserve-once.use-case.ts';
import type { ReviewDependencies } from '#functions/review/review.aggregate.ts';
import { longestPauseMs } from '#shared/config/time-limits.ts';
import type { IdempotencyKeys } from '#shared/persistence/idempotency-keys/idempotency-keys.ts';
import type { Machine, Site } from '../engine/machine.ts';
import type { Blame } from '../rules/report-violation.ts';
import { createGatedClient } from './gated-client.ts';
import type { Provider } from './provider.ts';
import { createStores } from './stores.ts';
import type { Tables } from './tables.ts';

/** What the use cases of each context need, as one instance has it. */
export interface InstancePorts {
  readonly item: RegistrationDependencies & { readonly absentItems: AbsentItemRepository };
  /** The item is read by a guarded call, which each request brings along. */
  readonly reservation: Omit<ReservingDependencies, 'findItem'> & Pick<ForgettingDependencies, 'people'>;
  readonly payment: MoneyDependencies;
  readonly review: ReviewDependencies & { readonly keys: IdempotencyKeys };
  readonly views: Views;
  readonly history: History;
}

/**
 * Makes the ports of an instance. `written` is called after every write; `blame`, when something impossible is written.
 */
export function createInstancePorts(
  machine: Machine,
  site: Site,
  tables: Tables,
  provider: Provider,
  written: () => void,
  blame: Blame,
): InstancePorts {
  const { limits } = machine.profile;
  const clock = () => machine.scheduler.now() + site.skewMs;
  const gated = createGatedClient(machine, site, tables.twin, written, blame);
  const { item, reservation, payment, review, views, history } = createStores(gated, machine.profile.blockSize, clock);
  const now = () => new Date(clock()).toISOString();
  const pause = (lost: number) => machine.wait(site, Math.random() * longestPauseMs(lost));
  return {
    item: { ...item, now, pause, registrationsPerHour: async () => limits.registrationsPerHour },
    reservation: {
      ...reservation,
      now,
      pause,
      limits: async () => limits,
      payWithinMs: async () => machine.profile.payWithinMs[site.id % 2 === 0 ? 0 : 1],
    },
    payment: { ...payment, provider: provider.portOf(site), now, pause },
    review: { ...review, now, pause },
    views,
    history,
  };
}
