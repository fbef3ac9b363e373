import { afterEach, expect, it, vi } from 'vitest';
import { clientEnvironment, emulatorEnvironment } from './environment.mjs';

afterEach(() => vi.unstubAllEnvs());

it("gives the emulator and its functions nothing of the person's AWS settings", () => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://elsewhere');
  vi.stubEnv('AWS_PROFILE', 'work');
  vi.stubEnv('NODE_OPTIONS', '--inspect');
  const env = emulatorEnvironment(4600, '/run', '/tmp/x');
  expect(Object.keys(env).filter((name) => name.startsWith('AWS_'))).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
  ]);
  expect(env).toMatchObject({
    AUTH: 'true',
    AWS_ACCESS_KEY_ID: '000000000000',
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: '4600',
    TMPDIR: '/tmp/x',
    NODE_OPTIONS: '--no-deprecation',
  });
  expect(env.PATH).toMatch(/^[^:]*node_modules\/\.bin:/);
});

it('sends clients to the endpoint with credentials of no account', () => {
  vi.stubEnv('AWS_PROFILE', 'work');
  vi.stubEnv('AWS_SESSION_TOKEN', 'secret');
  vi.stubEnv('HTTPS_PROXY', 'http://proxy');
  const env = clientEnvironment('http://127.0.0.1:4600');
  expect(env).toMatchObject({ AWS_ENDPOINT_URL: 'http://127.0.0.1:4600', AWS_ACCESS_KEY_ID: '000000000000' });
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'HTTPS_PROXY']) expect(env).not.toHaveProperty(name);
  expect(clientEnvironment('http://emulator.example')).toHaveProperty('HTTPS_PROXY');
});
