import * as z from 'zod/mini';
import { isAggregate, rowsIn } from '../rows.ts';
import type { StageOnAws } from '../stage-on-aws.ts';
import type { Copy } from './copies.ts';

/** Clocks of functions and of DynamoDB differ by less. Milliseconds. */
const SKEW_MS = 60_000;

const entry = z.object({ subject: z.string(), id: z.string(), type: z.string(), time: z.string() });
const versioned = z.object({ state: z.object({ version: z.number() }) });

/** What somebody was told, and no table knows any more. */
export interface Lost {
  /** `reservation/42`, or `item/3` for what belongs to no rental. */
  readonly subject: string;
  readonly types: readonly string[];
  /** The time of the last of them. */
  readonly last: string;
}

/** The table of an aggregate, by the first part of its events' ids. */
const TABLES: Readonly<Record<string, string>> = {
  item: 'items',
  reservation: 'reservations',
  payment: 'payments',
  review: 'reviews',
};

/**
 * The events after the moments of the copies whose versions the tables do not have, by rental. Histories know them: a
 * restore leaves histories alone. Call it before anything else is written to the tables.
 */
export async function lostSince(on: StageOnAws, copies: readonly Copy[]): Promise<readonly Lost[]> {
  const moment = new Map(
    copies.map(({ table, at }) => [table as string, new Date(at.getTime() - SKEW_MS).toISOString()]),
  );
  const versions = await versionsNow(on);
  const lost = new Map<string, { type: string; time: string }[]>();
  for await (const row of rowsIn(on, on.named('history'))) {
    const { subject, id, type, time } = entry.parse(row);
    const [, aggregate = '', name = '', version] = /^(([\w-]+)#[\d-]+)#(\d+)$/.exec(id) ?? [];
    const since = moment.get(TABLES[name] ?? '');
    if (since === undefined || time < since || Number(version) <= (versions.get(aggregate) ?? 0)) continue;
    lost.set(subject, [...(lost.get(subject) ?? []), { type, time }]);
  }
  return [...lost]
    .map(([subject, events]) => {
      const sorted = events.toSorted((one, other) => one.time.localeCompare(other.time));
      return { subject, types: sorted.map(({ type }) => type), last: sorted.at(-1)?.time ?? '' };
    })
    .toSorted((one, other) => one.subject.localeCompare(other.subject, 'en', { numeric: true }));
}

/** The version of every aggregate in the tables, by the first part of its events' ids. */
async function versionsNow(on: StageOnAws): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const [name, table] of Object.entries(TABLES)) {
    for await (const row of rowsIn(on, on.named(table))) {
      const known = isAggregate(row) ? versioned.safeParse(row) : undefined;
      if (known?.success) versions.set(`${name}#${row.number}`, known.data.state.version);
    }
  }
  return versions;
}
