import { type Decision, happened } from '#shared/domain/decision.ts';

/** A person whom the market forgets. The row keeps the number alone. */
export interface ForgottenPerson {
  readonly customerId: number;
  readonly version: number;
}

/** The events of a person. */
export interface PersonEvent {
  readonly type: 'PersonForgotten';
  readonly customerId: number;
}

/** A person asks to be forgotten, maybe again: whoever came back can ask once more. */
export function decideForgetPerson(customerId: number): Decision<PersonEvent> {
  return happened({ type: 'PersonForgotten', customerId });
}

/** The person after the event. */
export function evolvePerson(person: ForgottenPerson | undefined, { customerId }: PersonEvent): ForgottenPerson {
  return { customerId, version: (person?.version ?? 0) + 1 };
}
