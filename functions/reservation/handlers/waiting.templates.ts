import { waitRequest } from '#contracts/http/waiting.requests.ts';
import { offered, propertiesOf, type Templates } from '#shared/http/hal/hal-forms.ts';
import type { Waiting } from '../domain/waiting.ts';
import { toReserve } from './reservation.templates.ts';

/** To wait for an item, to stop that, and in one's turn to reserve it. `own`: one's own place. */
export function waitingTemplates(itemNo: number, mayWait: boolean, own: Waiting | undefined): Templates {
  const target = ['items', itemNo, 'waiting'] as const;
  const properties = propertiesOf(waitRequest, { from: 'open', to: 'open' });
  return offered(
    ['wait', mayWait, { title: 'Wait for the item', method: 'POST', target, properties }],
    ['reserve', own?.until !== undefined, toReserve({ ...own, itemNo })],
    ['stop', own !== undefined, { title: 'Wait no more', method: 'DELETE', target, properties: [] }],
  );
}
