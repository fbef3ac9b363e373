import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AwsIdentity } from '../aws/signed-request.ts';
import { createInvocationCheck } from '../calls/function-invoker-lambda.ts';
import { createSsmFetch } from '../config/live-setting-ssm.ts';
import { LOOK_MS } from '../config/time-limits.ts';
import type { Need, Needs } from '../self-test/need.ts';
import { tableNeed } from '../self-test/need-dynamodb.ts';

/** A circuit that nobody has. */
const NO_CIRCUIT = { dependency: 'SELF-TEST' };

/** How to reach what a variable names, by the form of the variable's name. */
type Reach = readonly [form: RegExp, need: (client: DynamoDBDocumentClient, value: string) => Need];

/** Tables whose rows are numbered, and those of circuits. */
const tables: readonly Reach[] = [
  [/^(?:BREAKER|CIRCUIT)_TABLE$/, (client, table) => tableNeed(client, table, NO_CIRCUIT)],
  [/^(?!HISTORY_)(?:\w+_)?TABLE(?:_NAME)?$/, (client, table) => tableNeed(client, table)],
];

const parameters: Reach = [/_PARAMETER$/, ({ config }, name) => parameterNeed(config, name)];

const callees: Reach = [/_CALLEE$/, ({ config }, name) => calleeNeed(config, name)];

/** What a function needs that reads tables alone. */
export function tablesIn(env: object, client: DynamoDBDocumentClient): Needs {
  return needsIn(env, client, tables);
}

/** What a function needs that also reads settings. */
export function tablesAndSettingsIn(env: object, client: DynamoDBDocumentClient): Needs {
  return needsIn(env, client, [...tables, parameters]);
}

/** What a function needs that also calls others. */
export function needsOf(env: object, client: DynamoDBDocumentClient): Needs {
  return needsIn(env, client, [...tables, parameters, callees]);
}

function needsIn(env: object, client: DynamoDBDocumentClient, reaches: readonly Reach[]): Needs {
  return Object.fromEntries(
    Object.entries(env).flatMap(([variable, value]) => {
      const [, need] = reaches.find(([form]) => form.test(variable)) ?? [];
      return need === undefined ? [] : [[variable, need(client, String(value))]];
    }),
  );
}

function parameterNeed(identity: AwsIdentity, name: string): Need {
  return () => createSsmFetch(identity, LOOK_MS)(name);
}

function calleeNeed(identity: AwsIdentity, name: string): Need {
  return () => createInvocationCheck(identity)(name, AbortSignal.timeout(LOOK_MS));
}
