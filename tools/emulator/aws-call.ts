const TIMEOUT_MS = 30_000;
const SIGN_OF_LIFE_MS = 5_000;

/** Whether anything answers at the address of an emulator. */
export async function answers(endpoint: string): Promise<boolean> {
  const address = `${endpoint.replace(/\/$/, '')}/_localstack/health`;
  const response = await fetch(address, { signal: AbortSignal.timeout(SIGN_OF_LIFE_MS) }).catch(() => undefined);
  return response !== undefined;
}

/** Calls a service of an emulator, and gives the answer's body. Throws when the emulator is away or refuses. */
async function call(endpoint: string, service: string, path: string, request: RequestInit): Promise<string> {
  // emulators read the service and the account from here; they check no signature
  const authorization = `AWS4-HMAC-SHA256 Credential=000000000000/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=local`;
  const response = await fetch(`${endpoint.replace(/\/$/, '')}${path}`, {
    ...request,
    headers: { ...request.headers, authorization },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`${request.method} ${path} of ${service}: ${response.status} ${body}`);
  return body;
}

/** Calls CloudWatch Logs, and gives the answer. `action` is as in FilterLogEvents. */
export async function callLogs<T>(endpoint: string, action: string, input: object): Promise<T> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `Logs_20140328.${action}` };
  return JSON.parse(await call(endpoint, 'logs', '/', { method: 'POST', headers, body: JSON.stringify(input) }));
}

/** An HTTP API, as far as it is read here. */
interface HttpApi {
  readonly corsConfiguration?: { readonly allowOrigins?: readonly string[] };
}

/** Calls API Gateway for HTTP APIs at a path as in /v2/apis/1, and gives what is there now. */
export async function callApiGateway(
  endpoint: string,
  method: 'GET' | 'PATCH' | 'POST' | 'DELETE',
  path: string,
  input?: object,
): Promise<HttpApi> {
  const body = input === undefined ? {} : { body: JSON.stringify(input) };
  const headers = { 'content-type': 'application/json' };
  return JSON.parse((await call(endpoint, 'apigateway', path, { method, headers, ...body })) || '{}');
}

/**
 * The value of an output of a deployed stack; nothing when the stack or the output is not there. Throws when nothing
 * answers at the endpoint.
 */
export async function stackOutput(endpoint: string, stack: string, output: string): Promise<string | undefined> {
  const body = new URLSearchParams({ Action: 'DescribeStacks', Version: '2010-05-15', StackName: stack });
  return outputIn(await call(endpoint, 'cloudformation', '/', { method: 'POST', body }), output);
}

/** An output's value in an answer of DescribeStacks. */
export function outputIn(xml: string, output: string): string | undefined {
  for (const [member] of xml.matchAll(
    /<member>\s*(?:<(?:OutputKey|OutputValue|Description|ExportName)>[^<]*<\/\w+>\s*)+/g,
  )) {
    if (member.includes(`<OutputKey>${output}</OutputKey>`)) return /<OutputValue>([^<]*)</.exec(member)?.[1];
  }
  return undefined;
}

/** Takes the policy off a bucket. CDK's for assets refuses whoever does not use TLS, which emulators do not speak. */
export async function removeBucketPolicy(endpoint: string, bucket: string): Promise<void> {
  await call(endpoint, 's3', `/${bucket}?policy`, { method: 'DELETE' });
}
