import type { Operation } from '../histories/history.ts';
import { codeIn, numberIn } from './fields.ts';
import { requestOf } from './request.ts';
import type { Asked } from './tasks/tasks.ts';

/** What happened to one item. */
export interface ItemHistory {
  readonly itemNo: number;
  readonly asked: readonly Asked[];
  /** Reservations that a client saw or named, but that no client was told to have made. */
  readonly orphans: readonly number[];
  /** Whether the history contains its registration. */
  readonly registered: boolean;
}

/**
 * Splits a history by item. Operations on a reservation whose item no answer told are counted and left out: the
 * reservation was never made, or its maker got no answer. So they may also belong to any item with such a maker, as if
 * unanswered.
 */
export function perItem(operations: readonly Operation[]): { items: ItemHistory[]; leftOut: number } {
  const asked = operations.flatMap((operation) => {
    const request = requestOf(operation);
    return request === undefined ? [] : [{ operation, request }];
  });
  const itemOf = itemsOfReservations(operations);
  const groups = Map.groupBy(asked, (one) => itemNoOf(one, itemOf) ?? 0);
  const homeless = groups.get(0) ?? [];
  const strays = homeless.filter(({ request }) => request.kind !== 'register');
  groups.delete(0);
  const items = [...groups].map(([itemNo, group]) => {
    const mayBeIts = group.some((one) => one.request.kind === 'reserve' && isUnknown(one)) ? strays : [];
    const registrations = group.some(({ request }) => request.kind === 'register')
      ? []
      : homeless.filter(isRegistration);
    return {
      itemNo,
      asked: [...group, ...mayBeIts.flatMap(doubtful), ...registrations],
      orphans: orphansOf(itemNo, group, itemOf, mayBeIts),
      registered: registrations.length > 0 || group.some(({ request }) => request.kind === 'register'),
    };
  });
  return { items, leftOut: strays.length };
}

/** Whether this is a registration whose client was not told the number. */
function isRegistration(one: Asked): boolean {
  return one.request.kind === 'register' && isUnknown(one);
}

function isUnknown({ operation: { response } }: Asked): boolean {
  return response === undefined || response.status >= 500;
}

/**
 * An operation that may have happened or not, as if it had no answer. An operation that certainly had no effect is left
 * out.
 */
function doubtful({ operation, request }: Asked): Asked[] {
  const status = operation.response?.status ?? 0;
  if (status >= 400 && status < 500) return [];
  return [{ operation: { ...operation, return: undefined, response: undefined }, request }];
}

function itemNoOf({ operation, request }: Asked, itemOf: ReadonlyMap<number, number>): number | undefined {
  if (request.kind === 'register') {
    return operation.response?.status === 201 ? numberIn(operation.response.body, 'itemNo') : undefined;
  }
  return 'itemNo' in request ? request.itemNo : itemOf.get(request.reservationNo);
}

/** The item of each reservation, from the answers that show both. */
function itemsOfReservations(operations: readonly Operation[]): Map<number, number> {
  const itemOf = new Map<number, number>();
  for (const { response } of operations) {
    if (response === undefined || response.status >= 300) continue;
    const itemNo = numberIn(response.body, 'itemNo');
    const reservationNo = numberIn(response.body, 'reservationNo');
    if (itemNo !== undefined && reservationNo !== undefined) itemOf.set(reservationNo, itemNo);
  }
  return itemOf;
}

function orphansOf(
  itemNo: number,
  group: readonly Asked[],
  itemOf: ReadonlyMap<number, number>,
  strays: readonly Asked[],
): number[] {
  const told = group.map(({ operation: { response }, request }) =>
    request.kind === 'reserve' && response?.status === 201 ? numberIn(response.body, 'reservationNo') : undefined,
  );
  const seen = [...itemOf].flatMap(([no, item]) => (item === itemNo ? [no] : []));
  const named = [...group, ...strays].flatMap((one) =>
    'reservationNo' in one.request && mayExist(one) ? [one.request.reservationNo] : [],
  );
  return [...new Set([...seen, ...named])].filter((no) => !told.includes(no) && (itemOf.get(no) ?? itemNo) === itemNo);
}

/** False when the answer says that the reservation does not exist or does not have the item. */
function mayExist({ operation: { response } }: Asked): boolean {
  const refused = response !== undefined && response.status >= 400 && response.status < 500;
  return !refused || ['not-paid', 'payment-lapsed'].includes(codeIn(response.body) ?? '');
}
