import { delimiter } from 'node:path';
import { BIN } from '../bootstrap/paths.mjs';

/** The account of every emulator, its owner's secret, and the region of the local stage. */
export const LOCAL_ACCOUNT = { account: '000000000000', secret: 'local', region: 'us-east-1' } as const;

const { account: ACCOUNT, region: REGION } = LOCAL_ACCOUNT;

/** The credentials of everything that talks to an emulator from outside: the owner of its account. */
const OWNER = { AWS_ACCESS_KEY_ID: ACCOUNT, AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.secret };

/** The variables of this machine that the emulator and, through it, every function may see. */
const KEPT = ['HOME', 'LANG', 'LC_ALL', 'USER', 'SHELL'];

/**
 * A person's profiles may name other endpoints, credentials and certificates, so the SDKs read these empty files
 * instead.
 */
const NO_PROFILES = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };

/** Variables that a person has set for AWS, CDK, npm and Node. */
const PERSONAL = /^(AWS_|CDK_|npm_|NODE_OPTIONS$|NODE_USE_ENV_PROXY$)/;

/** Variables that send requests through a proxy. */
const PROXY = /^((https?|all)_proxy|no_proxy)$/i;

/**
 * The whole environment of an emulator on a port of the loopback interface. Functions inherit it, so it has nothing
 * from the person's shell: no AWS account, no other endpoint, no Node options. `state`: the folder of its own files.
 * `temporary`: the folder of the functions' code, outside the checkout, so that no import resolves into our
 * node_modules.
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
    // policies are evaluated: a function may do what its role allows, and the account's owner may do everything
    AUTH: 'true',
    ...OWNER,
    // as on AWS, a pre-token trigger that fails refuses the sign-in
    MINISTACK_COGNITO_PRETOKEN_STRICT: '1',
    // at its start MiniStack removes Docker containers that it takes for its own; we have none there
    DOCKER_HOST: 'unix:///nonexistent.sock',
    NODE_OPTIONS: '--no-deprecation',
    LOG_LEVEL: 'WARNING',
    PYTHONUNBUFFERED: '1',
  };
}

/**
 * The whole environment of everything that talks to an emulator: CDK and tests. It leaves out the person's AWS
 * settings, so that no command of the local stage can reach an account, and proxies if the endpoint is on this machine.
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
 * Makes an environment this process's own. Import modules that read it while they load only afterwards. NO_PROXY stays,
 * because this process began with the person's proxy and keeps it.
 */
export function adopt(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) {
    if (env[name] === undefined && !/^no_proxy$/i.test(name)) delete process.env[name];
  }
  Object.assign(process.env, env);
}

/**
 * Nobody listens there: code that needs neither account nor network gets this endpoint, and fails if it tries to reach
 * one.
 */
export const NOWHERE = 'http://127.0.0.1:9';

/** CDK's name for the account and region of the local stage. */
export const LOCAL_TARGET = `aws://${ACCOUNT}/${REGION}`;

/** The bucket for code that CDK's bootstrap makes there. */
export const LOCAL_ASSETS = `cdk-hnb659fds-assets-${ACCOUNT}-${REGION}`;

function withOurPrograms(): string {
  return `${BIN}${delimiter}${process.env.PATH ?? ''}`;
}

/** Whether an emulator runs on this machine. */
export function isOnThisMachine(endpoint: string): boolean {
  return /^https?:\/\/(127\.|localhost|\[::1\])/.test(endpoint);
}
