import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import { aws } from './aws.ts';
import { named } from './environment.ts';
import type { RawRow } from './rows.ts';

/** The tables of aggregates. A reservation and its item's lock are in one, so they are always of the same moment. */
export const rentalTables = ['items', 'reservations', 'payments', 'reviews'] as const;

/** One of them. */
export type RentalTable = (typeof rentalTables)[number];

type Key = { readonly bucket: string; readonly number: number };

/** The rows of one rental at one moment, by table and key; undefined where there was none. */
export type RentalRows = Readonly<Record<RentalTable, readonly (readonly [Key, RawRow | undefined])[]>>;

/** Reads the rows of a rental, as they are now. */
export async function rowsOfRental(itemNo: number, reservationNo: number): Promise<RentalRows> {
  const read = async (table: RentalTable, key: Key) => {
    const { Item } = await aws.tables.send(new GetCommand({ TableName: named(table), Key: key, ConsistentRead: true }));
    return [key, Item] as const;
  };
  return {
    items: [await read('items', rowKey(itemNo))],
    reservations: [
      await read('reservations', rowKey(reservationNo)),
      await read('reservations', { bucket: `LOCK#${itemNo}`, number: 0 }),
    ],
    payments: [await read('payments', rowKey(reservationNo))],
    reviews: [await read('reviews', rowKey(reservationNo))],
  };
}

/** Makes a table's rows of a rental what they were, as a restore does. */
export async function putBack(table: RentalTable, rows: RentalRows): Promise<void> {
  for (const [Key, Item] of rows[table]) {
    const TableName = named(table);
    if (Item === undefined) await aws.tables.send(new DeleteCommand({ TableName, Key }));
    else await aws.tables.send(new PutCommand({ TableName, Item }));
  }
}
