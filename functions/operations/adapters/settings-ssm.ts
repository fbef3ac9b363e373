import type { AwsIdentity } from '#shared/aws/signed-request.ts';
import { createSsmFetch } from '#shared/config/live-setting-ssm.ts';
import { SETTINGS_READ_MS } from '#shared/config/time-limits.ts';
import { storeUnavailable } from '#shared/persistence/store-unavailable.error.ts';
import type { Setting, Settings } from '../settings.ts';

/**
 * The settings in SSM. `parameters`: each group's name and parameter; `identity`: another client's resolved
 * configuration; tests set the endpoint. Throws StoreUnavailable when SSM does not answer.
 */
export function createSsmSettings(
  identity: AwsIdentity,
  parameters: Readonly<Record<string, string>>,
  endpoint?: (region: string) => URL,
): Settings {
  const fetch = createSsmFetch(identity, SETTINGS_READ_MS, endpoint);
  const readOne = async ([name, parameter]: readonly [string, string]): Promise<Setting> => {
    return { name, parameter, values: toValues(await fetch(parameter)) };
  };
  return {
    async read() {
      try {
        return await Promise.all(Object.entries(parameters).map(readOne));
      } catch (error) {
        throw storeUnavailable('nothing-happened', error);
      }
    },
  };
}

function toValues(text: string): Setting['values'] {
  try {
    const stored: unknown = JSON.parse(text);
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : null;
  } catch {
    return null;
  }
}
