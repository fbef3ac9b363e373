/** The table's counter row: the sequence leases numbers from it. */
export interface Counter {
  /** Adds `count` numbers and returns the counter's new value. One write unit. */
  lease(count: number): Promise<number>;
}
