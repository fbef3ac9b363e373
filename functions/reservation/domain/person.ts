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

/** The person after being forgotten once more: whoever came back can ask for it again. */
export function evolvePerson(person: ForgottenPerson | undefined, { customerId }: PersonEvent): ForgottenPerson {
  return { customerId, version: (person?.version ?? 0) + 1 };
}
