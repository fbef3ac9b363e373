import type { BreakerRow, BreakerState } from '../store/breaker-store.ts';
import type { Circuit } from './circuit.ts';

/** A call that may be made: in which life of the circuit, and whether it is the probe. */
export interface Admission {
  readonly life: number;
  readonly isProbe: boolean;
}

/** A change of the shared state that this process writes: the next row, the state before it, the life it belongs to. */
export interface Transition {
  readonly row: BreakerRow;
  readonly from: BreakerState;
  readonly life: number;
  /** Written once more, over this process's own claim, whose answer had been lost. */
  readonly isRepeated?: true;
}

/** What the store answered: the row that is there, `undefined` if it failed. `chance` is a random number in [0, 1). */
interface StoreAnswer {
  readonly there: BreakerRow | undefined;
  readonly chance: number;
}

/** A request wants to make a call. */
export interface Requested {
  readonly type: 'requested';
  readonly hasLooked: boolean;
}

/** A call that was admitted is over. */
export interface Ended {
  readonly type: 'ended';
  readonly call: Admission;
  readonly isAnswered: boolean;
}

/** The row was read. */
export interface Looked extends StoreAnswer {
  readonly type: 'looked';
}

/** A transition was written, or something else was in its way. */
export interface Written extends StoreAnswer {
  readonly type: 'written';
  readonly transition: Transition;
}

/** What happens to a circuit. */
export type CircuitEvent = Requested | Ended | Looked | Written;

/** What is to be done next. A request that is to look asks again afterwards. */
export type Effect =
  | { readonly type: 'admit'; readonly call: Admission }
  | { readonly type: 'refuse' }
  | { readonly type: 'look' }
  | { readonly type: 'write'; readonly transition: Transition };

/** A change to tell logs and metrics: this process made it, or learned that others did. */
export interface News {
  readonly from: BreakerState;
  readonly to: BreakerState;
  readonly isOwn: boolean;
}

/** The circuit afterwards, what to do, and what to tell. */
export interface CircuitDecision {
  readonly circuit: Circuit;
  readonly effect?: Effect;
  readonly news?: News;
}
