import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { context } from '../testing/app.fixture.ts';

/**
 * The app's error message when CDK runs it with this context and these credentials. It must refuse: otherwise it would
 * bundle functions.
 */
function refusal(chosen: Readonly<Record<string, unknown>>, shell: NodeJS.ProcessEnv = {}) {
  const app = fileURLToPath(new URL('gdmarket.ts', import.meta.url));
  const env = { PATH: process.env.PATH, CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...chosen }), ...shell };
  const { status, stderr } = spawnSync(process.execPath, [app], { env, encoding: 'utf8' });
  return { status, said: stderr.trim() };
}

describe('the app', () => {
  it('says what is wrong with what was typed in one sentence, without a stack trace', () => {
    const { status, said } = refusal({ stage: 'production' });
    expect(status).toBe(1);
    expect(said).toMatch(/^-c stage=… must be one of local, dev, prod, .*, not production$/);
  });

  it('refuses the stage of an emulator where an account is, whatever runs it', () => {
    const shell = { CDK_DEFAULT_ACCOUNT: '444455556666', CDK_DEFAULT_REGION: 'eu-central-1' };
    expect(refusal({ stage: 'local' }, shell).said).toMatch(/^Stage local is for an emulator, .* AWS_ENDPOINT_URL\.$/);
  });

  it('refuses another account than the one that is pinned', () => {
    const environments = { prod: { account: '111122223333', region: 'eu-central-1' } };
    const shell = { CDK_DEFAULT_ACCOUNT: '444455556666', CDK_DEFAULT_REGION: 'eu-central-1' };
    expect(refusal({ stage: 'prod', environments }, shell).said).toMatch(/^Stage prod belongs to account 111122223333/);
  });
});
