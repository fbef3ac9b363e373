import * as z from 'zod/mini';
import type { Change } from '#shared/events/outbox.ts';
import type { AggregateTable } from './aggregate-table.ts';

/** An aggregate without any business, for tests of the infrastructure. `lives`: seconds for which its row lives. */
export interface Thing {
  readonly no: number;
  readonly name: string;
  readonly note?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly lives?: number | undefined;
  readonly owner?: number | undefined;
  readonly version: number;
}

/** The events of a thing; a weight below 1 breaks the contract. */
export type ThingEvent =
  | { readonly type: 'ThingMade'; readonly name?: string }
  | { readonly type: 'ThingWeighed'; readonly weight: number; readonly scale?: string }
  | { readonly type: 'ThingUnheardOf' };

const thingState = z.object({ no: z.int(), name: z.string(), note: z.optional(z.string()) });

/** The contracts of a thing's events. */
export const thingContracts = {
  ThingMade: {
    name: 'ThingMade',
    source: 'test.thing',
    data: z.object({ version: z.int(), state: thingState }),
  },
  ThingWeighed: {
    name: 'ThingWeighed',
    source: 'test.thing',
    data: z.object({ version: z.int(), state: thingState, weight: z.int().check(z.positive()) }),
  },
} as const;

/** How things are stored. */
export const thingTable: AggregateTable<Thing> = {
  outbox: { aggregate: 'thing', idOf: (thing) => thing.no, contracts: Object.values(thingContracts) },
  schema: z.object({
    no: z.int(),
    name: z.string(),
    note: z.optional(z.string()),
    hidden: z.optional(z.boolean()),
    lives: z.optional(z.int()),
    owner: z.optional(z.int()),
    version: z.int(),
  }),
  numberOf: (thing) => thing.no,
  listed: (thing) => thing.hidden !== true,
  filters: { owner: (thing) => thing.owner },
  ttlSeconds: (thing) => thing.lives,
};

/** The time of things in tests, as ISO 8601 and as milliseconds. */
export const THING_TIME = '2026-11-22T10:00:00.000Z';
/** See {@link THING_TIME}. */
export const THING_TIME_MS = Date.parse(THING_TIME);

/** The change that leads to this thing, version 1 by default, with the event ThingMade by default. */
export function aChange(
  thing: Partial<Thing> & { readonly no: number },
  event: ThingEvent = { type: 'ThingMade' },
): Change<Thing, ThingEvent> {
  return {
    state: { name: `thing ${thing.no}`, version: 1, ...thing },
    event,
    context: { correlationId: 'corr-1', causationId: 'cause-1' },
    occurredAt: THING_TIME,
  };
}
