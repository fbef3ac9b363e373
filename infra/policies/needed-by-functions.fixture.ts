import { listOf } from '../testing/template.fixture.ts';
import { arnIn } from './account.fixture.ts';
import type { Call } from './call.fixture.ts';
import { type DeployedResource, type Market, ofType } from './deployed.fixture.ts';
import { keepingBatches, listingStreams, polling, writingLog } from './done-by-lambda.fixture.ts';
import { filesUsed } from './files-used.fixture.ts';
import { queries, tableActions } from './table-actions.fixture.ts';

/**
 * The actions of a function on the resource that an environment variable names. Tables differ from function to
 * function.
 */
const byVariable: Readonly<Record<string, readonly string[]>> = {
  PAYMENT_CALLEE: ['lambda:InvokeFunction'],
  ITEM_CALLEE: ['lambda:InvokeFunction'],
  BREAKER_TABLE: ['dynamodb:GetItem', 'dynamodb:PutItem'],
  PAYMENT_GUARD_PARAMETER: ['ssm:GetParameter'],
  ITEM_GUARD_PARAMETER: ['ssm:GetParameter'],
  PROVIDER_PARAMETER: ['ssm:GetParameter'],
  HOLD_PARAMETER: ['ssm:GetParameter'],
  LIMITS_PARAMETER: ['ssm:GetParameter'],
  IDENTITY_PARAMETER: ['ssm:GetParameter'],
  DEAD_LETTER_QUEUE_URL: ['sqs:SendMessage'],
  FAILURE_QUEUE_URL: ['sqs:SendMessage'],
  DEAD_LETTER_QUEUE_URLS: ['sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
  // A patient consumer extends the visibility timeout of failed messages.
  QUEUE_URL: ['sqs:ChangeMessageVisibility'],
  // A consumer that waits puts events back on its queue.
  WAITING_QUEUE_URL: ['sqs:SendMessage'],
  BUS_NAME: ['events:PutEvents'],
  // Has the same value as the bus's name; metrics go through the log.
  METRICS_NAMESPACE: [],
  // SES asks for the domain of the sender and for the configuration set.
  MAIL_FROM: ['ses:SendEmail'],
  MAIL_CONFIGURATION_SET: ['ses:SendEmail'],
  // The books: those who keep them sign in, and their owner does.
  LEDGER_URL: ['dsql:DbConnect'],
  LEDGER_OWNER_URL: ['dsql:DbConnectAdmin'],
  // The owner of the books says who keeps them.
  KEEPER_ROLES: [],
  // The probe signs people of its own in.
  USER_POOL_ID: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminSetUserPassword', 'cognito-idp:AdminInitiateAuth'],
  // A client of the user pool: the board's settings name it, and the probe uses it; no grant is for a client.
  CLIENT_ID: [],
};

/**
 * Function → its log, and every resource that its environment names. Throws when a variable names a resource of the
 * market and this file does not say what the function does with it: describe a new one here before granting it.
 */
export function neededByFunctions(market: Market): readonly Call[] {
  return ofType(market, 'AWS::Lambda::Function')
    .filter(isOurs)
    .flatMap((one) => {
      const by = { function: one.ref };
      const variables = Object.entries(Object(one.properties.Environment).Variables ?? {});
      // A variable may name several, separated by blanks.
      const words = variables.flatMap(([variable, value]) =>
        String(value)
          .split(' ')
          .map((word) => [variable, word]),
      );
      const used = words.flatMap(([variable = '', value]) => {
        const name = nameIn(variable, value);
        const resource = market.find(({ ref }) => ref === name);
        if (resource === undefined || resource.type.startsWith('AWS::ApiGateway')) return [];
        if (resource.type === 'AWS::S3::Bucket')
          return filesUsed(one.ref).map(([action, below]) => ({ by, action, on: resource.arn + below }));
        const actions = byVariable[variable] ?? tableActions(one.ref, variable);
        return actions.flatMap((action) => targetsOf(one.ref, resource, action).map((on) => ({ by, action, on })));
      });
      const log = arnIn('logs', `log-group:${Object(one.properties.LoggingConfig).LogGroup}:log-stream:one`);
      return [...used, ...writingLog.map((action) => ({ by, action, on: log }))];
    });
}

/** Functions that come with CDK's own custom resources have no name. */
function isOurs({ properties }: DeployedResource): boolean {
  return properties.FunctionName !== undefined;
}

/** The name of the resource that a variable's value names. */
function nameIn(variable: string, value = ''): string | undefined {
  if (variable === 'MAIL_FROM') return value.split('@')[1];
  return /^LEDGER_(?:OWNER_)?URL$/.test(variable) ? /@(\w+)\./.exec(value)?.[1] : value;
}

/** A query needs the table and the indexes that the function queries. */
function targetsOf(by: string, { arn, properties }: DeployedResource, action: string): readonly string[] {
  const indexes = action === 'dynamodb:Query' ? ((properties.GlobalSecondaryIndexes ?? []) as readonly Index[]) : [];
  const queried = indexes.filter(({ IndexName }) => queries(by, IndexName));
  return [arn, ...queried.map(({ IndexName }) => `${arn}/index/${IndexName}`)];
}

interface Index {
  readonly IndexName: string;
}

/** Lambda, in the function's name → streams and queues that trigger functions, and the buckets for what failed. */
export function neededByEventSources(market: Market): readonly Call[] {
  return ofType(market, 'AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
    const by = { function: String(properties.FunctionName).split(':')[0] ?? '' };
    const source = String(properties.EventSourceArn);
    const service = source.split(':')[2] ?? '';
    const actions = polling[service];
    if (actions === undefined) throw new Error(`nobody has said how Lambda reads ${source}`);
    const failures = listOf(
      Object(Object(properties.DestinationConfig).OnFailure).Destination ?? [],
    ) as readonly string[];
    return [
      ...actions.map((action) => ({ by, action, on: source })),
      ...(service === 'dynamodb' ? [{ by, action: listingStreams, on: '*' }] : []),
      ...failures.flatMap((bucket) => [
        { by, action: keepingBatches.on, on: bucket },
        { by, action: keepingBatches.inside, on: `${bucket}/aws/lambda/mapping/shard/note` },
      ]),
    ];
  });
}
