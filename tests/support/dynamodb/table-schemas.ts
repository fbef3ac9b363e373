import { type List, type ListName, lists } from '#contracts/http/routes.ts';
import { DUE_INDEX } from '#shared/persistence/lists/list-indexes.ts';
import { numberedTable } from './numbered-table.ts';
import type { TableSchema } from './twin-table.ts';

const of = (list: ListName): TableSchema => {
  const { filters, placed, timed }: List = lists[list];
  return numberedTable(Object.keys(filters), placed, timed);
};

/** The market's tables as the data stack declares them. */
export const tableSchemas = {
  item: of('items'),
  reservation: of('reservations'),
  payment: of('payments'),
  review: of('reviews'),
  itemInfo: of('itemInfoes'),
  reviewInfo: of('reviewInfoes'),
  breaker: { partition: 'dependency' },
  history: { partition: 'subject', sort: 'position' },
  notices: {
    ...{ partition: 'subject', sort: 'position' },
    indexes: { [DUE_INDEX.name]: { partition: DUE_INDEX.attribute, sort: DUE_INDEX.sort, keysOnly: true } },
  },
} as const satisfies Readonly<Record<string, TableSchema>>;

/** The name of a table of the market. */
export type TableName = keyof typeof tableSchemas;
