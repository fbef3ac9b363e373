/** Whose synchronous calls are guarded: each has settings of its own, kept by its name. */
export const guardedDependencies = ['payment', 'item'] as const;

/** See {@link guardedDependencies}. */
export type GuardedDependencyName = (typeof guardedDependencies)[number];

/** The SSM parameter with the settings of a dependency's guard: time limit and circuit. Takes the stage's name and the dependency's. */
export function guardParameter(stage: string, dependency: GuardedDependencyName): string {
  return `/gdmarket/${stage}/guard/${dependency}`;
}

/** The SSM parameter that says how the simulated payment provider behaves. Takes the stage's name. */
export function providerParameter(stage: string): string {
  return `/gdmarket/${stage}/payment-provider`;
}

/** The SSM parameter that says how long reservations are held without being paid. Takes the stage's name. */
export function holdParameter(stage: string): string {
  return `/gdmarket/${stage}/reservation-holds`;
}
