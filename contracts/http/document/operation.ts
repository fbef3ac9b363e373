import type { ListName } from '../routes.ts';
import type { ProblemCode } from './problems.ts';
import { type answers, listed, type requests } from './schemas.ts';

/** A request's body: its schema, and examples by name. */
export interface Body {
  readonly schema: keyof typeof requests;
  readonly examples: Readonly<Record<string, { readonly summary: string; readonly value: object }>>;
}

/** An answer that is no problem. */
export interface Answer {
  readonly meaning: string;
  /** Absent when the answer has no body. */
  readonly schema?: keyof typeof answers;
  /** Its media type, if it is not HAL. */
  readonly type?: 'application/json' | 'text/html' | 'text/calendar' | 'text/csv';
  /** True when `Location` has the address of what the answer shows. */
  readonly located?: true;
}

/** What one route takes and answers, besides what every route of its kind has. */
export interface Operation {
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  /** The list that it reads: it takes the list's filters and paging. */
  readonly list?: ListName;
  /** When it is read a page at a time, in an order of its own; `by-cursor`: its pages have a size of their own. */
  readonly paged?: true | 'by-cursor';
  readonly body?: Body;
  /** True when it takes `If-Match`. */
  readonly conditional?: true;
  /** True when it takes `Idempotency-Key`. */
  readonly repeatable?: true;
  readonly answers: Readonly<Record<number, Answer>>;
  readonly problems: readonly ProblemCode[];
}

/** The groups of operations, and what they are about. */
export const tags = {
  items: 'Things that their owners rent out.',
  reservations: 'What renters reserve, pay and cancel.',
  people: 'Who asks, and how to be forgotten.',
  notices: 'What people are told, and how.',
  payments: 'The money of reservations. A renter pays through the reservation; an owner keeps of a deposit here.',
  reviews: 'What renters say about things that they have returned.',
  views: 'Items and reviews as people look for them. They follow what happens within a second.',
  operations: 'What operators see of the market. Read-only, and for nobody else: also an open market asks for a token.',
  ledger: 'The books of payments, for operators. Only where the market keeps them; elsewhere there is nothing here.',
  api: 'The API itself.',
} as const;

/** The name of a group. */
export type Tag = keyof typeof tags;

/** `GET` of a list. `things` says in plain words what it lists. */
export function reading(list: ListName, id: string, things: string, tag: Tag): Operation {
  return {
    id,
    tag,
    summary: `List ${things}`,
    list,
    answers: { 200: { meaning: `One page of ${things}.`, schema: listed[list].page } },
    problems: [],
  };
}

/** `GET` of one thing of a list. `thing` names it in plain words. */
export function finding(list: ListName, id: string, thing: string, tag: Tag, absent: ProblemCode): Operation {
  return {
    id,
    tag,
    summary: `Read ${thing}`,
    answers: { 200: { meaning: `It is ${thing}.`, schema: listed[list].one } },
    problems: [absent],
  };
}
