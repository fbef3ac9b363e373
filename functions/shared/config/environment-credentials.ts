import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Credentials from the environment, where Lambda puts them; rejects when there are none. The bundler puts this in the
 * place of `@aws-sdk/credential-provider-node`, whose other sources (profiles, SSO, processes, metadata services) a
 * function never has and whose loading costs it a quarter of its load time. Not for functions with SnapStart.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function defaultProvider(): ReturnType<typeof fromEnv> {
  return fromEnv();
}
