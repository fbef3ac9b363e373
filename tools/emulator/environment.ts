import { delimiter } from 'node:path';
import { BIN } from '../bootstrap/paths.mjs';

/** The account that every emulator has, its owner's secret, and the region of the local stage. */
export const LOCAL_ACCOUNT = { account: '000000000000', secret: 'local', region: 'us-east-1' } as const;

const { account: ACCOUNT, region: REGION } = LOCAL_ACCOUNT;

/** Who everybody is that talks to an emulator from outside: the owner of its account. */
const OWNER = { AWS_ACCESS_KEY_ID: ACCOUNT, AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.secret };

/** What the emulator and, through it, every function may see of this machine. */
const KEPT = ['HOME', 'LANG', 'LC_ALL', 'USER', 'SHELL'];

/** A person's profiles may name other endpoints, credentials and certificates: the SDKs read these files instead. */
const NO_PROFILES = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };

/** What a person has set for AWS, CDK, npm and Node. */
const PERSONAL = /^(AWS_|CDK_|npm_|NODE_OPTIONS$|NODE_USE_ENV_PROXY$)/;

/** What sends requests elsewhere. */
const PROXY = /^((https?|all)_proxy|no_proxy)$/i;

/**
 * The whole environment of an emulator on a port of the loopback interface. Functions inherit it, so nothing of the
 * person's shell gets in: no AWS account, no other endpoint, no Node options. `state` is the folder of its own files,
 * `temporary` that of the functions' code: outside the checkout, so that nothing resolves into our node_modules.
 */
export function emulatorEnvironment(port: number, state: string, temporary: string): NodeJS.ProcessEnv {
  const kept = KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...Object.fromEntries(kept),
    ...NO_PROFILES,
    PATH: withOurPrograms(),
    TZ: 'UTC',
    BIND_HOST: '127.0.0.1',
    MINISTACK_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    TMPDIR: temporary,
    STATE_DIR: `${state}/state`,
    S3_DATA_DIR: `${state}/s3`,
    SFTP_ENABLED: '0',
    IOT_MTLS_ENABLED: '0',
    // policies are evaluated: a function does what its role allows, and the account's owner everything
    AUTH: 'true',
    ...OWNER,
    // at its start MiniStack removes containers it takes for its own: there is nothing of ours in Docker
    DOCKER_HOST: 'unix:///nonexistent.sock',
    NODE_OPTIONS: '--no-deprecation',
    LOG_LEVEL: 'WARNING',
    PYTHONUNBUFFERED: '1',
  };
}

/**
 * The whole environment of everything that talks to an emulator: CDK and tests. The person's own AWS settings are left
 * out, so no command of the local stage can reach an account; proxies are left out for an endpoint on this machine.
 */
export function clientEnvironment(endpoint: string): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !PERSONAL.test(name));
  return {
    ...Object.fromEntries(others.filter(([name]) => !isOnThisMachine(endpoint) || !PROXY.test(name))),
    ...NO_PROFILES,
    PATH: withOurPrograms(),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    ...OWNER,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DEFAULT_ACCOUNT: ACCOUNT,
    CDK_DEFAULT_REGION: REGION,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    NODE_OPTIONS: '--no-deprecation',
  };
}

/**
 * Makes an environment this process's own. What reads it when it is loaded has to be imported afterwards. NO_PROXY
 * stays: this process began with the person's proxy, and keeps it.
 */
export function adopt(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) {
    if (env[name] === undefined && !/^no_proxy$/i.test(name)) delete process.env[name];
  }
  Object.assign(process.env, env);
}

/**
 * Nobody listens there: whoever needs neither account nor network gets this endpoint, and fails if it reaches for one.
 */
export const NOWHERE = 'http://127.0.0.1:9';

/** CDK's name for the one place the local stage is deployed to. */
export const LOCAL_TARGET = `aws://${ACCOUNT}/${REGION}`;

/** The bucket that CDK's bootstrap makes there for code. */
export const LOCAL_ASSETS = `cdk-hnb659fds-assets-${ACCOUNT}-${REGION}`;

function withOurPrograms(): string {
  return `${BIN}${delimiter}${process.env.PATH ?? ''}`;
}

/** Whether an emulator is on this machine. */
export function isOnThisMachine(endpoint: string): boolean {
  return /^https?:\/\/(127\.|localhost|\[::1\])/.test(endpoint);
}
