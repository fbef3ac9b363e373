import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Credentials from the environment, where Lambda puts them. Rejects when there are none. The bundler replaces
 * `@aws-sdk/credential-provider-node` with this: a function never has that package's other sources (profiles, SSO,
 * processes, metadata services), and loading them takes a quarter of the load time. Not for functions with SnapStart.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function defaultProvider(): ReturnType<typeof fromEnv> {
  return fromEnv();
}
