import type { IParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { emulatorPath } from '../constructs/gateway.ts';
import { MarketFunction, type MarketFunctionProps, timeouts } from '../constructs/market-function.ts';
import { nameIn, type Stage } from '../stage.ts';
import { MEMORY_MB } from './service.ts';

/** The differences between HTTP functions. */
export interface HttpFunctionProps extends Pick<MarketFunctionProps, 'stage' | 'component' | 'environment' | 'access'> {
  readonly memoryMb?: number;
  /** The trusted issuers; absent when it does not matter who calls. */
  readonly identity?: IParameter;
}

/** The function that answers a component's routes. */
export function createHttpFunction(scope: Construct, { identity, ...props }: HttpFunctionProps): MarketFunction {
  const http = new MarketFunction(scope, 'Http', {
    memoryMb: MEMORY_MB,
    ...props,
    role: 'http',
    timeout: timeouts.http,
    environment: {
      ...props.environment,
      TIME_ZONE: props.stage.timeZone,
      ...webVariables(props.stage),
      METRICS_NAMESPACE: nameIn(props.stage),
      ...(identity && identityVariables(props.stage, identity)),
    },
  });
  if (identity !== undefined) http.allow(['ssm:GetParameter'], identity.parameterArn);
  return http;
}

function identityVariables(stage: Stage, identity: IParameter): Readonly<Record<string, string>> {
  return {
    SIGN_IN: stage.signIn,
    IDENTITY_PARAMETER: identity.parameterName,
    IDENTITY_SETTINGS_MAX_AGE_MS: String(stage.settingsMaxAgeMs),
  };
}

/**
 * The start of links, and the origins whose scripts may read answers. Only on an emulator the client decides the
 * address.
 */
function webVariables({ emulated, gateway, allowedOrigins, publicBaseUrl }: Stage): Readonly<Record<string, string>> {
  return {
    ...(emulated ? { PUBLIC_PATH: emulatorPath(gateway, '{apiId}', '{stage}') } : {}),
    ...(publicBaseUrl === undefined ? {} : { PUBLIC_BASE_URL: publicBaseUrl }),
    ...(allowedOrigins.includes('*') ? {} : { ALLOWED_ORIGINS: allowedOrigins.join(' ') }),
  };
}
