import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createSharedBreaker, defaultGuardSettings, type EffectSentences } from '@gdmarket/resilience';
import { createDynamoBreakerStore } from '@gdmarket/resilience/dynamodb';
import { guard } from '@gdmarket/resilience/middy';
import type { CallContract } from '../calls/call-contract.ts';
import { createSignedInvoker } from '../calls/function-invoker-signed.ts';
import { createLambdaCall } from '../calls/lambda-call.ts';
import { createLiveSetting } from '../config/live-setting.ts';
import { createSsmFetch } from '../config/ssm-fetch.ts';
import { SETTINGS_READ_MS, SETTINGS_WAIT_MS } from '../config/time-limits.ts';
import type { MessageContext } from '../domain/message-context.ts';
import { createEmbeddedMetrics } from '../observability/metrics.ts';
import { functionLogger, functionName } from './function-logger.ts';
import { guardBounds } from './guard-bounds.ts';
import { type DependencyVariables, dependencyVariableNames, type GuardVariables } from './variables.ts';

/**
 * Guarded synchronous calls of one dependency. Takes the dependency's name, the callee, where circuit and settings are, and a client: circuit
 * and calls share its identity. Its calls share one breaker, with each other and with other functions, since they fail together. Gives a maker of
 * middlewares, one a call, each putting its client into `context.guarded`; it takes the call's contract and what a missing answer means
 * to whoever asked.
 */
export function guardedCallsOf<const D extends string>(
  dependency: D,
  env: GuardVariables & DependencyVariables<D>,
  client: DynamoDBDocumentClient,
) {
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
  // Read while the instance starts, so that its first call has them.
  settings.lookAhead();
  const settled = () => settings.settled(SETTINGS_WAIT_MS);
  const store = createDynamoBreakerStore(client, env.BREAKER_TABLE);
  const breaker = createSharedBreaker({ name: dependency, store, settings: settings.current, logger, metrics });
  const invoker = createSignedInvoker(client.config);
  return <const Name extends string, I, O>(
    contract: CallContract<I, O> & { readonly name: Name },
    effects?: EffectSentences,
  ) => {
    const call = createLambdaCall<I, O>({ invoker, functionName: own[callee], contract, logger });
    const guarding = guard<Name, [input: I, context: MessageContext], O>(call, {
      name: dependency,
      as: contract.name,
      timeoutMs: () => settings.current().timeoutMs,
      breaker,
      logger,
      metrics,
      logFields: (_, { correlationId }) => ({ call: contract.name, correlationId }),
      effects,
      // Waited for here, what a refusal takes is in its log line.
      fallback: async (error) => {
        await settled();
        throw error;
      },
    });
    // Our handlers turn every error into an answer, so this always runs.
    return { ...guarding, after: settled };
  };
}
