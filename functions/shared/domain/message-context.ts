import type { Person } from './caller.ts';

/** Travels with every command and event: what caused it and which request it belongs to. */
export interface MessageContext {
  /** Id of the request at the edge; the same for everything that the request causes. */
  readonly correlationId: string;
  /** Id of the event or request that directly caused this one. */
  readonly causationId: string;
  /**
   * The person who asked for it, in the request or in the call of another function that it caused; absent for reactions
   * to events and when nobody signed in.
   */
  readonly actor?: Pick<Person, 'customerId' | 'isOperator'> | undefined;
}
