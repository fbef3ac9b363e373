import { type Item, orderOf } from './expression.evaluate.ts';
import { refuse } from './refuse.ts';

/** The attributes that rows are known and sorted by. */
export interface KeySchema {
  readonly partition: string;
  readonly sort?: string;
}

/** A table's keys, and those of its indexes. An index holds the rows that have its keys. */
export interface TableSchema extends KeySchema {
  readonly indexes?: Readonly<Record<string, KeySchema & { readonly keysOnly: boolean }>>;
}

/** One write of one row: absent before it was written first, and after it was deleted. */
export interface RowChange {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

interface Version {
  readonly at: number;
  readonly item: Item | undefined;
}

/** The rows of a table, with what they were before: a read that is not consistent may see the past. */
export class TwinTable {
  readonly schema: TableSchema;
  readonly #now: () => number;
  readonly #written: (change: RowChange) => void;
  readonly #rows = new Map<string, Version[]>();

  /** `now` gives milliseconds; `written` is told of each write, as the table's stream is. */
  constructor(schema: TableSchema, now: () => number, written: (change: RowChange) => void) {
    this.schema = schema;
    this.#now = now;
    this.#written = written;
  }

  /** The row with the key of this item, as it was `ageMs` ago. */
  get(key: Item, ageMs = 0): Item | undefined {
    return seen(this.#rows.get(this.#idOf(key)) ?? [], this.#now() - ageMs);
  }

  /** Every row as it was `ageMs` ago, in the order of their first writes. */
  rows(ageMs = 0): readonly Item[] {
    const at = this.#now() - ageMs;
    return [...this.#rows.values()].map((versions) => seen(versions, at)).filter((item) => item !== undefined);
  }

  /** Puts a row in place of what has its key; `undefined` deletes it. */
  put(key: Item, after: Item | undefined): void {
    const id = this.#idOf(key);
    const before = this.get(key);
    if (before === undefined && after === undefined) return;
    const versions = this.#rows.get(id) ?? [];
    versions.push({ at: this.#now(), item: after });
    this.#rows.set(id, versions);
    this.#written({ before, after });
  }

  /** The attributes of an item that are its key, and that of an index. */
  keyOf(item: Item, index?: string): Item {
    const schemas = index === undefined ? [this.schema] : [this.schema, this.keysOf(index)];
    const names = schemas.flatMap(({ partition, sort }) => (sort === undefined ? [partition] : [partition, sort]));
    return Object.fromEntries(names.map((name) => [name, item[name]]));
  }

  /** The keys that a query of the table or of one of its indexes goes by. */
  keysOf(index: string | undefined): KeySchema & { readonly keysOnly?: boolean } {
    if (index === undefined) return this.schema;
    return this.schema.indexes?.[index] ?? refuse(`the table does not have the index ${index}`);
  }

  #idOf(key: Item): string {
    const { partition, sort } = this.schema;
    const parts = sort === undefined ? [key[partition]] : [key[partition], key[sort]];
    if (parts.some((part) => (typeof part !== 'string' && typeof part !== 'number') || part === '')) {
      refuse('the key does not match the schema of the table');
    }
    return JSON.stringify(parts);
  }
}

function seen(versions: readonly Version[], at: number): Item | undefined {
  return versions.findLast((version) => version.at <= at)?.item;
}

/** Sorts rows of one partition by an attribute, rows that have the same by the table's key. */
export function inOrder(rows: readonly Item[], sort: string | undefined, keyOf: (row: Item) => Item): readonly Item[] {
  const sorted = [...rows];
  return sorted.sort((a, b) => (sort && orderOf(a[sort], b[sort])) || tie(keyOf(a), keyOf(b)));
}

function tie(a: Item, b: Item): number {
  return orderOf(JSON.stringify(a), JSON.stringify(b)) ?? 0;
}
