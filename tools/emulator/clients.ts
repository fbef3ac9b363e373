import { LOCAL_ACCOUNT } from './environment.ts';

const TIMEOUT_MS = 30_000;
const SIGN_OF_LIFE_MS = 5_000;

/** The settings with which an SDK client reaches an emulator, whatever a person has set for AWS. */
export function clientOf(endpoint: string) {
  const { account, region, secret } = LOCAL_ACCOUNT;
  return {
    endpoint,
    region,
    credentials: { accessKeyId: account, secretAccessKey: secret },
    requestHandler: { requestTimeout: TIMEOUT_MS, throwOnRequestTimeout: true },
    maxAttempts: 1,
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
  };
}

/** Whether anything answers at the address of an emulator. */
export async function answers(endpoint: string): Promise<boolean> {
  const address = `${endpoint.replace(/\/$/, '')}/_localstack/health`;
  const response = await fetch(address, { signal: AbortSignal.timeout(SIGN_OF_LIFE_MS) }).catch(() => undefined);
  return response !== undefined;
}
