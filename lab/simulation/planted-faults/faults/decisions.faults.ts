import type { PlantedFault } from '../planted-fault.ts';

const CAPTURE_PAYMENT_USE_CASE = 'functions/payment/use-cases/capture-payment.use-case.ts';
const APPROVE_PAYMENT_USE_CASE = 'functions/payment/use-cases/approve-payment.use-case.ts';
const RENTER_DECIDE = 'functions/reservation/domain/renter.decide.ts';
const REVIEW_DECIDE = 'functions/review/domain/review.decide.ts';
const RESERVE_USE_CASE = 'functions/reservation/use-cases/reserve.use-case.ts';
const ASK_PAYMENT_FIRST = 'functions/reservation/use-cases/ask-payment-first.ts';
const CANCEL_DECIDE = 'functions/payment/domain/cancel.decide.ts';
const NEWS_DECIDE = 'functions/reservation/domain/news.decide.ts';
const PAYMENT_EVOLVE = 'functions/payment/domain/payment.evolve.ts';
const HOLD_DECIDE = 'functions/item/domain/hold.decide.ts';
const ITEM_EVOLVE = 'functions/item/domain/item.evolve.ts';
const LEND_DECIDE = 'functions/item/domain/lend.decide.ts';
const ITEM_DECIDE = 'functions/item/domain/item.decide.ts';
const ABSENT_ITEM = 'functions/item/domain/absent-item.ts';
const RESERVATION_EVOLVE = 'functions/reservation/domain/reservation.evolve.ts';
const LEND_ITEM_USE_CASE = 'functions/item/use-cases/lend-item.use-case.ts';

