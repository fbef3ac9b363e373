/** The functions whose synchronous calls are guarded. Each has settings of its own under its name. */
export const guardedDependencies = ['payment', 'item'] as const;

/** See {@link guardedDependencies}. */
export type GuardedDependencyName = (typeof guardedDependencies)[number];

/** The SSM parameter with the settings of a dependency's guard: time limit and circuit. `stage` is the stage's name. */
export function guardParameter(stage: string, dependency: GuardedDependencyName): string {
  return `/gdmarket/${stage}/guard/${dependency}`;
}

/** The SSM parameter with the behaviour of the simulated payment provider. `stage` is the stage's name. */
export function providerParameter(stage: string): string {
  return `/gdmarket/${stage}/payment-provider`;
}

/** The SSM parameter with the issuers whose tokens are accepted. `stage` is the stage's name. */
export function identityParameter(stage: string): string {
  return `/gdmarket/${stage}/identity`;
}

/** The SSM parameter with how much one person may do. `stage` is the stage's name. */
export function limitsParameter(stage: string): string {
  return `/gdmarket/${stage}/limits`;
}

/** The SSM parameter with the time for which reservations are held unpaid. `stage` is the stage's name. */
export function holdParameter(stage: string): string {
  return `/gdmarket/${stage}/reservation-holds`;
}

/**
 * The SSM parameter with the id of the API that CloudFront asks. A stage may be deployed with the other kind of gateway:
 * an export would forbid that as long as another stack imports it. `stage` is the stage's name.
 */
export function apiParameter(stage: string): string {
  return `/gdmarket/${stage}/api`;
}

/**
 * The SSM parameter with the versions of functions that a deploy of a stack has put into use; its history has those of
 * earlier deploys. `stage` and `stack` are their names, as in `prod` and `services`.
 */
export function deployedParameter(stage: string, stack: string): string {
  return `/gdmarket/${stage}/deployed/${stack}`;
}
