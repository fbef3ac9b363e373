/** One small change of the code, and how the tests reacted. */
export interface Mutant {
  /** Relative to the checkout, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The original code, on one line. */
  readonly original: string;
  /** The changed code, on one line. */
  readonly replacement: string;
  /** `none`: the mutant cannot run, so it says nothing about the tests. */
  readonly fate: 'killed' | 'timed out' | 'survived' | 'none';
}
