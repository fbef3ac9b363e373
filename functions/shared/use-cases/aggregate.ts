import type { Decision, Rejection } from '../domain/decision.ts';
import type { MessageContext } from '../domain/message-context.ts';
import type { Permission } from '../domain/permission.ts';
import type { DomainEvent } from '../events/outbox.ts';
import type { AggregateRepository } from '../persistence/aggregate/aggregate.repository.ts';
import type { AggregateTable } from '../persistence/aggregate/aggregate-table.ts';
import { type ChangeOptions, changeAggregate } from './change-aggregate.ts';
import { expecting } from './expectation.ts';
import type { Outcome } from './outcome.ts';

/** How an aggregate is stored, and how its events change it. */
export interface AggregateParts<S extends { readonly version: number }, E extends DomainEvent> {
  readonly table: AggregateTable<S>;
  readonly evolve: (state: S | undefined, event: E) => S;
}

type RepositoryAs<Repositories extends string, R> = { readonly [K in Repositories]: R };

/**
 * Bundles everything about one aggregate. Use cases get its repository under the name `repositories`: `items` for the
 * item.
 */
export function defineAggregate<
  const Repositories extends string,
  S extends { readonly version: number },
  E extends DomainEvent,
>(repositories: Repositories, { table, evolve }: AggregateParts<S, E>) {
  type Repository = AggregateRepository<S, E>;
  const { aggregate: name } = table.outbox;
  return {
    table,
    evolve,

    /**
     * Runs a decision on one aggregate for whoever `may` do that, and decides again when another write came first.
     * `loaded` saves the first read. Throws as {@link changeAggregate} does.
     */
    change(
      dependencies: RepositoryAs<Repositories, Repository> & Pick<ChangeOptions<S, E>, 'now' | 'pause'>,
      number: number,
      may: Permission<S>,
      decide: (state: S | undefined) => Decision<E>,
      context: MessageContext,
      loaded?: { readonly state: S | undefined },
    ): Promise<Outcome<S | undefined>> {
      const { [repositories]: repository, now, pause } = dependencies;
      const target = { find: () => repository.find(number), save: repository.save };
      return changeAggregate(target, expecting(may, decide), { evolve, context, now, pause, loaded });
    },

    /**
     * The aggregate with this number, for whoever `may` see it. Refused as not found when there is none, or when lists do
     * not show it.
     */
    async find(
      { [repositories]: repository }: RepositoryAs<Repositories, Pick<Repository, 'find'>>,
      number: number,
      may: Permission<S>,
    ): Promise<Outcome<S>> {
      const state = await repository.find(number);
      if (state === undefined || !table.listed(state)) return { rejection: notFound(name) };
      const rejection = may(state);
      return rejection === undefined ? { state } : { rejection };
    },
  };
}

function notFound(name: string): Rejection {
  return { kind: 'not-found', code: `${name}-not-found`, detail: `there is no such ${name}` };
}