/** Faults in what is decided, and in who is asked first. */
export const decisionsFaults: readonly PlantedFault[] = [
  {
    name: 'failed-capture-is-not-paid',
    breaks: 'A store that fails is not a refusal: 409 not-paid had no effect.',
    rare: true,
    edits: [
      {
        file: CAPTURE_PAYMENT_USE_CASE,
        find: 'await change((payment) => decideCapture(payment, asked));',
        replace: "await change((payment) => decideCapture(payment, asked)).catch(() => ({ rejection: { code: '' } }));",
      },
    ],
  },
  {
    name: 'failing-provider-is-a-decline',
    breaks: '402 only when the provider declined; one that fails is a 503, its outcome unknown.',
    edits: [
      {
        file: APPROVE_PAYMENT_USE_CASE,
        find: 'await provider.authorize({ idempotencyKey, amount: request.itemPrice, deposit: request.deposit });',
        replace:
          "await provider.authorize({ idempotencyKey, amount: request.itemPrice }).catch(() => ({ outcome: 'declined' as const }));",
      },
    ],
  },
  {
    name: 'voided-money-captured',
    breaks: 'The provider is asked to take only money that is in force.',
    edits: [
      {
        file: CAPTURE_PAYMENT_USE_CASE,
        find: "asked !== undefined && decideCapture(state).outcome === 'event'",
        replace: 'asked !== undefined',
      },
    ],
  },
  {
    name: 'closed-told-as-overtaken',
    breaks: 'Who pays a cancelled reservation late is told that it was cancelled.',
    edits: [
      {
        file: APPROVE_PAYMENT_USE_CASE,
        find: "code === 'closed' ? 'closed' : 'stale'",
        replace: "code === 'nothing' ? 'closed' : 'stale'",
      },
    ],
  },
  {
    name: 'refusal-under-another-name',
    breaks: 'Problem types are stable: not confirmed yet is reservation-not-confirmed.',
    edits: [{ file: RENTER_DECIDE, find: "'reservation-not-confirmed'", replace: "'reservation-unconfirmed'" }],
  },
  {
    name: 'renter-known-by-name',
    breaks: 'A person is their customerId, never their name: the renter may sign the review as they like.',
    edits: [
      {
        file: REVIEW_DECIDE,
        find: 'if (review.customerId !== draft.customerId) {',
        replace:
          'if (review.customerId !== draft.customerId || (draft.customerName ?? review.customerName) !== review.customerName) {',
      },
    ],
  },
  {
    name: 'lost-lock-counts-as-reserved',
    breaks: 'A reservation answered 201 is there.',
    edits: [
      {
        file: RESERVE_USE_CASE,
        find: "return result === 'saved' ? { state } : undefined;",
        replace: 'return result ? { state } : undefined;',
      },
    ],
  },
  {
    name: 'attempt-renumbered-when-decided-anew',
    breaks: 'An attempt keeps its number however often its write is decided anew.',
    rare: true,
    edits: [
      {
        file: ASK_PAYMENT_FIRST,
        find: 'decideForRenter(reservation, command(attempt, reservation));',
        replace: 'decideForRenter(reservation, command(reservation?.version ?? attempt, reservation));',
      },
    ],
  },
  {
    name: 'payment-asked-though-nothing-to-do',
    breaks: 'Payment is asked only when the reservation would change.',
    edits: [
      {
        file: ASK_PAYMENT_FIRST,
        find: "if (decide(found).outcome === 'event') {",
        replace: "if (decide(found).outcome !== 'rejected') {",
      },
    ],
  },
  {
    name: 'captured-money-told-as-not-captured',
    breaks: 'PaymentCanceled says whether the money had been taken.',
    rare: true,
    edits: [
      {
        file: 'functions/payment/domain/payment.ts',
        find: "captured: payment.status === 'Captured',",
        replace: 'captured: false,',
      },
    ],
  },
  {
    name: 'rejection-gives-another-reason',
    breaks: 'ReservationRejected says why, as the item said it.',
    edits: [
      {
        file: NEWS_DECIDE,
        find: "{ type: 'ReservationRejected', reason }",
        replace: "{ type: 'ReservationRejected', reason: 'held' }",
      },
    ],
  },
  {
    name: 'closed-payment-forgets-its-attempt',
    breaks: 'A closed payment keeps the newest attempt.',
    edits: [
      {
        file: PAYMENT_EVOLVE,
        find: 'attempt: payment?.attempt ?? 0, authorizationId: payment?.authorizationId',
        replace: 'attempt: 0, authorizationId: payment?.authorizationId',
      },
    ],
  },
  {
    name: 'closed-payment-forgets-its-money',
    breaks: 'A payment that was paid once stays to be seen.',
    edits: [
      {
        file: PAYMENT_EVOLVE,
        find: 'attempt: payment?.attempt ?? 0, authorizationId: payment?.authorizationId',
        replace: 'attempt: payment?.attempt ?? 0',
      },
    ],
  },
  {
    name: 'release-of-a-refused-hold-not-answered',
    breaks: 'A cancellation is answered also when its hold was refused.',
    rare: true,
    edits: [
      {
        file: HOLD_DECIDE,
        find: 'isNewest = holdSeq === item.holdSeq &&',
        replace: 'isNewest = holdSeq > item.holdSeq &&',
      },
    ],
  },
  {
    name: 'held-anew-still-returned',
    breaks: 'An item that is held anew is not Returned any more.',
    rare: true,
    edits: [
      {
        file: ITEM_EVOLVE,
        find: `itemStatus: 'NotRentable',\n        rentalStatus: 'NotRenting',\n        reservationNo`,
        replace: `itemStatus: 'NotRentable',\n        reservationNo`,
      },
    ],
  },
  {
    name: 'return-said-again-whoever-has-it',
    breaks: 'Returned twice is found done only while nobody else has it.',
    rare: true,
    edits: [
      {
        file: LEND_DECIDE,
        find: 'if (item.reservationNo === undefined && item.returnedFrom === reservationNo) return nothing();',
        replace: 'if (item.returnedFrom === reservationNo) return nothing();',
      },
    ],
  },
  {
    name: 'deleted-item-changed',
    breaks: 'What has left the market is not changed any more.',
    rare: true,
    edits: [
      {
        file: ITEM_DECIDE,
        find: 'return item.deletion ? unknownItem() :',
        replace: "return item.deletion && command.type !== 'ChangeItem' ? unknownItem() :",
      },
    ],
  },
  {
    name: 'deleted-item-returned',
    breaks: 'What has left the market is not found, also by who returns it again.',
    edits: [
      {
        file: ITEM_DECIDE,
        find: 'return item.deletion ? unknownItem() :',
        replace: "return item.deletion && command.type !== 'ReturnItem' ? unknownItem() :",
      },
    ],
  },
  {
    name: 'absent-item-refuses-after-release',
    breaks: 'An item that does not exist answers a hold that comes after its cancellation with nothing.',
    rare: true,
    edits: [
      {
        file: ABSENT_ITEM,
        find: 'if (answer !== undefined) return nothing();',
        replace: 'if (answer !== undefined && !answer.released) return nothing();',
      },
    ],
  },
  {
    name: 'lent-reservation-cancelled',
    breaks: 'What was handed over is not cancelled any more: 409 at once.',
    edits: [
      {
        file: RENTER_DECIDE,
        find: 'return notOpen(reservation) ?? alreadyLent(reservation);',
        replace: 'return notOpen(reservation);',
      },
    ],
  },
  {
    name: 'cancelling-reservation-rejected',
    breaks: 'What its renter cancelled ends as cancelled.',
    rare: true,
    edits: [
      {
        file: NEWS_DECIDE,
        find: "return onlyWhen(reservation.status === 'Requested', { type: 'ReservationRejected'",
        replace:
          "return onlyWhen(reservation.status === 'Requested' || reservation.status === 'Cancelling', { type: 'ReservationRejected'",
      },
    ],
  },
  {
    name: 'payment-cancellation-heard-twice',
    breaks: 'News of an attempt that is known change nothing (>= for >).',
    edits: [
      {
        file: NEWS_DECIDE,
        find: 'return isUnlent(reservation) && isNewerCancellation(reservation, news.attempt)',
        replace: 'return isUnlent(reservation) && news.attempt >= reservation.paymentFence',
      },
    ],
  },
  {
    name: 'lent-but-not-paid',
    breaks: 'A lent item is a paid one, also before the approval was heard.',
    rare: true,
    edits: [
      {
        file: RESERVATION_EVOLVE,
        find: "rentalStatus: 'Renting', paymentStatus: 'Paid', ...ended };",
        replace: "rentalStatus: 'Renting', ...ended };",
      },
    ],
  },
  {
    name: 'returned-but-not-paid',
    breaks: 'A closed rental is paid, also when the approval comes after the return.',
    rare: true,
    edits: [
      {
        file: RESERVATION_EVOLVE,
        find: "{ status: 'Closed', rentalStatus: 'Returned', paymentStatus: 'Paid', ...ended }",
        replace: "{ status: 'Closed', rentalStatus: 'Returned', ...ended }",
      },
    ],
  },
  {
    name: 'same-cancellation-again',
    breaks: 'A payment cancellation asked again with the same attempt is found done (> for >=).',
    edits: [
      {
        file: CANCEL_DECIDE,
        find: "if (payment?.status === 'Canceled' && payment.attempt >= attempt) return nothing();",
        replace: "if (payment?.status === 'Canceled' && payment.attempt > attempt) return nothing();",
      },
    ],
  },
  {
    name: 'reserve-gives-up-at-the-first-lost-lock',
    breaks: 'Who lost the lock reads it anew: 409 if it is taken, not 503.',
    edits: [{ file: RESERVE_USE_CASE, find: 'attempt <= MAX_ATTEMPTS', replace: 'attempt <= MAX_ATTEMPTS - 7' }],
  },
  {
    name: 'refusal-of-an-item-under-another-name',
    breaks: 'Problem types are stable.',
    edits: [{ file: LEND_DECIDE, find: "'item-not-held'", replace: "'item-not-yours'" }],
  },
  {
    name: 'nobody-may-review',
    breaks: 'The renter of a returned reservation may review it.',
    edits: [
      {
        file: REVIEW_DECIDE,
        find: 'if (review.customerId !== draft.customerId) {',
        replace: 'if (review.customerId !== -draft.customerId) {',
      },
    ],
  },
  {
    name: 'silent-payment-is-not-paid',
    breaks: 'Payment that does not answer is a 503, not a 409.',
    edits: [
      {
        file: LEND_ITEM_USE_CASE,
        find: 'await capture({ reservationNo }, context);',
        replace: "await capture({ reservationNo }, context).catch(() => ({ outcome: 'not-paid' as const }));",
      },
    ],
  },
  {
    name: 'reservation-found-elsewhere',
    breaks: 'Location says where the new resource is.',
    edits: [
      {
        file: 'functions/shared/http/hal/hal.ts',
        find: 'const location = resourceUrl(request, resource,',
        replace:
          "const location = resourceUrl(request, resource.rel === 'reservation' ? { name: 'payments' } : resource,",
      },
    ],
  },
  {
    name: 'nobody-can-register',
    breaks: 'Who registers an item has one.',
    edits: [
      {
        file: ITEM_DECIDE,
        find: "if (item !== undefined) return rejected('conflict', 'item-exists'",
        replace: "if (itemNo > 0 || item !== undefined) return rejected('conflict', 'item-exists'",
      },
    ],
  },
  {
    name: 'nobody-can-pay',
    breaks: '402 only when the provider declined.',
    edits: [
      {
        file: APPROVE_PAYMENT_USE_CASE,
        find: 'const authorized = await provider.authorize({ idempotencyKey, amount: request.itemPrice, deposit: request.deposit });',
        replace: `const authorized = { outcome: 'declined' as const, authorizationId: idempotencyKey };\n  void provider;`,
      },
    ],
  },
  {
    name: 'every-change-is-refused',
    breaks: 'An owner may rename an item.',
    edits: [
      {
        file: ITEM_DECIDE,
        find: 'if (isSame && isSameWhereabouts(moved, isAt)) return nothing();',
        replace: "if (item.version > 0) return rejected('conflict', 'not-now', 'not now');",
      },
    ],
  },
];
