import { type Aggregates, aggregatesIn } from './aggregates.ts';
import { fetchAll, fetchOne, type Resource } from './resources.ts';
import { aggregateTables, type RawRow, rowsOf } from './rows.ts';

/** The whole market at one moment: the aggregates, and the views that clients see. */
export interface MarketState extends Aggregates {
  /** Of every item; deleted ones are read by their numbers. */
  readonly itemInfoes: readonly Resource<'itemInfoes'>[];
  /** The numbers of the items in the list. */
  readonly listedItems: readonly number[];
  readonly reviewInfoes: readonly Resource<'reviewInfoes'>[];
}

/**
 * Reads the market: the tables directly, and the views through the API. `isMeant` selects items, with all that belongs
 * to them; all by default.
 */
export async function readMarket(isMeant: (itemNo: number) => boolean = () => true): Promise<MarketState> {
  const aggregates = aggregatesIn(await readRows(), isMeant);
  const listed = (await fetchAll('itemInfoes')).filter(({ itemNo }) => isMeant(itemNo));
  const listedItems = listed.map(({ itemNo }) => itemNo);
  const known = new Set(listedItems);
  const itemInfoes = [...listed];
  for (const { itemNo } of aggregates.items) {
    if (!known.has(itemNo)) itemInfoes.push(await fetchOne('itemInfoes', itemNo));
  }
  const reviewInfoes = (await fetchAll('reviewInfoes')).filter(({ itemNo }) => isMeant(itemNo));
  return { ...aggregates, itemInfoes, listedItems, reviewInfoes };
}

async function readRows(): Promise<Readonly<Record<(typeof aggregateTables)[number], readonly RawRow[]>>> {
  const [items = [], reservations = [], payments = [], reviews = []] = await Promise.all(
    aggregateTables.map(async (table) => Object.values(await rowsOf(table))),
  );
  return { items, reservations, payments, reviews };
}
