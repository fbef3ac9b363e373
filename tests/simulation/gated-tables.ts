import type * as z from 'zod/mini';
import type { AbsentItemRepository } from '../../functions/item/use-cases/item.repository.ts';
import type { SlotRow, ViewStore } from '../../functions/projections/view-store.ts';
import { reservationTable } from '../../functions/reservation/adapters/reservation.table.ts';
import { endsReservation } from '../../functions/reservation/domain/reservation.events.ts';
import type { ReservationRepository } from '../../functions/reservation/use-cases/reservation.repository.ts';
import type { Change, DomainEvent } from '../../functions/shared/events/outbox.ts';
import type { AggregateRepository, SaveResult } from '../../functions/shared/persistence/aggregate.repository.ts';
import type { AggregateTable } from '../../functions/shared/persistence/aggregate-table.ts';
import type { Counter } from '../../functions/shared/persistence/counter-dynamodb.ts';
import { createNumberSequence, type NumberSequence } from '../../functions/shared/persistence/number-sequence.ts';
import { type Machine, type Run, type Site, wound } from './machine.ts';
import { mix } from './random.ts';
import type { Blame } from './rules/blame.ts';
import { checkDate, type Dated } from './rules/dates.ts';

/** A table throttled or did not answer, as the SDK tells it after its own tries. */
class TableFailed extends Error {
  readonly $metadata = { httpStatusCode: 500 };
}

/** The tables as one instance of a function has them: every operation is a step that may wait, fail, or lose its answer. */
export interface TableGate {
  readonly aggregates: <S extends { readonly version: number }, E extends DomainEvent>(
    table: AggregateTable<S>,
    repository: AggregateRepository<S, E>,
  ) => AggregateRepository<S, E>;
  readonly reservations: (repository: ReservationRepository) => ReservationRepository;
  readonly absentItems: (repository: AbsentItemRepository) => AbsentItemRepository;
  readonly numbers: (table: string, counter: Counter) => NumberSequence;
  /** Takes also the shape of a row, by which it is read as the real store reads it. */
  readonly view: <Slots>(
    table: string,
    view: ViewStore<Slots>,
    schema: z.ZodMiniType<SlotRow<Slots>>,
  ) => ViewStore<Slots>;
}

/** How a write may go wrong: what it says when it lost against another (nothing: it cannot), and whether its repetition is known as such. */
interface WriteOptions<T> {
  readonly lost?: T;
  readonly transactional: boolean;
  /** Whether what was written is what is there. */
  readonly isThere?: () => Promise<boolean>;
}

/** Makes an instance's tables. `written` is called after every write, whoever hears of it; `blame`, when a change says what cannot be. */
export function createTableGate(machine: Machine, site: Site, written: () => void, blame: Blame): TableGate {
  const { strikes } = machine;

  function dated<C extends Dated, T>(change: C, save: (change: C) => T): T {
    checkDate(change, site, machine.scheduler.now(), blame);
    return save(change);
  }

  function failIf(fault: 'throttle' | 'answer lost', run: Run, place: number): void {
    if (strikes(fault, place, run)) throw new TableFailed(fault);
  }

  function read<T>(what: () => string, effect: () => Promise<T>): Promise<T> {
    return machine.step(site, { pace: 'store', what }, async (run, place) => {
      failIf('throttle', run, place);
      return effect();
    });
  }

  function write<T>(what: () => string, effect: () => Promise<T>, options: WriteOptions<T>): Promise<T> {
    const { lost } = options;
    return machine.step(site, { pace: 'store', what }, async (run, place) => {
      failIf('throttle', run, place);
      const isOvertaken = lost !== undefined && strikes('conflict', place, run);
      const result = isOvertaken ? lost : await effect();
      run.lostRaces += Number(lost !== undefined && result === lost);
      if (isOvertaken) return result;
      written();
      machine.tell(run.name, () => `  ${String(result)}`);
      failIf('answer lost', run, place);
      if (!strikes('answer lost, repeated', place)) return result;
      return repeated(run, place, result, effect, options);
    });
  }

  /**
   * The SDK asks again. A transaction has a token, so that it is answered as before; of another write that is refused now, nobody knows whether it was
   * written at first. The row that is there still tells, unless another has taken its place.
   */
  function repeated<T>(
    run: Run,
    place: number,
    first: T,
    again: () => Promise<T>,
    { lost, transactional, isThere }: WriteOptions<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const repeat = async (): Promise<T> => {
        const result = transactional ? first : await again();
        written();
        if (lost === undefined || result !== lost) return result;
        if (first === lost || (await isThere?.()) !== true) wound(run, true);
        throw new TableFailed('nobody knows whether it was written');
      };
      machine.later(run, machine.delay('store', mix(place, 0x51)), () => void repeat().then(resolve, reject));
    });
  }

  function aggregates<S extends { readonly version: number }, E extends DomainEvent>(
    { outbox, numberOf }: AggregateTable<S>,
    { find, save, list }: AggregateRepository<S, E>,
    transactional: (change: Change<S, E>) => boolean = () => false,
  ): AggregateRepository<S, E> {
    const table = outbox.aggregate;
    return {
      find: (number) =>
        read(
          () => `reads ${table} ${number}`,
          () => find(number),
        ),
      list: (request) =>
        read(
          () => `lists ${table}`,
          () => list(request),
        ),
      save: (change) =>
        write<SaveResult>(
          () => `writes ${table}: ${told(change)}`,
          () => dated(change, save),
          {
            lost: 'conflict',
            transactional: transactional(change),
            isThere: async () => (await find(numberOf(change.state)))?.version === change.state.version,
          },
        ),
    };
  }

  return {
    aggregates,
    reservations: (repository) => ({
      ...aggregates(reservationTable, repository, ({ event }) => endsReservation(event)),
      lockOf: (itemNo) =>
        read(
          () => `reads the lock of item ${itemNo}`,
          () => repository.lockOf(itemNo),
        ),
      reserve: (lock, change) =>
        write<'saved' | 'lock-moved'>(
          () => `writes reservation: ${told(change)}`,
          () => dated(change, () => repository.reserve(lock, change)),
          {
            lost: 'lock-moved',
            transactional: true,
          },
        ),
    }),
    absentItems: ({ find, save }) => ({
      find: (itemNo, reservationNo) =>
        read(
          () => `reads absent item ${itemNo}`,
          () => find(itemNo, reservationNo),
        ),
      save: (change) =>
        write<SaveResult>(
          () => `writes absent item: ${told(change)}`,
          () => dated(change, save),
          {
            lost: 'conflict',
            transactional: true,
          },
        ),
    }),
    numbers: (table, counter) =>
      createNumberSequence(machine.profile.blockSize, (count) =>
        write(
          () => `leases ${count} numbers of ${table}`,
          () => counter.lease(count),
          { transactional: false },
        ),
      ),
    view: (table, view, schema) => ({
      apply: (update, options) =>
        write(
          () => `updates ${table} ${update.number}, ${update.slot}`,
          () => view.apply(update, options),
          {
            transactional: false,
          },
        ),
      find: (number) =>
        read(
          () => `reads ${table} ${number}`,
          async () => {
            const row = await view.find(number);
            return row && schema.parse(row);
          },
        ),
      list: (request, shown) =>
        read(
          () => `lists ${table}`,
          () => view.list(request, (row) => shown(schema.parse(row))),
        ),
    }),
  };
}

function told({ state, event }: { readonly state: object; readonly event: DomainEvent }): string {
  return `${event.type} → ${JSON.stringify(state)}`;
}
