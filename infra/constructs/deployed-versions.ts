import { Stack } from 'aws-cdk-lib';
import type { CfnAlias } from 'aws-cdk-lib/aws-lambda';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { deployedParameter } from '#contracts/settings/parameters.ts';
import { nameIn, type Stage } from '../stage.ts';
import type { MarketFunction } from './market-function.ts';

/**
 * Writes down which versions the aliases of a stack point at, once all of them do. SSM keeps the last hundred values with
 * their times: they are the deploys that a rollback can go back to.
 */
export class DeployedVersions extends Construct {
  constructor(scope: Stack, id: string, stage: Stage, functions: readonly MarketFunction[]) {
    super(scope, id);
    const prefix = nameIn(stage, '');
    const aliases = functions.map((one) => ({ one, alias: one.live.node.defaultChild as CfnAlias }));
    const versions = aliases.map(({ one, alias }) => [one.name.slice(prefix.length), alias.functionVersion]);
    const parameter = new StringParameter(this, 'Versions', {
      parameterName: deployedParameter(stage.name, scope.stackName.slice(prefix.length)),
      stringValue: Stack.of(this).toJsonString(Object.fromEntries(versions)),
      description: 'What this deploy put into use; npm run rollback reads it.',
    });
    for (const { alias } of aliases) parameter.node.addDependency(alias);
  }
}
