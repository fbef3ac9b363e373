import { indexesOf } from '#shared/persistence/lists/list-indexes.ts';
import type { TableSchema } from './twin-table.ts';

/** A table keyed by number, with the indexes of its list, one for each filter. */
export function numberedTable(filters: readonly string[]): TableSchema {
  const indexes = indexesOf(filters).map(({ name, attribute }) => {
    return [name, { partition: attribute, sort: 'number', keysOnly: true }] as const;
  });
  return { partition: 'bucket', sort: 'number', indexes: Object.fromEntries(indexes) };
}
