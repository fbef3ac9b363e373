import type { PlantedFault } from '../planted-fault.ts';

const STORE = 'functions/projections/adapters/view-store-dynamodb.ts';
const ITEM_INFO = 'functions/projections/item-info/item-info.projection.ts';
const LISTENERS = 'functions/projections/handlers/projections.listeners.ts';
const ROUTES = 'functions/projections/handlers/projections.routes.ts';

/** Faults in the views: they must equal what the aggregates say, whatever the order of events. */
export const viewFaults: readonly PlantedFault[] = [
  {
    name: 'view-takes-what-comes-last',
    breaks: 'An update applies only if it is newer than what the slot holds.',
    edits: [
      {
        file: STORE,
        find: 'attribute_not_exists(#slot) OR #slot.#seq < :seq OR',
        replace: 'attribute_not_exists(#slot) OR attribute_exists(#slot) OR #slot.#seq < :seq OR',
      },
    ],
  },
  {
    name: 'view-slot-without-hold-sequence',
    breaks: 'Of an item’s reservations the newest is shown, not the one with most changes.',
    edits: [{ file: ITEM_INFO, find: 'age: { seq: holdSeq, version }', replace: 'age: { seq: 0 * holdSeq, version }' }],
  },
  {
    name: 'view-keeps-one-slot',
    breaks: 'What one source says replaces its own slot only.',
    edits: [
      {
        file: STORE,
        find: 'const left = changes.filter(({ there }) => there === undefined).map(({ name }) => name);',
        replace:
          "const left = [...changes.filter(({ there }) => there === undefined).map(({ name }) => name), ...(slot === 'item' ? [] : ['item'])];",
      },
    ],
  },
  {
    name: 'view-shows-the-cancelled',
    breaks: 'A cancelled reservation takes back what it said of its item.',
    edits: [{ file: ITEM_INFO, find: 'const value = inForce ?', replace: 'const value = inForce || status ?' }],
  },
  {
    name: 'rebuild-ends-with-the-first-table',
    breaks: 'Views built anew from the tables are the same.',
    edits: [
      {
        file: 'functions/projections/use-cases/rebuild.use-case.ts',
        find: 'return next === undefined ? undefined : { source: next };',
        replace: 'return next === source ? { source: next } : undefined;',
      },
    ],
  },
  {
    name: 'view-forgets-the-name-of-the-customer',
    breaks: 'The view of an item shows every field of its newest reservation.',
    edits: [
      {
        file: 'functions/projections/item-info/item-info.view.ts',
        find: 'customerName: reservation?.customerName ?? null',
        replace: 'customerName: null',
      },
    ],
  },
  {
    name: 'view-forgets-the-comment',
    breaks: 'The view of a review shows every field of it.',
    edits: [
      {
        file: 'functions/projections/review-info/review-info.projection.ts',
        find: 'comment: comment ?? null',
        replace: 'comment: null',
      },
    ],
  },
  {
    name: 'list-of-reviews-shows-nothing',
    breaks: 'The list of a view shows every row there is.',
    edits: [
      {
        file: ROUTES,
        find: 'reviewInfoes.list(wanted, toReviewInfo)',
        replace: 'reviewInfoes.list(wanted, () => undefined)',
      },
    ],
  },
  {
    name: 'view-without-the-deleted',
    breaks: 'A deleted item has left the list of views, and its own address still answers.',
    edits: [
      {
        file: ROUTES,
        find: 'row && toItemInfo(row, marketDay(clock))',
        replace:
          "row && withStatus(toItemInfo(row, marketDay(clock)), row.item?.value.itemStatus === 'Deleted' ? 'gone' : undefined)",
      },
    ],
  },
  {
    name: 'list-shows-what-was-deleted',
    breaks: 'A deleted item has left the list of views.',
    edits: [
      {
        file: 'functions/projections/item-info/item-info.lists.ts',
        find: "item !== undefined && item.value.itemStatus !== 'Deleted'",
        replace: 'item !== undefined',
      },
    ],
  },
  {
    name: 'list-keeps-what-is-held',
    breaks: 'What is found as Rentable can be rented.',
    edits: [
      {
        file: 'functions/projections/item-info/item-info.lists.ts',
        find: "(item?.value.itemStatus === 'Rentable' ? 'Rentable' : undefined)",
        replace: "(item?.value.itemStatus === 'Deleted' ? undefined : 'Rentable')",
      },
      { file: ROUTES, find: 'status === undefined || info?.itemStatus === status', replace: "status !== 'none'" },
    ],
  },
  {
    name: 'list-of-mine-shows-all',
    breaks: 'A filtered list keeps what has the value that was asked for.',
    edits: [
      {
        file: 'functions/shared/http/lists/page-request.ts',
        find: '...(filter && { filter })',
        replace: '...(filter && {})',
      },
    ],
  },
  {
    name: 'payment-forgets-whose-it-is',
    breaks: 'A payment is found by the customer of its reservation, also once it was given back.',
    edits: [
      {
        file: 'functions/payment/domain/payment.evolve.ts',
        find: 'event.customerId ?? payment?.customerId',
        replace: 'event.customerId',
      },
    ],
  },
  {
    name: 'view-shows-two-moments',
    breaks: 'A view shows one moment of a rental.',
    edits: [
      {
        file: 'functions/projections/item-info/item-info.view.ts',
        find: 'statusBeside(row.item.value, reservation)',
        replace: 'statusBeside(row.item.value, null && reservation)',
      },
    ],
  },
  {
    name: 'score-shows-before-the-item-is-gone',
    breaks: 'A review is there once its item was deleted by it.',
    edits: [
      {
        file: 'functions/projections/item-info/item-info.view.ts',
        find: "itemStatus === 'Deleted' ? row.review",
        replace: "itemStatus !== 'none' ? row.review",
      },
    ],
  },
  {
    name: 'view-keeps-the-old-name',
    breaks: 'Views show what the item is called now.',
    edits: [
      {
        file: LISTENERS,
        find: '    ...forEach(reservationEvents, reservation),',
        replace: '    ItemChanged: async () => undefined,\n    ...forEach(reservationEvents, reservation),',
      },
    ],
  },
  {
    name: 'view-hears-of-a-reservation-once-it-is-confirmed',
    breaks: 'Views show each event as soon as they have taken it.',
    edits: [
      {
        file: LISTENERS,
        find: '    ...forEach(reviewEvents, review),',
        replace: '    Reserved: async () => undefined,\n    ...forEach(reviewEvents, review),',
      },
    ],
  },
  {
    name: 'view-hears-of-a-cancellation-once-it-is-done',
    breaks: 'Views show each event as soon as they have taken it.',
    edits: [
      {
        file: LISTENERS,
        find: '    ...forEach(reviewEvents, review),',
        replace: '    ReservationCancelled: async () => undefined,\n    ...forEach(reviewEvents, review),',
      },
    ],
  },
  {
    name: 'list-shows-the-cancelled',
    breaks: 'What is not found any more is in no list.',
    rare: true,
    edits: [
      {
        file: 'functions/reservation/adapters/reservation.table.ts',
        find: 'listed: (reservation) => !isGone(reservation)',
        replace: 'listed: () => true',
      },
    ],
  },
  {
    name: 'list-leaves-out-the-captured',
    breaks: 'A list shows all that its addresses answer.',
    edits: [
      {
        file: 'functions/payment/adapters/payment.table.ts',
        find: 'listed: wasEverPaid',
        replace: "listed: (payment) => wasEverPaid(payment) && payment.status !== 'Captured'",
      },
    ],
  },
];
