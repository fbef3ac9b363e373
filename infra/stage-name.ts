/** The kinds of stages. `local` is an emulator on one machine; what emulators lack is left out there. */
export const stageKinds = ['local', 'dev', 'prod'] as const;

/** See {@link stageKinds}. */
export type StageKind = (typeof stageKinds)[number];

/** A stage: `local`, `dev`, `prod`, or one of its own on AWS with the settings of its kind, as in `dev-anna`. */
export type StageName = StageKind | `dev-${string}` | `prod-${string}`;

/** The kinds of API Gateway that can front the functions. */
export const gatewayKinds = ['http', 'rest'] as const;

/** See {@link gatewayKinds}. */
export type GatewayKind = (typeof gatewayKinds)[number];

/** Names of functions begin with the stage's and end at 64 characters. */
const NAME = /^(?:local|(?:dev|prod)(?:-[a-z0-9]{1,16})?)$/;

/** Whether a text names a stage. */
export function isStageName(text: unknown): text is StageName {
  return typeof text === 'string' && NAME.test(text);
}

/** The kind of a stage: `dev` for `dev-anna`. */
export function kindOf(name: StageName): StageKind {
  if (name === 'local') return name;
  return name.startsWith('prod') ? 'prod' : 'dev';
}

/** The name of a stage's resource: `gdmarket-<stage>`, then whatever it is, e.g. `gdmarket-prod-items`. Nothing else makes such names. */
export function nameIn({ name }: { readonly name: StageName }, ...parts: readonly string[]): string {
  return ['gdmarket', name, ...parts].join('-');
}

/** The name of a function's log group. */
export function logGroupOf(functionName: string): string {
  return `/aws/lambda/${functionName}`;
}
