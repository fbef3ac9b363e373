import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type Alias,
  ApplicationLogLevel,
  Architecture,
  type CfnAlias,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { HttpFunction } from '#contracts/http/routes.ts';
import { functionEndMs } from '#shared/config/time-limits.ts';
import { bundleOf, sourcesOf } from '../bundle.ts';
import { nameIn, type Stage } from '../stage.ts';
import { logGroupOf } from '../stage-name.ts';

/** The role of a function; the name of its file in `handlers/`. */
export type FunctionRole =
  | 'http'
  | 'calls'
  | 'events'
  | 'settlements'
  | 'pictures'
  | 'relay'
  | 'rebuild'
  | 'tokens'
  | 'probe'
  | 'bounces'
  | 'schema'
  | 'hook';

/** The only actions on one table that a function may perform. */
export interface TableAccess {
  readonly table: Table;
  readonly actions: readonly `dynamodb:${string}`[];
  /** Indexes of the table that it may query. */
  readonly indexes?: readonly string[];
}

/** Properties of a function. */
export interface MarketFunctionProps {
  readonly stage: Stage;
  /** Its folder in `functions/`. */
  readonly component: HttpFunction | 'identity' | 'probe' | 'deploys';
  readonly role: FunctionRole;
  readonly memoryMb: number;
  readonly timeout: Duration;
  readonly environment?: Readonly<Record<string, string>>;
  readonly access?: readonly TableAccess[];
  /** The account's concurrency that is reserved for this function; also the most that it gets. */
  readonly reservedConcurrency?: number | undefined;
}

/**
 * Every function of the market: Node 24 on arm64, one CommonJS file with the SDK inside, its own role that may write
 * its own log and perform what is granted here, a log with the stage's retention, and the alias `live` that all callers
 * use. Old versions stay, so that the alias can go back to them.
 */
export class MarketFunction extends Construct {
  readonly role: FunctionRole;
  /** The function's name as text, for users that must not depend on its stack. */
  readonly name: string;
  readonly function: LambdaFunction;
  readonly live: Alias;
  /** True when this deploy leaves the alias where a rollback has put it. */
  readonly isPinned: boolean;

  constructor(scope: Construct, id: string, props: MarketFunctionProps) {
    super(scope, id);
    const { stage, component, role } = props;
    this.name = nameIn(stage, component, role);
    this.role = role;
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: logGroupOf(this.name),
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
    });
    const executionRole = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(executionRole);
    // Commands that only name the stack, as `cdk destroy` does, need no bundle.
    const code = Stack.of(this).bundlingRequired
      ? bundleOf(`${component}-${role}`, stage.traces)
      : sourcesOf(component);
    this.function = new LambdaFunction(this, 'Function', {
      functionName: this.name,
      code: Code.fromAsset(code),
      handler: isPrimed(props) ? 'primed.handler' : 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb,
      timeout: props.timeout,
      role: executionRole,
      logGroup,
      ...logging(stage),
      environment: { ...props.environment },
      // Allows the role to send traces, which have no ARN.
      ...(stage.traces ? { tracing: Tracing.ACTIVE } : {}),
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE },
      ...(props.reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
    this.live = this.function.addAlias('live');
    const pinned = stage.pinned[`${component}-${role}`];
    this.isPinned = pinned !== undefined;
    if (pinned !== undefined) (this.live.node.defaultChild as CfnAlias).functionVersion = pinned;
    for (const { table, actions, indexes = [] } of props.access ?? []) {
      this.allow(actions, table.tableArn);
      for (const index of indexes) this.allow(['dynamodb:Query'], `${table.tableArn}/index/${index}`);
    }
  }

  /** Allows the function exactly these actions on exactly this resource. */
  allow(actions: readonly string[], resource: string): void {
    this.function.addToRolePolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [resource] }),
    );
  }
}

/** Whether the function reads its table once before its first event: only where somebody waits for the answer. */
function isPrimed({ stage, role, access = [] }: MarketFunctionProps): boolean {
  return stage.primes && (role === 'http' || role === 'calls') && access.length > 0;
}

/**
 * Functions write their own lines as JSON. Lambda's lines about each invocation say nothing that those or the metrics
 * lack, and would be half of the log: a stage that many use leaves them out.
 */
function logging({ logsInvocations }: Stage) {
  return {
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: logsInvocations ? SystemLogLevel.INFO : SystemLogLevel.WARN,
  };
}

/** Lambda's time-out of a function, by its role. Everything that the function waits for adds up to less. */
export const timeouts: Readonly<Record<FunctionRole, Duration>> = {
  http: Duration.millis(functionEndMs.http),
  calls: Duration.millis(functionEndMs.calls),
  events: Duration.millis(functionEndMs.events),
  settlements: Duration.millis(functionEndMs.settlements),
  pictures: Duration.millis(functionEndMs.pictures),
  relay: Duration.millis(functionEndMs.relay),
  rebuild: Duration.millis(functionEndMs.rebuild),
  tokens: Duration.millis(functionEndMs.tokens),
  hook: Duration.millis(functionEndMs.hook),
  schema: Duration.millis(functionEndMs.schema),
  probe: Duration.millis(functionEndMs.probe),
  bounces: Duration.millis(functionEndMs.bounces),
};
