import type { ItemInfo } from '@gdmarket/client';
import type { BoardSettings } from '../../api/board-settings.ts';
import type { Person } from '../../person/person.ts';
import { thingStateOf } from '../../ui/thing-state.ts';

/** What somebody who looks at a thing can do with it. */
export type Offer =
  | 'reserve'
  | 'reserve-with-name'
  | 'sign-in'
  | 'own-thing'
  | 'own-reservation'
  | 'wait-reserved'
  | 'wait-lent'
  | 'gone';

/** Decides what a thing's screen offers. The market decides again: this only spares people a refusal. */
export function whatToOffer(thing: ItemInfo, person: Person | undefined, mode: BoardSettings['mode']): Offer {
  const state = thingStateOf(thing);
  if (state === 'gone') return 'gone';
  if (person?.hasAccount === true && thing.ownerId === person.customerId) return 'own-thing';
  if (state !== 'free') {
    if (person !== undefined && thing.customerId === person.customerId) return 'own-reservation';
    if (state === 'reserved') return 'wait-reserved';
    // What is lent for days can be had on others.
    if (thing.dueOn === null) return 'wait-lent';
  }
  if (person?.hasAccount === true) return 'reserve';
  return mode === 'required' ? 'sign-in' : 'reserve-with-name';
}
