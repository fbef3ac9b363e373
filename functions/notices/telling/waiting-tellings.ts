import type * as z from 'zod/mini';
import type { waitingState } from '#contracts/events/waiting.events.ts';
import type { Telling } from './notice.ts';

/** An event of those who wait for an item. */
interface Change {
  readonly state: z.output<typeof waitingState>;
}

type What = Pick<Telling, 'kind' | 'reason' | 'minutes' | 'from' | 'to'>;

function tell({ itemNo, itemName }: Change['state'], customerId: number, what: What): Telling {
  return { customerId, side: 'renter', itemNo, itemName, ...what };
}

/** What those who wait for an item are told, by event. `time`: when it happened, ISO 8601. */
export const waitingTellings = {
  WaitingCalled: (
    { state, customerId, until }: Change & { readonly customerId: number; readonly until: number },
    time: string,
  ): readonly Telling[] => {
    const minutes = Math.max(1, Math.floor((until - Date.parse(time) / 1000) / 60));
    const { from, to } = state.waiting.find((one) => one.customerId === customerId) ?? {};
    return [tell(state, customerId, { kind: 'your-turn', minutes, from, to })];
  },
  /** Who says that they wait no more, or reserves it, knows that. */
  WaitingLeft: ({
    state,
    customerId,
    because,
  }: Change & { readonly customerId: number; readonly because: string }): readonly Telling[] =>
    because === 'passed' ? [tell(state, customerId, { kind: 'waiting-over', reason: 'passed' })] : [],
  WaitingRuledOut: ({ state, customerId }: Change & { readonly customerId: number }): readonly Telling[] => [
    tell(state, customerId, { kind: 'waiting-over', reason: 'ruled-out' }),
  ],
  WaitingEnded: ({ state, customerIds }: Change & { readonly customerIds: readonly number[] }): readonly Telling[] =>
    customerIds.map((customerId) => tell(state, customerId, { kind: 'waiting-over', reason: 'deleted' })),
};
