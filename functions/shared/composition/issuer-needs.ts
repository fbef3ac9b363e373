import type { AwsIdentity } from '../aws/signed-request.ts';
import { createSsmFetch } from '../config/live-setting-ssm.ts';
import { LOOK_MS } from '../config/time-limits.ts';
import { identitySettings } from '../identity/identity-settings.ts';
import { createPublishedKeys } from '../identity/published-keys.ts';
import type { Needs } from '../self-test/need.ts';
import type { IdentityVariables } from './variables.ts';

/** What a function needs to know who calls: the trusted issuers, and the keys that each of them publishes. */
export function issuerNeeds({ IDENTITY_PARAMETER: name }: IdentityVariables, identity: AwsIdentity): Needs {
  return {
    IDENTITY_PARAMETER: async () => {
      const { issuers } = identitySettings.parse(JSON.parse(await createSsmFetch(identity, LOOK_MS)(name)));
      const keys = createPublishedKeys();
      await Promise.all(issuers.map(({ jwksUri }) => jwksUri === undefined || keys.at(jwksUri, undefined)));
    },
  };
}
