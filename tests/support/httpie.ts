import { type Answer, api, send } from './http-client.ts';
import type { JsonObject } from './json.ts';

/** The Accept header of HTTPie when it sends JSON. */
const ACCEPT = { accept: 'application/json, */*;q=0.5' };

/**
 * Sends what an HTTPie command line sends; `key=value` becomes a JSON string, as in HTTPie. `variables`: the values of
 * its variables other than `$API`. Values contain no blanks.
 * @example await httpie('http PATCH $API/items/$ITEM itemPrice=$PRICE', { ITEM: 1, PRICE: 250 });
 */
export function httpie(line: string, variables: Readonly<Record<string, string | number>> = {}): Promise<Answer> {
  const filled = line.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const value = { ...variables, API: api }[name];
    if (value === undefined) throw new Error(`$${name} has no value`);
    return String(value);
  });
  const [program, method = '', address = '', ...items] = filled.trim().split(/\s+/);
  if (program !== 'http') throw new Error(`not an HTTPie command: ${line}`);
  const pairs = items.map((item) => [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)] as const);
  const body: JsonObject = Object.fromEntries(pairs);
  return send(method, address, { headers: ACCEPT, ...(pairs.length === 0 ? {} : { body }) });
}
