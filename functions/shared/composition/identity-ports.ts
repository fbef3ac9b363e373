import type { AwsIdentity } from '../aws/signed-request.ts';
import { createLiveSetting } from '../config/live-setting.ts';
import { createSsmFetch } from '../config/live-setting-ssm.ts';
import { identityLimitsMs } from '../config/time-limits.ts';
import type { SignInOptions } from '../http/caller/caller-of.ts';
import { type IdentitySettings, identitySettings } from '../identity/identity-settings.ts';
import { IdentityUnavailable } from '../identity/identity-unavailable.error.ts';
import type { TokenVerifier } from '../identity/token-verifier.ts';
import { createJwtTokenVerifier } from '../identity/token-verifier-jwt.ts';
import { createEmbeddedMetrics } from '../observability/metrics.ts';
import { functionLogger, functionName } from './function-logger.ts';
import type { IdentityVariables } from './variables.ts';

/** The part of an HTTP function's options by which it learns who calls. */
export type IdentityPorts = Omit<SignInOptions, 'personName'>;

/** The dimension under which bad settings are counted. */
const DEPENDENCY = 'identity';

/** Milliseconds after which the setting is read again when that failed. */
const RETRY_MS = 1_000;

/** In force until the setting has been read. Until then tokens get a 503: a refusal would be final for a good one. */
const unread: IdentitySettings = { issuers: [] };

/**
 * The ports on Lambda. `identity` is another client's resolved configuration. The trusted issuers are read from an SSM
 * parameter when the first token comes: requests without one cost nothing.
 */
export function identityPorts(env: IdentityVariables, identity: AwsIdentity): IdentityPorts {
  let verifier: TokenVerifier | undefined;
  const verify: TokenVerifier['verify'] = (token) => {
    verifier ??= createVerifier(env, identity);
    return verifier.verify(token);
  };
  return { signIn: env.SIGN_IN, verifier: { verify } };
}

function createVerifier(env: IdentityVariables, identity: AwsIdentity): TokenVerifier {
  const metrics = createEmbeddedMetrics({ namespace: env.METRICS_NAMESPACE, properties: { function: functionName } });
  const { fresh } = createLiveSetting({
    name: env.IDENTITY_PARAMETER,
    schema: identitySettings,
    initial: unread,
    maxAgeMs: env.IDENTITY_SETTINGS_MAX_AGE_MS,
    retryMs: RETRY_MS,
    fetch: createSsmFetch(identity, identityLimitsMs.settings),
    logger: functionLogger(),
    onBad: () => metrics.count({ Dependency: DEPENDENCY }, { BadSettings: 1 }),
  });
  return createJwtTokenVerifier({
    settings: async () => {
      const settings = await fresh();
      if (settings === unread) throw new IdentityUnavailable('the trusted issuers were not read', RETRY_MS / 1_000);
      return settings;
    },
  });
}
