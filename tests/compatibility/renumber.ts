import { api } from '../support/http-client.ts';
import { isObject, type Json, type JsonObject } from '../support/json.ts';

/** Our numbers for the scenario's one item and one reservation, which are both 1 there. */
export interface Numbers {
  readonly item: number;
  readonly reservation: number;
}

/** The number that each field and each collection uses: payments and reviews have their reservation's. */
const fields: Readonly<Record<string, keyof Numbers>> = {
  itemNo: 'item',
  reservationNo: 'reservation',
  paymentNo: 'reservation',
  reviewNo: 'reservation',
};
const collections: Readonly<Record<string, keyof Numbers>> = {
  items: 'item',
  itemInfoes: 'item',
  reservations: 'reservation',
  payments: 'reservation',
  reviews: 'reservation',
  reviewInfoes: 'reservation',
};

/** A path of the scenario with our number. The rows of the original's views had their own numbers: 1 and 2 are ours. */
export function toOurPath(path: string, numbers: Numbers): string {
  return path.replace(/^\/(\w+)\/\d+$/, (whole, collection: string) => {
    const kind = collections[collection];
    return kind === undefined ? whole : `/${collection}/${numbers[kind]}`;
  });
}

/** A request body of the scenario with our numbers. */
export function toOurBody(body: Readonly<Record<string, string>>, numbers: Numbers): JsonObject {
  const entries = Object.entries(body).map(([name, value]) => {
    const kind = name === 'reviewNo' ? undefined : fields[name];
    return [name, kind === undefined ? value : String(numbers[kind])] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Our answer with the scenario's numbers and address. All other numbers become negative, so that they match nothing.
 */
export function toTheirs(value: Json | undefined, numbers: Numbers, field = ''): Json | undefined {
  if (typeof value === 'number') return fields[field] === undefined ? value : one(value, numbers[fields[field]]);
  if (typeof value === 'string') return field === 'href' ? toTheirAddress(value, numbers) : value;
  if (Array.isArray(value)) return value.map((entry: Json) => toTheirs(entry, numbers) ?? null);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, toTheirs(inner, numbers, name) ?? null] as const);
  return Object.fromEntries(entries);
}

/** Our address as the recording writes it: `{api}/items/1`. */
export function toTheirAddress(address: string, numbers: Numbers): string {
  return address
    .replace(api, '{api}')
    .replace(/^\{api\}\/(\w+)\/(\d+)/, (whole, collection: string, number: string) => {
      const kind = collections[collection];
      return kind === undefined ? whole : `{api}/${collection}/${one(Number(number), numbers[kind])}`;
    });
}

function one(number: number, ours: number): number {
  return number === ours ? 1 : -number;
}
