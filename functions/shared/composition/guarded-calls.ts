import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  createSharedBreaker,
  defaultGuardSettings,
  type EffectSentences,
  type GuardOptions,
} from '@gdmarket/resilience';
import { createDynamoBreakerStore } from '@gdmarket/resilience/dynamodb';
import { type GuardedContext, guard } from '@gdmarket/resilience/middy';
import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { CallContract } from '../calls/call-contract.ts';
import type { FunctionInvoker } from '../calls/function-invoker.ts';
import { createSignedInvoker } from '../calls/function-invoker-lambda.ts';
import { createLambdaCall } from '../calls/lambda-call.ts';
import { createLiveSetting } from '../config/live-setting.ts';
import { createSsmFetch } from '../config/live-setting-ssm.ts';
import { SETTINGS_READ_MS, SETTINGS_WAIT_MS } from '../config/time-limits.ts';
import type { MessageContext } from '../domain/message-context.ts';
import type { Logger } from '../observability/logger.ts';
import { createEmbeddedMetrics } from '../observability/metrics.ts';
import { functionLogger, functionName } from './function-logger.ts';
import { guardBounds } from './guard-bounds.ts';
import { type DependencyVariables, dependencyVariableNames, type GuardVariables } from './variables.ts';

/**
 * Makes middlewares, one for each call of a dependency. A middleware puts the call's client into `context.guarded`.
 * `effects` tell the caller what a missing answer means.
 */
export type GuardedCalls = <const Name extends string, I, O>(
  contract: CallContract<I, O> & { readonly name: Name },
  effects?: EffectSentences,
) => MiddlewareObj<unknown, unknown, Error, Context & GuardedContext<Name, [input: I, context: MessageContext], O>>;

/** Options of one dependency's guarded calls. The calls share one breaker, because they fail together. */
export interface GuardedCallsOptions extends Pick<GuardOptions<[], never>, 'breaker' | 'metrics' | 'timeoutMs'> {
  readonly dependency: string;
  /** The callee, in the form that `invoker` accepts. */
  readonly functionName: string;
  readonly invoker: FunctionInvoker;
  readonly logger: Logger;
  /** Each request waits for this at its end. */
  readonly settled: () => Promise<void>;
}

/** Guarded synchronous calls of one dependency. */
export function createGuardedCalls(options: GuardedCallsOptions): GuardedCalls {
  const { dependency, functionName, invoker, settled, ...guarding } = options;
  const { logger } = guarding;
  return <const Name extends string, I, O>(
    contract: CallContract<I, O> & { readonly name: Name },
    effects?: EffectSentences,
  ) => {
    const call = createLambdaCall<I, O>({ invoker, functionName, contract, logger });
    const middleware = guard<Name, [input: I, context: MessageContext], O>(call, {
      ...guarding,
      name: dependency,
      as: contract.name,
      logFields: (_, { correlationId }) => ({ call: contract.name, correlationId }),
      effects,
      // The fallback waits here so that the log line of a refusal includes this time.
      fallback: async (error) => {
        await settled();
        throw error;
      },
    });
    // Our handlers turn every error into an answer, so `after` always runs.
    return { ...middleware, after: settled };
  };
}

/**
 * The guarded calls of a dependency on Lambda. The circuit and the calls share the client's identity. Other functions
 * share the circuit.
 */
export function guardedCallsOf<const D extends string>(
  dependency: D,
  env: GuardVariables & DependencyVariables<D>,
  client: DynamoDBDocumentClient,
): GuardedCalls {
  const own: DependencyVariables<D> = env;
  const { callee, guardParameter } = dependencyVariableNames(dependency);
  const logger = functionLogger();
  const metrics = createEmbeddedMetrics({
    namespace: env.METRICS_NAMESPACE,
    properties: { function: functionName },
  });
  const settings = createLiveSetting({
    name: own[guardParameter],
    schema: guardBounds,
    initial: defaultGuardSettings,
    maxAgeMs: env.GUARD_SETTINGS_MAX_AGE_MS,
    fetch: createSsmFetch(client.config, SETTINGS_READ_MS),
    logger,
    onBad: () => metrics.count({ Dependency: dependency }, { BadSettings: 1 }),
  });
  // Reads the settings while the instance starts, so that its first call has them.
  settings.lookAhead();
  const store = createDynamoBreakerStore(client, env.BREAKER_TABLE);
  return createGuardedCalls({
    dependency,
    functionName: own[callee],
    invoker: createSignedInvoker(client.config),
    breaker: createSharedBreaker({ name: dependency, store, settings: settings.current, logger, metrics }),
    timeoutMs: () => settings.current().timeoutMs,
    settled: () => settings.settled(SETTINGS_WAIT_MS),
    logger,
    metrics,
  });
}
