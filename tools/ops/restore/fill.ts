import { isDeepStrictEqual } from 'node:util';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { SILENT } from '#shared/events/stored-event.ts';
import { COUNTER_KEY } from '#shared/persistence/rows/row-key.ts';
import type { KeptTable } from '../backup/kept-tables.ts';
import { type RawRow, rowsIn } from '../rows.ts';
import type { StageOnAws } from '../stage-on-aws.ts';
import type { Copy } from './copies.ts';

/** What a table got. */
export interface Filled {
  readonly written: number;
  readonly deleted: number;
  readonly same: number;
}

/** Writes under way at a time: a table that is billed by request takes a few thousand a second from the start. */
const AT_A_TIME = 50;

/**
 * Makes a live table what its copy is: writes what differs and deletes what the copy does not have. Some rows stay
 * as they are. Doing it again finds nothing to do.
 */
export async function fill(on: StageOnAws, { table, name }: Copy): Promise<Filled> {
  const live = new Map<string, RawRow>();
  const known = new Set<string>();
  for await (const row of rowsIn(on, on.named(table))) {
    if (stays(table, row)) known.add(keyOf(row));
    else live.set(keyOf(row), row);
  }
  const TableName = on.named(table);
  const work: (() => Promise<unknown>)[] = [];
  let [written, same] = [0, 0];
  for await (const Item of rowsIn(on, name)) {
    if (stays(table, Item) && known.has(keyOf(Item))) continue;
    const current = live.get(keyOf(Item));
    live.delete(keyOf(Item));
    if (isDeepStrictEqual(told(current), told(Item))) same += 1;
    else {
      written += 1;
      // Its event is of a moment that other tables may be past: the relay does not tell it.
      const silent = { ...told(Item), [SILENT]: new Date().toISOString() };
      work.push(() => on.tables.send(new PutCommand({ TableName, Item: silent })));
    }
  }
  for (const { bucket, number } of live.values())
    work.push(() => on.tables.send(new DeleteCommand({ TableName, Key: { bucket, number } })));
  if (!on.dryRun) await inTurns(work);
  return { written, deleted: live.size, same };
}

/** Empties a view, which is built again. Returns how many rows it had. */
export async function empty(on: StageOnAws, view: string): Promise<number> {
  const TableName = on.named(view);
  const work: (() => Promise<unknown>)[] = [];
  for await (const { bucket, number } of rowsIn(on, TableName))
    work.push(() => on.tables.send(new DeleteCommand({ TableName, Key: { bucket, number } })));
  await inTurns(work);
  return work.length;
}

/** A row without the mark that keeps its event from being told. */
function told({ [SILENT]: _, ...row }: RawRow = {}): RawRow {
  return row;
}

async function inTurns(work: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (let start = 0; start < work.length; start += AT_A_TIME)
    await Promise.all(work.slice(start, start + AT_A_TIME).map((one) => one()));
}

/**
 * Rows that are not taken back: counters, so that no number is given out twice; who was forgotten; and whose number is
 * whose, because accounts are not restored with them.
 */
function stays(table: KeptTable, { bucket }: RawRow): boolean {
  return table === 'people' || bucket === COUNTER_KEY.bucket || String(bucket).startsWith('PERSON#');
}

function keyOf({ bucket, number }: RawRow): string {
  return `${bucket} ${number}`;
}
