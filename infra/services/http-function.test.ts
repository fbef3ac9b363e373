import { Template } from 'aws-cdk-lib/assertions';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { describe, expect, it } from 'vitest';
import { stageOf } from '../stage.ts';
import type { StageName } from '../stage-name.ts';
import { createStack } from '../testing/app.fixture.ts';
import { resourceOf } from '../testing/template.fixture.ts';
import { webSettingsOf } from '../web-settings.ts';
import { createHttpFunction } from './http-function.ts';

/** The variables by which an HTTP function knows its own address and tells browsers what they may read. */
function webVariables(stageName: StageName, context: Parameters<typeof webSettingsOf>[0] = {}): object {
  const stack = createStack();
  createHttpFunction(stack, {
    stage: stageOf(stageName, 'http', undefined, webSettingsOf(context)),
    component: 'item',
  });
  const { Environment } = resourceOf(Template.fromStack(stack), 'AWS::Lambda::Function').properties;
  const { Variables = {} } = (Environment ?? {}) as { readonly Variables?: Readonly<Record<string, unknown>> };
  const { PUBLIC_PATH, PUBLIC_BASE_URL, ALLOWED_ORIGINS } = Variables;
  return { PUBLIC_PATH, PUBLIC_BASE_URL, ALLOWED_ORIGINS };
}

describe('an HTTP function', () => {
  it('takes its address from what a client sends on an emulator only', () => {
    expect(webVariables('local')).toEqual({ PUBLIC_PATH: '/_aws/execute-api/{apiId}' });
    for (const stageName of ['dev', 'prod'] as const) expect(webVariables(stageName)).toEqual({});
  });

  it('is told of an address in front of it, and of the origins of its stage', () => {
    const context = { origins: 'https://shop.example,https://other.example', baseUrl: 'https://api.example/market' };
    expect(webVariables('prod', context)).toEqual({
      PUBLIC_BASE_URL: 'https://api.example/market',
      ALLOWED_ORIGINS: 'https://shop.example https://other.example',
    });
  });

  it.each([
    ['local', 'open', '1000'],
    ['prod', 'required', '20000'],
  ] as const)('of stage %s is told whether people have to sign in, and whom to trust', (stageName, signIn, maxAge) => {
    const stack = createStack();
    const identity = new StringParameter(stack, 'Identity', { parameterName: '/identity', stringValue: '{}' });
    createHttpFunction(stack, { stage: stageOf(stageName, 'http'), component: 'item', identity });
    const template = Template.fromStack(stack);
    const { Environment } = resourceOf(template, 'AWS::Lambda::Function').properties;
    expect(Environment).toMatchObject({
      Variables: {
        SIGN_IN: signIn,
        IDENTITY_PARAMETER: { Ref: resourceOf(template, 'AWS::SSM::Parameter').id },
        IDENTITY_SETTINGS_MAX_AGE_MS: maxAge,
        METRICS_NAMESPACE: `gdmarket-${stageName}`,
      },
    });
  });
});
