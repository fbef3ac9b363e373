import type { Operation } from '#lab/simulation/histories/history.ts';
import type { World } from '../world.ts';

/** The worlds after a step, or the reason why it cannot be taken now. */
export type Outcome = readonly World[] | string;

/** One write or read of an operation. */
export interface Piece {
  readonly label: string;
  /** False: the operation cannot have ended without this piece. */
  readonly optional: boolean;
  /** True when it changes nothing: placing it at once, where it fits, loses nothing. */
  readonly reads?: boolean;
  apply(world: World): Outcome;
}

/**
 * An operation as the model sees it. Its pieces happen in this order, each between the call and the answer; optional
 * ones may be left out. Without an answer that tells the outcome, all pieces are optional and may happen at any time
 * after the call.
 */
export interface Task {
  readonly operation: Operation;
  readonly pieces: readonly Piece[];
  /** Whether its answer tells what happened. */
  readonly answered: boolean;
  /** The reservation that it is about, whose news it may have waited for; 0 when there is none. */
  readonly reservationNo: number;
  /** Tasks with the same signature have the same request and answer. */
  readonly signature: string;
}

/** A piece without which the operation cannot have ended as it did. */
export function must(label: string, apply: Piece['apply']): Piece {
  return { label, optional: false, apply };
}

/** A piece that the operation may have reached or not. */
export function may(label: string, apply: Piece['apply']): Piece {
  return { label, optional: true, apply };
}

/** A read, which is possible unless `objection` returns a reason. */
export function reading(label: string, objection: (world: World) => string | undefined): Piece {
  return { ...must(label, (world) => objection(world) ?? [world]), reads: true };
}
