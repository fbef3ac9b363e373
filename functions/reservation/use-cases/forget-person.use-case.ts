import type { Person, SignIn } from '#shared/domain/caller.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { AggregateRepository } from '#shared/persistence/aggregate/aggregate.repository.ts';
import { changeAggregate } from '#shared/use-cases/change-aggregate.ts';
import { existingOf, type Outcome } from '#shared/use-cases/outcome.ts';
import { rentalOpen } from '../domain/forget.decide.ts';
import { decideForgetPerson, evolvePerson, type ForgottenPerson, type PersonEvent } from '../domain/person.ts';
import type { ReservationDependencies } from '../reservation.aggregate.ts';
import { anyOpenReservationOf } from './open-reservations.use-case.ts';

/** Asks the item whether something of an owner is held or lent. Throws DependencyUnavailable when it does not answer. */
export type FindHeldItem = (
  request: { readonly ownerId: number },
  context: MessageContext,
) => Promise<{ readonly outcome: 'none' | 'held'; readonly itemNo?: number | undefined }>;

/** The dependencies of forgetting a person. */
export type ForgettingDependencies = ReservationDependencies & {
  readonly people: Pick<AggregateRepository<ForgottenPerson, PersonEvent>, 'find' | 'save'>;
};

/**
 * Forgets the person who asks: the event takes their name out of everything (ADR 0035). Refused while a rental of theirs
 * is open. One that begins in this moment goes on without a name.
 */
export async function forgetPerson(
  dependencies: ForgettingDependencies,
  findHeldItem: FindHeldItem,
  { customerId }: Pick<Person, 'customerId'>,
  signIn: SignIn,
  context: MessageContext,
): Promise<Outcome<ForgottenPerson>> {
  const open = await anyOpenReservationOf(dependencies, customerId, signIn);
  if (open !== undefined) return { rejection: rentalOpen(open) };
  const { itemNo } = await findHeldItem({ ownerId: customerId }, context);
  if (itemNo !== undefined) return { rejection: rentalOpen({ itemNo }) };
  const { people, now, pause } = dependencies;
  const target = { find: () => people.find(customerId), save: people.save };
  const decide = () => decideForgetPerson(customerId);
  return existingOf(await changeAggregate(target, decide, { evolve: evolvePerson, context, now, pause }));
}
