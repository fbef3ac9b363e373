/** The kinds of harm. */
export const faultNames = ['kill', 'sources', 'payment', 'repeat', 'redeploy', 'off', 'experiment'] as const;

/** One of them. */
export type FaultName = (typeof faultNames)[number];

/** One kind of harm to a deployed market; it is always undone. */
export interface Fault {
  readonly name: FaultName;
  /** What it can hit. */
  readonly targets: readonly string[];
  /** The pause between two strikes and how long a strike lasts, least and most, in ms. */
  readonly pauseMs: readonly [least: number, most: number];
  readonly holdMs: readonly [least: number, most: number];
  /** Why it cannot be done to this market; undefined when it can. */
  unavailable(): Promise<string | undefined>;
  /** Harms one target, waits for `hold`, and undoes the harm. Returns how many things were hit. */
  strike(target: string, hold: () => Promise<void>): Promise<number>;
}
