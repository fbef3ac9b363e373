import type { Reservation } from '@gdmarket/client';

/** What a renter can do with a reservation, in the order in which it is offered. */
const known = ['pay', 'takeBack', 'cancel'] as const;

/** See {@link actionsOf}. */
export type Action = (typeof known)[number];

/** The actions that the market offers now: exactly those of the answer's templates that the board knows. */
export function actionsOf({ _templates = {} }: Pick<Reservation, '_templates'>): readonly Action[] {
  return known.filter((name) => Object.hasOwn(_templates, name));
}

/** Whether cancelling needs a reason: whoever cancels what somebody else has reserved gives one. */
export function wantsReason({ _templates = {} }: Pick<Reservation, '_templates'>): boolean {
  return _templates.cancel?.properties.some(({ name }) => name === 'reason') ?? false;
}
