import type { AbsentItemRepository } from '#functions/item/use-cases/absent-item.repository.ts';
import type { InvitingDependencies } from '#functions/item/use-cases/invite-picture.use-case.ts';
import type { RegistrationDependencies } from '#functions/item/use-cases/register-item-once.use-case.ts';
import type { BookkeepingDependencies } from '#functions/ledger/use-cases/record-event.use-case.ts';
import type { RemindDependencies } from '#functions/notices/use-cases/remind.use-case.ts';
import type { History } from '#functions/operations/history.ts';
import type { MoneyDependencies } from '#functions/payment/use-cases/payment-provider.ts';
import type { Views } from '#functions/projections/use-cases/project.use-case.ts';
import type { ForgettingDependencies } from '#functions/reservation/use-cases/forget-person.use-case.ts';
import type { InvitingDependencies as RentalPictureDependencies } from '#functions/reservation/use-cases/invite-rental-picture.use-case.ts';
import type { DepositDependencies } from '#functions/reservation/use-cases/keep-deposit-by.ts';
import type { ReservingDependencies } from '#functions/reservation/use-cases/reserve-once.use-case.ts';
import type { WaitingDependencies } from '#functions/reservation/use-cases/waiting-dependencies.ts';
import type { ReviewDependencies } from '#functions/review/review.aggregate.ts';
import { longestPauseMs } from '#shared/config/time-limits.ts';
import { noAddresses } from '#shared/files/file-addresses.fixture.ts';
import type { IdempotencyKeys } from '#shared/persistence/idempotency-keys/idempotency-keys.ts';
import type { Machine, Site } from '../engine/machine.ts';
import type { Blame } from '../rules/report-violation.ts';
import type { Books } from './books.ts';
import { createGatedClient } from './gated-client.ts';
import type { Mailbox } from './mailbox.ts';
import type { Provider } from './provider.ts';
import { rentalFilesAlike } from './rental-files-alike.ts';
import { createStores } from './stores.ts';
import type { Tables } from './tables.ts';

/** What the use cases of each context need, as one instance has it. */
export interface InstancePorts {
  readonly item: RegistrationDependencies & InvitingDependencies & { readonly absentItems: AbsentItemRepository };
  /** The item is read by a guarded call, which each request brings along. */
  readonly reservation: Omit<ReservingDependencies, 'findItem'> &
    WaitingDependencies &
    Pick<ForgettingDependencies, 'people'> &
    DepositDependencies &
    RentalPictureDependencies;
  readonly payment: MoneyDependencies;
  readonly review: ReviewDependencies & { readonly keys: IdempotencyKeys };
  readonly views: Views;
  readonly history: History;
  readonly notices: RemindDependencies;
  readonly books: BookkeepingDependencies;
}

/**
 * Makes the ports of an instance. `written` is called after every write; `blame`, when something impossible is written.
 */
export function createInstancePorts(
  machine: Machine,
  site: Site,
  tables: Tables,
  provider: Provider,
  mailbox: Mailbox,
  books: Books,
  written: () => void,
  blame: Blame,
): InstancePorts {
  const { limits } = machine.profile;
  const clock = () => machine.scheduler.now() + site.skewMs;
  const gated = createGatedClient(machine, site, tables.twin, written, blame);
  const { item, reservation, payment, review, views, history, notices } = createStores(
    gated,
    machine.profile.blockSize,
    clock,
  );
  const now = () => new Date(clock()).toISOString();
  const pause = (lost: number) => machine.wait(site, Math.random() * longestPauseMs(lost));
  // Files are not part of histories: every rental has the same.
  const pictures = {
    picturesPerHour: async () => limits.picturesPerHour,
    addresses: noAddresses(),
    files: rentalFilesAlike,
    draw: () => 1,
  };
  return {
    item: { ...item, ...pictures, now, pause, registrationsPerHour: async () => limits.registrationsPerHour },
    reservation: {
      ...reservation,
      ...pictures,
      now,
      pause,
      limits: async () => limits,
      payWithinMs: async () => machine.profile.payWithinMs[site.id % 2 === 0 ? 0 : 1],
      payNear: async () => machine.profile.payNear[site.id % 2 === 0 ? 0 : 1],
      keepForMs: async () => machine.profile.payWithinMs[site.id % 2 === 0 ? 1 : 0],
      keepDepositMs: async () => machine.profile.keepDepositMs,
    },
    payment: { ...payment, provider: provider.portOf(site), now, pause },
    review: { ...review, now, pause },
    views,
    history,
    books: books.portOf(site),
    notices: {
      ...notices,
      mailer: mailbox.portOf(site),
      marketUrl: 'https://market.example',
      newKey: () => `key-${Math.random()}`,
      mailed: () => undefined,
      now,
      timeZone: 'Asia/Seoul',
    },
  };
}
