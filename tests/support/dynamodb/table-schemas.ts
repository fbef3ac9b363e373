import { type ListName, lists } from '#contracts/http/routes.ts';
import { numberedTable } from './numbered-table.ts';
import type { TableSchema } from './twin-table.ts';

const of = (list: ListName): TableSchema => numberedTable(Object.keys(lists[list].filters));

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
} as const satisfies Readonly<Record<string, TableSchema>>;

/** The name of a table of the market. */
export type TableName = keyof typeof tableSchemas;
