import type { PlantedFault } from '../planted-fault.ts';

const ITEM_EVENTS = 'contracts/events/item.events.ts';
const SLOTS = 'functions/projections/item-info/item-info.slots.ts';

/** Faults in reading what a newer version has written: readers must ignore what they do not know (ADR 0004). */
export const versionFaults: readonly PlantedFault[] = [
  {
    name: 'envelope-with-a-new-attribute-refused',
    breaks: 'Consumers pass over attributes of an envelope that they do not know.',
    edits: [
      {
        file: 'functions/shared/events/envelope.ts',
        find: 'envelopeSchema = z.object({',
        replace: 'envelopeSchema = z.strictObject({',
      },
    ],
  },
  {
    name: 'event-with-a-new-field-refused',
    breaks: 'Consumers pass over fields of an event that they do not know.',
    edits: [
      {
        file: 'contracts/events/define-events.ts',
        find: 'z.object(fields)',
        replace: "name === 'ReturnedItem' ? z.strictObject(fields) : z.object(fields)",
      },
    ],
  },
  {
    name: 'event-with-a-new-field-inside-refused',
    breaks: 'Consumers pass over fields that they do not know, however deep.',
    edits: [
      {
        file: ITEM_EVENTS,
        find: 'deletion: z.optional(z.object({',
        replace: 'deletion: z.optional(z.strictObject({',
      },
    ],
  },
  {
    name: 'event-with-a-new-reason-refused',
    breaks: 'Consumers take a reason that they do not know for the general one.',
    edits: [
      { file: ITEM_EVENTS, find: 'reason: holdRefusal }', replace: "reason: z.enum(['held', 'deleted', 'unknown']) }" },
    ],
  },
  {
    name: 'row-with-a-new-reason-refused',
    breaks: 'A function reads a row whose reason only a newer version knows.',
    edits: [
      {
        file: 'contracts/events/reservation.events.ts',
        find: "reason(...holdRefusals, 'price-changed')",
        replace: "z.enum([...holdRefusals, 'price-changed'])",
      },
    ],
  },
  {
    name: 'row-with-a-new-field-refused',
    breaks: 'A function reads rows of the version that is being deployed beside it.',
    edits: [
      {
        file: 'functions/reservation/adapters/reservation.table.ts',
        find: 'const known = z.object({',
        replace: 'const known = z.strictObject({',
      },
    ],
  },
  {
    name: 'stored-event-with-a-new-field-refused',
    breaks: 'A relay publishes the rows of a newer version.',
    edits: [{ file: 'functions/shared/events/stored-event.ts', find: '= z.object({', replace: '= z.strictObject({' }],
  },
  {
    name: 'call-with-a-new-field-refused',
    breaks: 'A callee answers a newer caller.',
    edits: [
      {
        file: 'contracts/calls/capture-payment.ts',
        find: 'input: () => z.object({',
        replace: 'input: () => z.strictObject({',
      },
    ],
  },
  {
    name: 'answer-with-a-new-field-refused',
    breaks: 'A caller understands a newer callee.',
    edits: [
      {
        file: 'contracts/calls/approve-payment.ts',
        find: 'output: () => z.object({',
        replace: 'output: () => z.strictObject({',
      },
    ],
  },
  {
    name: 'view-row-with-a-new-field-refused',
    breaks: 'A view answers from the rows of a newer projection.',
    edits: [{ file: SLOTS, find: 'itemSlot = () =>\n  z.object({', replace: 'itemSlot = () =>\n  z.strictObject({' }],
  },
  {
    name: 'view-shows-what-it-does-not-know',
    breaks: 'Clients are shown the fields of the contract and no others, whoever wrote the row.',
    edits: [{ file: SLOTS, find: 'itemSlot = () =>\n  z.object({', replace: 'itemSlot = () =>\n  z.looseObject({' }],
  },
  {
    name: 'request-with-a-new-field-refused',
    breaks: 'Unknown fields of a request are ignored: clients are not all of one version either.',
    edits: [
      {
        file: 'contracts/http/reservations.requests.ts',
        find: 'reserveRequest = z.lazy(() =>\n  z.object({',
        replace: 'reserveRequest = z.lazy(() =>\n  z.strictObject({',
      },
    ],
  },
];
