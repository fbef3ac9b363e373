import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { emulatorPath } from '../constructs/gateway.ts';
import { MarketFunction, type MarketFunctionProps, timeouts } from '../constructs/market-function.ts';
import type { Stage } from '../stage.ts';
import { MEMORY_MB } from './service.ts';

/** Milliseconds a synchronous call may take: the original's Hystrix limit. */
const CALL_TIMEOUT_MS = '610';

/** What differs from one HTTP function to the next. */
export interface HttpFunctionProps extends Pick<MarketFunctionProps, 'stage' | 'component' | 'environment' | 'access'> {
  readonly memoryMb?: number;
  /** The function it calls synchronously, if it calls any. */
  readonly callee?: Alias;
}

/** The function that answers a component's routes. Takes the scope and what is its own. */
export function createHttpFunction(scope: Construct, { callee, ...props }: HttpFunctionProps): MarketFunction {
  return new MarketFunction(scope, 'Http', {
    memoryMb: MEMORY_MB,
    ...props,
    role: 'http',
    timeout: timeouts.http,
    environment: {
      ...props.environment,
      ...publicPath(props.stage),
      ...(callee === undefined ? {} : { CALLEE: callee.functionArn, CALL_TIMEOUT_MS }),
    },
    calls: callee === undefined ? [] : [callee],
  });
}

/** Where an emulator's clients find the API, for links: filled in by the HTTP adapter from the request. */
function publicPath({ emulated, gateway }: Stage): Readonly<Record<string, string>> {
  return emulated ? { PUBLIC_PATH: emulatorPath(gateway, '{apiId}', '{stage}') } : {};
}
