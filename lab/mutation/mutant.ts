/** One small change of the code, and what the tests made of it. */
export interface Mutant {
  /** Relative to the checkout, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What stood there, on one line. */
  readonly original: string;
  /** What stood there instead, on one line. */
  readonly replacement: string;
  /** `none`: it cannot be run at all, so it says nothing about the tests. */
  readonly fate: 'killed' | 'timed out' | 'survived' | 'none';
}
