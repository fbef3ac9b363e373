import type { PlantedFault } from '../planted-fault.ts';

const OF_RESERVATION = 'functions/reservation/domain/reservation.policy.ts';

/** Faults in who may do what, who is shown what, and who is said to have asked. */
export const accessFaults: readonly PlantedFault[] = [
  {
    name: 'nobody-has-to-sign-in',
    breaks: 'Where people sign in, nobody changes anything without a token.',
    edits: [
      {
        file: 'functions/shared/http/caller/caller-of.ts',
        find: "if (caller.signIn === 'required') signedIn(caller);",
        replace: 'if (caller.person !== undefined) signedIn(caller);',
      },
    ],
  },
  {
    name: 'anybody-manages',
    breaks: 'Only the owner changes, deletes, lends and takes back an item.',
    edits: [
      {
        file: 'functions/item/domain/item.policy.ts',
        find: 'actsFor(caller, ownerId)',
        replace: '(caller.person ?? actsFor(caller, ownerId))',
      },
    ],
  },
  {
    name: 'owner-pays',
    breaks: 'Only the renter pays, and takes the payment back.',
    edits: [
      {
        file: OF_RESERVATION,
        find: 'maySee(caller)(reservation) ?? (isRenter(caller, reservation) ? undefined : notRenter(caller))',
        replace: 'maySee(caller)(reservation)',
      },
    ],
  },
  {
    name: 'anybody-pays',
    breaks: 'Only the renter pays, and takes the payment back.',
    edits: [
      {
        file: OF_RESERVATION,
        find: 'maySee(caller)(reservation) ?? (isRenter(caller, reservation) ? undefined : notRenter(caller))',
        replace: 'isRenter(caller, reservation) ? undefined : undefined',
      },
    ],
  },
  {
    name: 'anybody-cancels',
    breaks: 'Only the two sides and operators cancel a reservation.',
    edits: [
      {
        file: OF_RESERVATION,
        find: 'if (refusal !== undefined) return refusal;\n    if (!isOnASide(caller, reservation)) return notRenter(caller);',
        replace: '',
      },
    ],
  },
  {
    name: 'strangers-told-that-it-exists',
    breaks: 'Whether a reservation exists is not told to who may not see it.',
    edits: [
      {
        file: OF_RESERVATION,
        find: "caller.signIn === 'open' || isOnASide(caller, reservation)",
        replace: "caller.signIn !== 'open' || isOnASide(caller, reservation)",
      },
    ],
  },
  {
    name: 'payment-shown-to-strangers',
    breaks: 'A payment is shown to its two sides and to operators.',
    edits: [
      {
        file: 'functions/payment/domain/payment.policy.ts',
        find: "caller.signIn === 'open' ||",
        replace: "caller.signIn !== 'open' ||",
      },
    ],
  },
  {
    name: 'anybody-reviews',
    breaks: 'Only the renter writes the review.',
    edits: [
      {
        file: 'functions/review/domain/review.policy.ts',
        find: 'if (actsFor(caller, renter)) return undefined;',
        replace: 'if (caller.person ?? actsFor(caller, renter)) return undefined;',
      },
      // The decision looks at the number in the review, too.
      {
        file: 'functions/review/domain/review.decide.ts',
        find: 'if (review.customerId !== draft.customerId) {',
        replace: 'if (draft.customerId < 1) {',
      },
    ],
  },
  {
    name: 'reserved-in-the-name-of-another',
    breaks: 'Nobody asks in the name of somebody else.',
    edits: [
      {
        file: 'functions/shared/http/customer-of.ts',
        find: 'if (!actsFor(caller, customerId)) {',
        replace: 'if (!actsFor(caller, person.customerId)) {',
      },
    ],
  },
  {
    name: 'registered-for-nobody',
    breaks: 'An item belongs to who registered it.',
    edits: [
      {
        file: 'functions/item/handlers/item.routes.ts',
        find: '...(ownerId !== undefined && { ownerId }), ',
        replace: '',
      },
    ],
  },
  {
    name: 'key-of-whoever-sends-it',
    breaks: 'An Idempotency-Key is its sender’s own.',
    rare: true,
    edits: [
      {
        file: 'functions/shared/http/conditional/repeatable-request.ts',
        find: "caller.person === undefined ? ''",
        replace: "caller.person?.customerId !== 0 ? ''",
      },
    ],
  },
  {
    name: 'names-shown-to-all',
    breaks: 'A renter’s name is shown to both sides and to operators.',
    edits: [
      {
        file: 'functions/projections/handlers/projections.presenter.ts',
        find: 'seesRenter(caller, entry) ? info',
        replace: 'seesRenter(caller, entry) || caller ? info',
      },
    ],
  },
  {
    name: 'names-hidden-from-both-sides',
    breaks: 'A renter’s name is shown to both sides and to operators.',
    edits: [
      {
        file: 'functions/reservation/handlers/reservation.presenter.ts',
        find: 'isOnASide(caller, reservation) ? customerName',
        replace: 'caller.person === undefined ? customerName',
      },
    ],
  },
  {
    name: 'nobody-said-to-have-asked',
    breaks: 'Every event says who asked for it.',
    edits: [
      {
        file: 'functions/shared/composition/message-context-of.ts',
        find: ', ...(actor && { actor })',
        replace: '',
      },
    ],
  },
  {
    name: 'published-without-who-asked',
    breaks: 'Every event says who asked for it.',
    edits: [
      {
        file: 'functions/shared/events/outbox.ts',
        find: '...(stored.authid === undefined ? {} : { authtype: stored.authtype, authid: stored.authid }),',
        replace: '',
      },
    ],
  },
  {
    name: 'called-without-who-asked',
    breaks: 'Every event says who asked for it.',
    edits: [
      {
        file: 'functions/shared/calls/lambda-call.ts',
        find: 'input: checked.data, correlationId, causationId, actor };',
        replace: 'input: checked.data, correlationId, causationId };',
      },
    ],
  },
];
