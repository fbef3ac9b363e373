import { defaultGuardSettings } from '@gdmarket/resilience';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { type GuardedDependencyName, guardParameter } from '#contracts/settings/parameters.ts';
import { nameIn, type Stage } from '../stage.ts';
import type { MarketFunction } from './market-function.ts';

/** Properties of a guarded dependency. */
export interface GuardedDependencyProps {
  readonly stage: Stage;
  readonly name: GuardedDependencyName;
  /** The function that answers its calls. */
  readonly callee: Alias;
  /** The table with its circuit's state. */
  readonly breakers: Table;
}

/** Everything that the shared breaker does with its row. */
const BREAKER_ACTIONS = ['dynamodb:GetItem', 'dynamodb:PutItem'];

/**
 * A dependency of guarded synchronous calls: the callee, the guard's settings and the circuit that all callers share.
 * The settings are an SSM parameter. It starts with the defaults and then belongs to the operators: CloudFormation
 * overwrites it only when the defaults change.
 */
export class GuardedDependency extends Construct {
  /** Its name, which is also the value of the metrics' dimension `Dependency`. */
  readonly name: string;
  /** Its guard's settings. */
  readonly parameter: StringParameter;
  readonly #props: GuardedDependencyProps;

  constructor(scope: Construct, id: string, props: GuardedDependencyProps) {
    super(scope, id);
    this.name = props.name;
    this.#props = props;
    this.parameter = new StringParameter(this, 'Settings', {
      parameterName: guardParameter(props.stage.name, props.name),
      stringValue: JSON.stringify(defaultGuardSettings),
      description: `How calls of ${props.name} are guarded; change it with npm run config.`,
    });
  }

  /**
   * Variables of a function that calls it. Their names contain the dependency's, because a function may call several.
   */
  get environment(): Readonly<Record<string, string>> {
    const { stage, callee, breakers } = this.#props;
    const own = this.name.toUpperCase();
    return {
      [`${own}_CALLEE`]: callee.functionArn,
      BREAKER_TABLE: breakers.tableName,
      [`${own}_GUARD_PARAMETER`]: this.parameter.parameterName,
      GUARD_SETTINGS_MAX_AGE_MS: String(stage.settingsMaxAgeMs),
      METRICS_NAMESPACE: nameIn(stage),
    };
  }

  /** Allows a function to call it, share its circuit and read its settings. */
  grantTo(caller: MarketFunction): void {
    const { callee, breakers } = this.#props;
    caller.allow(['lambda:InvokeFunction'], callee.functionArn);
    caller.allow(BREAKER_ACTIONS, breakers.tableArn);
    caller.allow(['ssm:GetParameter'], this.parameter.parameterArn);
  }
}
