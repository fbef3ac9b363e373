import type { ChangeOptions } from '#shared/use-cases/change-aggregate.ts';
import type { WaitingEvent, WaitingList } from '../domain/waiting.ts';
import type { ReservationRepository } from './reservation.repository.ts';
import type { WaitingListRepository } from './waiting-list.repository.ts';

/** The dependencies of use cases about who waits for an item. */
export type WaitingDependencies = Pick<ChangeOptions<WaitingList, WaitingEvent>, 'now' | 'pause'> & {
  readonly reservations: ReservationRepository;
  readonly waitingLists: WaitingListRepository;
  /** For how long an item is kept for whoever waited for it: a setting that may change at any time. */
  readonly keepForMs: () => Promise<number>;
};
