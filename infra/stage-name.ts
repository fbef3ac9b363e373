/** The kinds of stages. `local` is an emulator on one machine, without the features that emulators lack. */
export const stageKinds = ['local', 'dev', 'prod'] as const;

/** See {@link stageKinds}. */
export type StageKind = (typeof stageKinds)[number];

/** A stage: `local`, `dev`, `prod`, or a further one on AWS with the settings of its kind, such as `dev-anna`. */
export type StageName = StageKind | `dev-${string}` | `prod-${string}`;

/** The kinds of API Gateway that can front the functions. */
export const gatewayKinds = ['http', 'rest'] as const;

/** See {@link gatewayKinds}. */
export type GatewayKind = (typeof gatewayKinds)[number];

/** Names of functions start with the stage's name and have at most 64 characters. */
const NAME = /^(?:local|(?:dev|prod)(?:-[a-z0-9]{1,16})?)$/;

/** True when a text names a stage. */
export function isStageName(text: unknown): text is StageName {
  return typeof text === 'string' && NAME.test(text);
}

/** The kind of a stage: `dev` for `dev-anna`. */
export function kindOf(name: StageName): StageKind {
  if (name === 'local') return name;
  return name.startsWith('prod') ? 'prod' : 'dev';
}

/**
 * The name of a stage's resource: `gdmarket-<stage>`, then its own parts, e.g. `gdmarket-prod-items`. All such names
 * come from here.
 */
export function nameIn({ name }: { readonly name: StageName }, ...parts: readonly string[]): string {
  return ['gdmarket', name, ...parts].join('-');
}

/** The name of a function's log group. */
export function logGroupOf(functionName: string): string {
  return `/aws/lambda/${functionName}`;
}
