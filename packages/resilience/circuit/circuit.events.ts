import type { BreakerRow, BreakerState } from '../store/breaker-store.ts';
import type { Circuit } from './circuit.ts';

/** A call that may be made: the life of the circuit it belongs to, and whether it is the probe. */
export interface Admission {
  readonly life: number;
  readonly isProbe: boolean;
}

/** A change of the shared state that this process writes: the next row, the state before it, the life it belongs to. */
export interface Transition {
  readonly row: BreakerRow;
  readonly from: BreakerState;
  readonly life: number;
  /** Written again over this process's own claim, whose answer was lost. */
  readonly isRepeated?: true;
}

/** The store's answer: its row, or `undefined` if it failed. `chance` is a random number in [0, 1). */
interface StoreAnswer {
  readonly there: BreakerRow | undefined;
  readonly chance: number;
}

/** A request wants to make a call. */
export interface Requested {
  readonly type: 'requested';
  readonly hasLooked: boolean;
}

/** An admitted call has ended. */
export interface Ended {
  readonly type: 'ended';
  readonly call: Admission;
  readonly isAnswered: boolean;
}

/** The row was read. */
export interface Looked extends StoreAnswer {
  readonly type: 'looked';
}

/** A transition was written, or another row prevented it. */
export interface Written extends StoreAnswer {
  readonly type: 'written';
  readonly transition: Transition;
}

/** The events of a circuit. */
export type CircuitEvent = Requested | Ended | Looked | Written;

/** The next action. A request that has to look asks again afterwards. */
export type Effect =
  | { readonly type: 'admit'; readonly call: Admission }
  | { readonly type: 'refuse' }
  | { readonly type: 'look' }
  | { readonly type: 'write'; readonly transition: Transition };

/** A change for logs and metrics: this process made it, or learned that others did. */
export interface News {
  readonly from: BreakerState;
  readonly to: BreakerState;
  readonly isOwn: boolean;
}

/** The circuit afterwards, the next action, and the change to report. */
export interface CircuitDecision {
  readonly circuit: Circuit;
  readonly effect?: Effect;
  readonly news?: News;
}
