import { waitRequest } from '#contracts/http/waiting.requests.ts';
import { offered, propertiesOf, type Templates } from '#shared/http/hal/hal-forms.ts';
import { type ItemLock, inTheWay } from '../domain/reservation.lock.ts';
import { MAX_WAITING, type placeIn, type WaitingList } from '../domain/waiting.ts';

/** What is known of an item and of the person who asks. `own`: their place; `lock` is read only for who has none. */
export interface Known {
  readonly itemNo: number;
  readonly customerId: number;
  readonly own: ReturnType<typeof placeIn>;
  readonly list?: WaitingList | undefined;
  readonly lock?: ItemLock | undefined;
}

/** To wait for what somebody else has or waits for, and to stop that. What its owner says about days only the item knows. */
export function waitingTemplates(known: Known): Templates {
  const target = ['items', known.itemNo, 'waiting'] as const;
  const properties = propertiesOf(waitRequest, { from: 'open', to: 'open' });
  return offered(
    ['wait', mayWait(known), { title: 'Wait for the item', method: 'POST', target, properties }],
    ['stop', known.own !== undefined, { title: 'Wait no more', method: 'DELETE', target, properties: [] }],
  );
}

function mayWait({ customerId, own, list, lock }: Known): boolean {
  if (own !== undefined || lock === undefined || lock.ownerId === customerId) return false;
  const { waiting = [] } = list ?? {};
  const renters = inTheWay(lock, {}).map((one) => one.customerId);
  if (renters.length > 0 && renters.every((renter) => renter === customerId)) return false;
  return waiting.length < MAX_WAITING && renters.length + waiting.length > 0;
}
