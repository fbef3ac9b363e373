const TIMEOUT_MS = 30_000;
const SIGN_OF_LIFE_MS = 5_000;

/**
 * @param {string} endpoint address of an emulator
 * @returns {Promise<boolean>} whether anything answers there
 */
export async function answers(endpoint) {
  const address = `${endpoint.replace(/\/$/, '')}/_localstack/health`;
  const response = await fetch(address, { signal: AbortSignal.timeout(SIGN_OF_LIFE_MS) }).catch(() => undefined);
  return response !== undefined;
}

/** @param {string} service */
function headersFor(service) {
  // emulators read the service and the account from here; they check no signature
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=000000000000/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=local`,
  };
}

/**
 * Calls CloudWatch Logs of an emulator.
 *
 * @template T what the action answers
 * @param {string} endpoint address of the emulator
 * @param {string} action as in FilterLogEvents
 * @param {object} input the action's parameters
 * @returns {Promise<T>} the answer, parsed
 * @throws {Error} when the emulator is away or refuses
 */
export async function callLogs(endpoint, action, input) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      ...headersFor('logs'),
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${action}`,
    },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`${action}: ${response.status} ${await response.text()}`);
  /** @type {T} */
  const answer = JSON.parse(await response.text());
  return answer;
}

/**
 * Calls API Gateway (HTTP APIs) of an emulator.
 *
 * @param {string} endpoint address of the emulator
 * @param {'GET' | 'PATCH' | 'POST' | 'DELETE'} method
 * @param {string} path as in /v2/apis/1
 * @param {object} [input] what to make or change
 * @returns {Promise<{ corsConfiguration?: { allowOrigins?: string[] } }>} the API, or whatever is there now
 * @throws {Error} when the emulator is away or refuses
 */
export async function callApiGateway(endpoint, method, path, input) {
  const response = await fetch(`${endpoint.replace(/\/$/, '')}${path}`, {
    method,
    headers: { ...headersFor('apigateway'), 'content-type': 'application/json' },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  /** @type {{ corsConfiguration?: { allowOrigins?: string[] } }} */
  const api = JSON.parse((await response.text()) || '{}');
  return api;
}

/**
 * Reads one output of a deployed stack.
 *
 * @param {string} endpoint address of the emulator
 * @param {string} stack its name
 * @param {string} output the output's key
 * @returns {Promise<string | undefined>} its value, or nothing when the stack or the output is not there
 * @throws {Error} when nothing answers at the endpoint
 */
export async function stackOutput(endpoint, stack, output) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { ...headersFor('cloudformation'), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ Action: 'DescribeStacks', Version: '2010-05-15', StackName: stack }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return outputIn(await response.text(), output);
}

/**
 * @param {string} xml answer of DescribeStacks
 * @param {string} output the output's key
 * @returns {string | undefined} its value
 */
export function outputIn(xml, output) {
  for (const [member] of xml.matchAll(
    /<member>\s*(?:<(?:OutputKey|OutputValue|Description|ExportName)>[^<]*<\/\w+>\s*)+/g,
  )) {
    if (member.includes(`<OutputKey>${output}</OutputKey>`)) return /<OutputValue>([^<]*)</.exec(member)?.[1];
  }
  return undefined;
}

/**
 * Takes the policy off a bucket. CDK's for assets refuses whoever does not use TLS, which emulators do not speak.
 *
 * @param {string} endpoint address of the emulator
 * @param {string} bucket its name
 * @returns {Promise<void>}
 * @throws {Error} when the emulator is away or refuses
 */
export async function removeBucketPolicy(endpoint, bucket) {
  const address = `${endpoint.replace(/\/$/, '')}/${bucket}?policy`;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(address, { method: 'DELETE', headers: headersFor('s3'), signal });
  if (!response.ok) throw new Error(`DeleteBucketPolicy: ${response.status} ${await response.text()}`);
}
