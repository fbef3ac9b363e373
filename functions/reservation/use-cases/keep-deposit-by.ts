/** The dependencies of a use case that starts the time in which an owner may keep of a deposit. */
export interface DepositDependencies {
  /** How long that is: a setting that may change at any time. */
  readonly keepDepositMs: () => Promise<number>;
}

/** Until when an owner may keep of the deposit of what came back at a time (ISO 8601), in seconds since the epoch, rounded up. */
export async function keepDepositBy({ keepDepositMs }: DepositDependencies, returnedAt: string): Promise<number> {
  return Math.ceil((Date.parse(returnedAt) + (await keepDepositMs())) / 1000);
}
