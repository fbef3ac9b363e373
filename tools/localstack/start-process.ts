import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { atEnd } from '../bootstrap/cleanup.mjs';
import { BIN } from '../bootstrap/paths.mjs';
import { launch } from '../bootstrap/processes.mjs';
import { LAUNCHER, waitUntilReady } from '../emulator/emulator.ts';
import { endpointOn } from '../emulator/ports.ts';
import { DYNAMODB_LOCAL, LOCALSTACK_PYTHON } from './install.ts';

/** More than the tests ever run at once, and few enough for the memory of a small machine (about 75 MB each). */
const MOST_FUNCTIONS_AT_ONCE = 60;

/**
 * Starts an empty LocalStack as processes of this machine on a port of the loopback interface; its log goes to the
 * folder. They end when this command ends. Returns its address. Throws a UserError when it does not start.
 */
export async function startProcess(port: number, folder: string): Promise<string> {
  const log = join(folder, 'localstack.log');
  // outside the checkout: functions are unpacked there, and must not find our node_modules above them
  const temporary = mkdtempSync(join(tmpdir(), 'gdmarket-localstack-'));
  atEnd(() => rmSync(temporary, { recursive: true, force: true }));
  mkdirSync(join(temporary, 'home'));
  const env = localStackEnvironment(port, temporary);
  const localStack = launch(LOCALSTACK_PYTHON, [LAUNCHER, 'localstack.runtime.main', String(port)], {
    cwd: temporary,
    env,
    log,
    tied: true,
  });
  const endpoint = endpointOn(port);
  await waitUntilReady(`${endpoint}/_localstack/health`, localStack, log);
  return endpoint;
}

/** From the person's shell it takes only where programs are: no AWS account, no other endpoint. */
function localStackEnvironment(port: number, temporary: string): NodeJS.ProcessEnv {
  const { JAVA_HOME, PATH = '' } = process.env;
  return {
    ...(JAVA_HOME === undefined ? {} : { JAVA_HOME }),
    PATH: `${BIN}${delimiter}${PATH}`,
    HOME: join(temporary, 'home'),
    TMPDIR: temporary,
    TZ: 'UTC',
    PYTHONUNBUFFERED: '1',
    FILESYSTEM_ROOT: join(temporary, 'root'),
    OVERRIDE_IN_DOCKER: '0',
    DOCKER_HOST: 'unix:///nonexistent.sock',
    GATEWAY_LISTEN: `127.0.0.1:${port}`,
    LOCALSTACK_HOST: `127.0.0.1:${port}`,
    SQS_ENDPOINT_STRATEGY: 'path',
    PROVIDER_OVERRIDE_DYNAMODB: 'v2',
    DYNAMODB_IN_MEMORY: '1',
    DYNAMODB_LOCAL_LIB: DYNAMODB_LOCAL,
    LAMBDA_RUNTIME_EXECUTOR: 'process',
    LAMBDA_NODE: join(BIN, 'node'),
    LAMBDA_KEEPALIVE_MS: '600000',
    LAMBDA_SYNCHRONOUS_CREATE: '1',
    LAMBDA_LIMITS_CONCURRENT_EXECUTIONS: String(MOST_FUNCTIONS_AT_ONCE),
    LAMBDA_LIMITS_MINIMUM_UNRESERVED_CONCURRENCY: '1',
    LAMBDA_EVENT_SOURCE_MAPPING_POLL_INTERVAL_SEC: '0.2',
    LAMBDA_EVENT_SOURCE_MAPPING_MAX_BACKOFF_ON_EMPTY_POLL_SEC: '0.4',
    LAMBDA_EVENT_SOURCE_MAPPING_MAX_BACKOFF_ON_ERROR_SEC: '5',
    DISABLE_EVENTS: '1',
    SKIP_SSL_CERT_DOWNLOAD: '1',
    DNS_ADDRESS: '0',
    DISABLE_TRANSPARENT_ENDPOINT_INJECTION: '1',
    DISABLE_CORS_CHECKS: '1',
    AWS_EC2_METADATA_DISABLED: 'true',
    LS_LOG: 'warn',
  };
}
