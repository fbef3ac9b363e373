/** The kinds of harm there are. */
export const faultNames = ['kill', 'sources', 'payment', 'repeat', 'redeploy'] as const;

/** One of them. */
export type FaultName = (typeof faultNames)[number];

/** Harm of one kind that can be done to a deployed market, and is always undone. */
export interface Fault {
  readonly name: FaultName;
  /** What it can hit. */
  readonly targets: readonly string[];
  /** How often it strikes and how long one lasts, least and most milliseconds. */
  readonly pauseMs: readonly [least: number, most: number];
  readonly holdMs: readonly [least: number, most: number];
  /** Why it cannot be done to this market; undefined when it can. */
  unavailable(): Promise<string | undefined>;
  /** Does it to one target, waits as told while it lasts, and undoes it. Gives how many things were hit. */
  strike(target: string, hold: () => Promise<void>): Promise<number>;
}
