import * as z from 'zod/mini';
import { number } from '#contracts/events/fields.ts';
import { personEvents, personState } from '#contracts/events/person.events.ts';
import type { AggregateTable } from '#shared/persistence/aggregate/aggregate-table.ts';
import type { ForgottenPerson } from '../domain/person.ts';

const BUCKET = 'PERSON#';

/** How forgotten people are stored, beside the reservations. */
export const personTable: AggregateTable<ForgottenPerson> = {
  outbox: { aggregate: 'person', idOf: ({ customerId }) => customerId, contracts: Object.values(personEvents) },
  schema: z.lazy(() => z.extend(personState, { version: number })),
  numberOf: ({ customerId }) => customerId,
  key: (customerId) => ({ bucket: `${BUCKET}${customerId}`, number: 0 }),
  listed: () => false,
};

/** Whether a row of the reservation table is a person. */
export function isPersonRow({ bucket }: Readonly<Record<string, unknown>>): boolean {
  return String(bucket).startsWith(BUCKET);
}
