import { waitRequest } from '#contracts/http/waiting.requests.ts';
import { offered, propertiesOf, type Templates } from '#shared/http/hal/hal-forms.ts';

/** To wait for an item, and to stop that. */
export function waitingTemplates(itemNo: number, mayWait: boolean, waits: boolean): Templates {
  const target = ['items', itemNo, 'waiting'] as const;
  const properties = propertiesOf(waitRequest, { from: 'open', to: 'open' });
  return offered(
    ['wait', mayWait, { title: 'Wait for the item', method: 'POST', target, properties }],
    ['stop', waits, { title: 'Wait no more', method: 'DELETE', target, properties: [] }],
  );
}
