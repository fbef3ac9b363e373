import { get } from '../http-client.ts';
import { asking, type Command } from './command.ts';

/** A list and its table, an index of it, and which rows a query shows: one alone, or some with numbers close together. */
interface Listing {
  readonly list: string;
  readonly table: string;
  readonly index: string;
  readonly rows: 'alone' | 'neighbours';
}

/** Listing takes numbers from an index, and rows by their keys: alone in a batch, neighbours in a query. */
export function lists({ list, table, index, rows }: Listing, query: () => Promise<string>): Command {
  const action = rows === 'alone' ? 'dynamodb:BatchGetItem' : 'dynamodb:Query';
  return {
    does: `lists ${list} (${index}, ${rows})`,
    needs: [`dynamodb:Query ${table}/index/${index}`, `${action} ${table}`],
    prepare: async () => {
      const path = `/${list}?${await query()}`;
      return asking(() => get(path), 200);
    },
  };
}

/** Showing one thing takes its row. */
export function shows(list: string, table: string, number: () => Promise<number>): Command {
  return {
    does: `shows one of ${list}`,
    needs: [`dynamodb:GetItem ${table}`],
    prepare: async () => {
      const path = `/${list}/${await number()}`;
      return asking(() => get(path), 200);
    },
  };
}
