import type { PlantedFault } from '../planted-fault.ts';

const PAYING = 'functions/reservation/handlers/call-effects.ts';
const HANDING_OVER = 'functions/item/handlers/payment-effects.ts';
const UNAVAILABLE = 'packages/resilience/guard/dependency-unavailable.error.ts';
const RENTER = 'functions/reservation/domain/renter.decide.ts';
const DELETE = 'functions/item/domain/delete.decide.ts';
const LEND = 'functions/item/domain/lend.decide.ts';
const PATCH = 'functions/item/handlers/patch-item.ts';

/** Faults in the sentences that clients read, and in requests that contradict themselves. */
export const sentenceFaults: readonly PlantedFault[] = [
  {
    name: 'not-charged-said-of-what-is-not-known',
    breaks: 'A payment whose answer did not come may have been made.',
    edits: [
      {
        file: PAYING,
        find: 'Whether the payment was made is not known yet. Pay again shortly: if it was made, it is found, and nothing is charged twice.',
        replace: 'Nothing was charged. Pay again shortly.',
      },
    ],
  },
  {
    name: 'charged-again-said-of-what-is-not',
    breaks: 'Nothing is charged twice.',
    edits: [
      {
        file: PAYING,
        find: 'it is found, and nothing is charged twice.',
        replace: 'it is charged again, and given back later.',
      },
    ],
  },
  {
    name: 'not-handed-over-said-of-what-is-not-known',
    breaks: 'What was captured is handed over.',
    edits: [
      {
        file: HANDING_OVER,
        find: 'Whether the item is handed over is not known yet: it is as soon as its payment is captured.',
        replace: 'This request did not hand the item over.',
      },
    ],
  },
  {
    name: 'asked-told-as-not-asked',
    breaks: 'Who was asked is not said to have been passed over.',
    edits: [
      {
        file: UNAVAILABLE,
        find: "timeout: 'did not answer in time'",
        replace: "timeout: 'is unavailable at the moment and was not asked'",
      },
    ],
  },
  {
    name: 'paid-anew-told-as-cancelled',
    breaks: 'Who takes back is told that it was paid anew, not that it was cancelled.',
    rare: true,
    edits: [
      {
        file: RENTER,
        find: "return notYet('payment-overtaken', 'the reservation was paid anew in the meantime');",
        replace: "return notYet('payment-overtaken', 'the payment was cancelled in the meantime');",
      },
    ],
  },
  {
    name: 'refusal-names-the-item-for-its-holder',
    breaks: 'Who may not delete an item is told who holds it.',
    rare: true,
    edits: [
      {
        file: DELETE,
        find: `const whose = \`for reservation \${reservationNo}\`;`,
        replace: `const whose = \`for reservation \${item.itemNo}\`;`,
      },
    ],
  },
  {
    name: 'refusal-names-the-holder-for-who-asks',
    breaks: 'Who does not hold an item is told so of their own reservation.',
    edits: [
      {
        file: LEND,
        find: `rejected('conflict', 'item-not-held', \`item \${itemNo} is not held for reservation \${reservationNo}\`)`,
        replace: `rejected('conflict', 'item-not-held', \`item \${itemNo} is not held for reservation \${item.reservationNo}\`)`,
      },
    ],
  },
  {
    name: 'not-yet-without-when',
    breaks: 'A refusal that is only for now says when to come back.',
    edits: [
      {
        file: 'functions/shared/domain/decision.ts',
        find: "rejection: { kind: 'conflict', code, detail, retryAfterSeconds } };",
        replace: "rejection: { kind: 'conflict', code, detail } };",
      },
    ],
  },
  {
    name: 'number-in-the-body-not-looked-at',
    breaks: 'The number in the body is that in the address.',
    edits: [
      { file: PATCH, find: 'if (body.itemNo !== undefined && body.itemNo !== itemNo)', replace: 'if (itemNo === 0)' },
    ],
  },
  {
    name: 'status-in-the-body-not-looked-at',
    breaks: 'Nothing is handed over and rentable.',
    edits: [
      {
        file: PATCH,
        find: 'if (!whole && expected !== undefined && itemStatus !== expected) {',
        replace: 'if (itemStatus === null) {',
      },
    ],
  },
  {
    name: 'same-said-twice-refused',
    breaks: 'Clients of the original say both statuses.',
    edits: [
      {
        file: PATCH,
        find: 'if (!whole && expected !== undefined && itemStatus !== expected) {',
        replace: 'if (!whole && body.itemStatus !== undefined) {',
      },
    ],
  },
  {
    name: 'given-away-keeps-its-price',
    breaks: 'A price of 0 is a price.',
    edits: [
      {
        file: 'functions/item/domain/item.decide.ts',
        find: '.filter(([, value]) => value !== undefined)',
        replace: '.filter(([, value]) => value)',
      },
    ],
  },
  {
    name: 'link-to-the-next-one',
    breaks: 'A thing links to itself.',
    edits: [
      {
        file: 'functions/shared/http/hal/hal.ts',
        find: '_links: { self: link, [rel]: link, ...Object.fromEntries(links) },',
        replace:
          '_links: { self: { href: resourceUrl(request, resource, idOf(thing) + 1) }, [rel]: link, ...Object.fromEntries(links) },',
      },
    ],
  },
  {
    name: 'link-of-another-rel',
    breaks: 'A link leads to what it is named after.',
    edits: [
      {
        file: 'functions/shared/http/hal/hal.ts',
        find: '[name, { href: urlOf(request, reference) }]',
        replace: '[name, { href: urlOf(request, [...reference].reverse()) }]',
      },
    ],
  },
  {
    name: 'expired-row-told-again',
    breaks: 'Nothing is told of a row that expires.',
    edits: [
      {
        file: 'functions/shared/events/publishing/relay.ts',
        find: 'const image = record.dynamodb?.NewImage;',
        replace: 'const image = record.dynamodb?.NewImage ?? record.dynamodb?.OldImage;',
      },
    ],
  },
  {
    name: 'answered-place-goes-down',
    breaks: 'A fence never goes down.',
    edits: [
      {
        file: 'functions/item/domain/item.evolve.ts',
        find: '...next, ...held, ...heardOf(item, event) }',
        replace:
          '...next, ...held, ...heardOf(item, event), answeredSeq: Math.min(item.answeredSeq, event.holdSeq - 2) }',
      },
    ],
  },
];
