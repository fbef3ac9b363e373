import { afterEach, expect, it, vi } from 'vitest';
import { adopt, clientEnvironment, emulatorEnvironment } from './environment.ts';

afterEach(() => vi.unstubAllEnvs());

it("gives the emulator and its functions nothing of the person's AWS settings", () => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://elsewhere');
  vi.stubEnv('AWS_PROFILE', 'work');
  vi.stubEnv('NODE_OPTIONS', '--inspect');
  const env = emulatorEnvironment(4600, '/run', '/tmp/x');
  expect(Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('AWS_')))).toEqual({
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ACCESS_KEY_ID: '000000000000',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  expect(env).toMatchObject({
    AUTH: 'true',
    MINISTACK_COGNITO_PRETOKEN_STRICT: '1',
    AWS_ACCESS_KEY_ID: '000000000000',
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: '4600',
    TMPDIR: '/tmp/x',
    NODE_OPTIONS: '--no-deprecation',
  });
  expect(env.PATH).toMatch(/^[^:]*node_modules\/\.bin:/);
});

it('sends clients to the endpoint with credentials of no account, whatever a person has set', () => {
  const theirs = {
    AWS_PROFILE: 'work',
    AWS_SESSION_TOKEN: 'secret',
    AWS_SECURITY_TOKEN: 'secret',
    AWS_REGION: 'eu-central-1',
    AWS_CONFIG_FILE: '/home/me/.aws/config',
    AWS_SHARED_CREDENTIALS_FILE: '/home/me/.aws/credentials',
    AWS_CA_BUNDLE: '/etc/ca.pem',
    AWS_ENDPOINT_URL_SSM: 'https://ssm.eu-central-1.amazonaws.com',
    AWS_ENDPOINT_URL_DYNAMODB: 'https://dynamodb.eu-central-1.amazonaws.com',
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
    AWS_WEB_IDENTITY_TOKEN_FILE: '/token',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.2',
    AWS_USE_FIPS_ENDPOINT: 'true',
    CDK_DEFAULT_ACCOUNT: '123456789012',
    HTTPS_PROXY: 'http://proxy',
    http_proxy: 'http://proxy',
    ALL_PROXY: 'socks://proxy',
    NODE_USE_ENV_PROXY: '1',
  };
  for (const [name, value] of Object.entries(theirs)) vi.stubEnv(name, value);
  const endpoint = 'http://127.0.0.1:4600';
  const env = clientEnvironment(endpoint);
  expect(Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('AWS_')))).toEqual({
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: '000000000000',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  });
  for (const name of ['HTTPS_PROXY', 'http_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'])
    expect(env).not.toHaveProperty(name);
  expect(clientEnvironment('http://emulator.example')).toHaveProperty('HTTPS_PROXY', 'http://proxy');
});

it('makes an environment its own, but goes on passing a proxy by', () => {
  const before = { ...process.env };
  try {
    Object.assign(process.env, { AWS_PROFILE: 'work', NO_PROXY: '127.0.0.1' });
    adopt({ PATH: '/bin', AWS_REGION: 'us-east-1' });
    expect(process.env).toEqual({ PATH: '/bin', AWS_REGION: 'us-east-1', NO_PROXY: '127.0.0.1' });
  } finally {
    Object.assign(process.env, before);
    delete process.env.AWS_PROFILE;
  }
});
