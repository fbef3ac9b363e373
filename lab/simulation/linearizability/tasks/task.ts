import type { Operation } from '#lab/simulation/histories/history.ts';
import type { World } from '../world.ts';

/** The worlds after a step, or in words why it cannot be taken now. */
export type Outcome = readonly World[] | string;

/** One write (or read) that an operation consists of. */
export interface Piece {
  readonly label: string;
  /** False: the operation cannot have ended without it. */
  readonly optional: boolean;
  /** True when it changes nothing: where it fits, nothing is lost by placing it at once. */
  readonly reads?: boolean;
  apply(world: World): Outcome;
}

/**
 * An operation as the model sees it: its pieces happen in this order, each between the call and the answer; optional ones may be left out.
 * Without an answer that tells the outcome, all are optional, and may happen at any time after the call.
 */
export interface Task {
  readonly operation: Operation;
  readonly pieces: readonly Piece[];
  /** Whether its answer tells what happened. */
  readonly answered: boolean;
  /** The reservation it is about, for whose news it may have waited; 0 when none. */
  readonly reservationNo: number;
  /** Tasks that share it ask the same and were answered the same. */
  readonly signature: string;
}

/** A piece without which the operation cannot have ended as it did. */
export function must(label: string, apply: Piece['apply']): Piece {
  return { label, optional: false, apply };
}

/** A piece that the operation may have come to, or not. */
export function may(label: string, apply: Piece['apply']): Piece {
  return { label, optional: true, apply };
}

/** A read: allowed while nothing speaks against it. Takes what does, in words. */
export function reading(label: string, objection: (world: World) => string | undefined): Piece {
  return { ...must(label, (world) => objection(world) ?? [world]), reads: true };
}
