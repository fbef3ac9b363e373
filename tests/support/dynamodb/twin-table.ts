import { type Item, orderOf } from './expression.evaluate.ts';
import { refuse } from './refuse.ts';

/** The attributes that identify and sort rows. */
export interface KeySchema {
  readonly partition: string;
  readonly sort?: string;
}

/** The keys of an index. One of keys alone may also hold one more attribute. */
interface IndexSchema extends KeySchema {
  readonly keysOnly: boolean;
  readonly also?: string;
}

/** A table's keys, and those of its indexes. An index contains the rows that have its keys. */
export interface TableSchema extends KeySchema {
  readonly indexes?: Readonly<Record<string, IndexSchema>>;
}

/** One write of one row. `before` is absent at its first write, `after` at its deletion. */
export interface RowChange {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

interface Version {
  readonly at: number;
  readonly item: Item | undefined;
}

/** The rows of a table, with their former states, because an inconsistent read may see old data. */
export class TwinTable {
  readonly schema: TableSchema;
  readonly #now: () => number;
  readonly #written: (change: RowChange) => void;
  readonly #rows = new Map<string, Version[]>();
  /** The names of the key attributes, by index; the table's own have no name. */
  readonly #keyNames = new Map<string | undefined, readonly string[]>();

  /** `now` returns ms; `written` is called at each write, like the table's stream. */
  constructor(schema: TableSchema, now: () => number, written: (change: RowChange) => void) {
    this.schema = schema;
    this.#now = now;
    this.#written = written;
  }

  /** The row with this item's key, as it was `ageMs` ago. */
  get(key: Item, ageMs = 0): Item | undefined {
    return seen(this.#rows.get(this.#idOf(key)) ?? [], this.#now() - ageMs);
  }

  /** All rows as they were `ageMs` ago, in the order of their first writes. */
  rows(ageMs = 0): readonly Item[] {
    const at = this.#now() - ageMs;
    return [...this.#rows.values()].map((versions) => seen(versions, at)).filter((item) => item !== undefined);
  }

  /** Replaces the row with this key; `undefined` deletes it. */
  put(key: Item, after: Item | undefined): void {
    const id = this.#idOf(key);
    const before = this.get(key);
    if (before === undefined && after === undefined) return;
    const versions = this.#rows.get(id) ?? [];
    versions.push({ at: this.#now(), item: after });
    this.#rows.set(id, versions);
    this.#written({ before, after });
  }

  /** An item's key attributes, and those of an index. */
  keyOf(item: Item, index?: string): Item {
    const key: Record<string, unknown> = {};
    for (const name of this.#keyNamesOf(index)) key[name] = item[name];
    return key;
  }

  /** The keys by which the table or one of its indexes is queried. */
  keysOf(index: string | undefined): KeySchema & Partial<IndexSchema> {
    if (index === undefined) return this.schema;
    return this.schema.indexes?.[index] ?? refuse(`the table does not have the index ${index}`);
  }

  #keyNamesOf(index: string | undefined): readonly string[] {
    const known = this.#keyNames.get(index);
    if (known !== undefined) return known;
    const schemas = index === undefined ? [this.schema] : [this.schema, this.keysOf(index)];
    const names = schemas.flatMap(({ partition, sort }) => (sort === undefined ? [partition] : [partition, sort]));
    this.#keyNames.set(index, names);
    return names;
  }

  #idOf(key: Item): string {
    const { partition, sort } = this.schema;
    const parts = sort === undefined ? [key[partition]] : [key[partition], key[sort]];
    if (parts.some((part) => (typeof part !== 'string' && typeof part !== 'number') || part === '')) {
      refuse('the key does not match the schema of the table');
    }
    if (bytesOf(parts[0]) > 2048 || bytesOf(parts[1]) > 1024) refuse('the key is longer than its limit');
    return JSON.stringify(parts);
  }
}

function bytesOf(part: unknown): number {
  return typeof part === 'string' ? Buffer.byteLength(part) : 0;
}

function seen(versions: readonly Version[], at: number): Item | undefined {
  return versions.findLast((version) => version.at <= at)?.item;
}

/** Sorts rows of one partition by an attribute; rows with the same value are sorted by the table's key. */
export function inOrder(rows: readonly Item[], sort: string | undefined, keyOf: (row: Item) => Item): readonly Item[] {
  if (rows.length < 2) return rows;
  const keyed = rows.map((row) => ({ row, value: sort && row[sort], key: JSON.stringify(keyOf(row)) }));
  keyed.sort((a, b) => (sort && orderOf(a.value, b.value)) || (orderOf(a.key, b.key) ?? 0));
  return keyed.map(({ row }) => row);
}
