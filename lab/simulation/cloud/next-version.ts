import { holdRefusals } from '#contracts/events/reasons.ts';
import type { ViewStore } from '#functions/projections/view-store.ts';
import type { Change, DomainEvent } from '#shared/events/outbox.ts';
import type { EventPublisher } from '#shared/events/publishing/event-publisher.ts';
import type { AggregateRepository } from '#shared/persistence/aggregate/aggregate.repository.ts';
import type { InstancePorts } from './instance-ports.ts';

/**
 * The field that the next version adds to everything it writes, publishes, sends or answers; this version does not know
 * it.
 */
const ADDED = 'addedlater';

/** The reason that the next version gives for every refused hold, and the reason that this version reads instead. */
const NEW_REASON = 'reasonoflater';
const [GENERAL_REASON] = holdRefusals;

/** A value with the next version's field added to every object in it. */
export function withAdded<T>(value: T): T {
  return everywhere(value, (fields) => ({ ...fields, [ADDED]: { why: 'nobody knows yet' } }));
}

/** A value as this version reads it. */
export function withoutAdded<T>(value: T): T {
  return everywhere(value, ({ [ADDED]: _, ...fields }) => replaceReason(fields, [NEW_REASON], GENERAL_REASON));
}

/** JSON as this version reads it. */
export function textAsKnown(json: string): string {
  if (!json.includes(ADDED) && !json.includes(NEW_REASON)) return json;
  return JSON.stringify(withoutAdded<unknown>(JSON.parse(json)));
}

/** A row's state as this version reads it. */
export function asKnown<S extends object>(state: S): S {
  return ADDED in state ? withoutAdded(state) : state;
}

/** A row's event as this version reads it. */
export function eventAsKnown<E>({ state, event }: { readonly state: object; readonly event: E }): E {
  return ADDED in state ? everywhere(event, (fields) => replaceReason(fields, holdRefusals, GENERAL_REASON)) : event;
}

/**
 * A row as its table keeps it: what the next version wrote has the added field in all parts, also in those that only
 * relays read.
 */
export function asStored<R extends { readonly state: object }>(row: R): R {
  return ADDED in row.state ? withNewReason(withAdded(row)) : row;
}

/** The ports of an instance of the next version. It behaves like this version and writes more. */
export function nextVersionOf({
  item,
  reservation,
  payment,
  review,
  views,
  history,
  notices,
  books,
}: InstancePorts): InstancePorts {
  const { reservations, people, waitingLists } = reservation;
  return {
    item: { ...item, items: writingMore(item.items), absentItems: writingMore(item.absentItems) },
    reservation: {
      ...reservation,
      reservations: {
        ...writingMore(reservations),
        reserve: (lock, change, beside) =>
          reservations.reserve(
            lock,
            withAddedState(change),
            beside && { ...beside, taken: beside.taken && withAddedState(beside.taken) },
          ),
      },
      waitingLists: {
        ...writingMore(waitingLists),
        saveBeside: (change, lock, inTheWay) => waitingLists.saveBeside(withAddedState(change), lock, inTheWay),
      },
      people: writingMore(people),
    },
    payment: { ...payment, payments: writingMore(payment.payments) },
    review: { ...review, reviews: writingMore(review.reviews) },
    views: { itemInfoes: showingMore(views.itemInfoes), reviewInfoes: showingMore(views.reviewInfoes) },
    notices: {
      ...notices,
      notices: { ...notices.notices, add: (notice, mail) => notices.notices.add(withAdded(notice), mail) },
      rentals: { ...notices.rentals, keep: (rental) => notices.rentals.keep(withAdded(rental)) },
    },
    books,
    history: { ...history, add: (subject, entry) => history.add(subject, withAdded(entry)) },
  };
}

/**
 * The publisher of a relay of the next version. It uses this version's contracts, so it has read new reasons as the
 * general one.
 */
export function publishingMore({ publish }: EventPublisher): EventPublisher {
  return { publish: (envelopes) => publish(envelopes.map((one) => withNewReason(withAdded(one), [GENERAL_REASON]))) };
}

function writingMore<S extends { readonly version: number }, E extends DomainEvent, R>(
  repository: R & Pick<AggregateRepository<S, E>, 'save'>,
): R & Pick<AggregateRepository<S, E>, 'save'> {
  return { ...repository, save: (change) => repository.save(withAddedState(change)) };
}

function withAddedState<S, E>(change: Change<S, E & DomainEvent>): Change<S, E & DomainEvent> {
  return { ...change, state: withNewReason(withAdded(change.state)) };
}

function showingMore<Slots>(view: ViewStore<Slots>): ViewStore<Slots> {
  return {
    ...view,
    apply: (update, options) => view.apply({ ...update, value: withAdded(update.value) }, options),
  };
}

function withNewReason<T>(value: T, instead: readonly string[] = holdRefusals): T {
  return everywhere(value, (fields) => replaceReason(fields, instead, NEW_REASON));
}

function replaceReason(fields: Readonly<Record<string, unknown>>, reasons: readonly string[], by: string): object {
  const replaced = ['reason', 'rejectionReason'].filter((name) => reasons.includes(String(fields[name])));
  return replaced.length === 0 ? fields : { ...fields, ...Object.fromEntries(replaced.map((name) => [name, by])) };
}

function everywhere<T>(value: T, change: (fields: Readonly<Record<string, unknown>>) => object): T {
  const inner = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inner);
    if (typeof part !== 'object' || part === null) return part;
    const fields: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(part)) fields[name] = inner(field);
    return change(fields);
  };
  // The change only adds or removes unknown fields and replaces one reason by another.
  return inner(value) as T;
}
