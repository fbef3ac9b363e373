import { Badge, type Look } from './badge.tsx';
import { thingStateText } from './thing-state.messages.ts';
import type { ThingState } from './thing-state.ts';

const looks: Readonly<Record<ThingState, Look>> = { free: 'free', reserved: 'held', lent: 'lent', gone: 'over' };

/** Says the state of a thing. */
export function ThingBadge({ state }: { readonly state: ThingState }) {
  return <Badge look={looks[state]}>{thingStateText()[state]}</Badge>;
}
