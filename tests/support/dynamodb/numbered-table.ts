import { indexesOf } from '#shared/persistence/lists/list-indexes.ts';
import type { TableSchema } from './twin-table.ts';

/** A table keyed by number, with the indexes of its list, one for each filter, and of what is due if it is `timed`. */
export function numberedTable(filters: readonly string[], placed = false, timed = false): TableSchema {
  const indexes = indexesOf(filters, placed, timed).map(({ name, attribute, sort = 'number', also }) => {
    return [name, { partition: attribute, sort, keysOnly: true, ...(also && { also }) }] as const;
  });
  return { partition: 'bucket', sort: 'number', indexes: Object.fromEntries(indexes) };
}
