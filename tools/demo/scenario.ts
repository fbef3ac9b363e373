import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { JsonObject } from '#support/json.ts';

const step = z.object({
  request: z.object({
    method: z.string(),
    path: z.string(),
    body: z.optional(z.record(z.string(), z.string())),
  }),
  status: z.int(),
  note: z.optional(z.string()),
  body: z.optional(z.looseObject({ _embedded: z.optional(z.record(z.string(), z.array(z.unknown()))) })),
});

/** One request of the original's documented scenario, and the original's recorded answer. */
export type ScenarioStep = z.output<typeof step>;

/** The recorded scenario, step by step. */
export function readScenario(): readonly ScenarioStep[] {
  const file = new URL('../../tests/compatibility/scenario.json', import.meta.url);
  return z.array(step).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * This stack's numbers for the scenario's 1: the scenario was recorded on a fresh stack, and this one may be in use.
 */
export interface Numbers {
  items: number;
  reservations: number;
  reviews: number;
}

/**
 * A step's path on this stack. Views have their item's or review's number here; the original's had their own numbers.
 */
export function pathHere(path: string, numbers: Numbers): string {
  const [, collection = '', number] = path.split('/');
  if (number === undefined) return path;
  const here: Readonly<Record<string, number>> = {
    items: numbers.items,
    itemInfoes: numbers.items,
    reservations: numbers.reservations,
    payments: numbers.reservations,
    reviews: numbers.reviews,
    reviewInfoes: numbers.reviews,
  };
  return `/${collection}/${here[collection] ?? number}`;
}

/** A step's body on this stack. */
export function bodyHere(body: Readonly<Record<string, string>> | undefined, numbers: Numbers): JsonObject | undefined {
  if (body === undefined) return undefined;
  const here: Readonly<Record<string, number>> = { itemNo: numbers.items, reservationNo: numbers.reservations };
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, here[name] === undefined ? value : String(here[name])]),
  );
}
