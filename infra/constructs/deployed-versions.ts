import { createHash } from 'node:crypto';
import { Lazy, Stack } from 'aws-cdk-lib';
import type { CfnAlias, CfnVersion } from 'aws-cdk-lib/aws-lambda';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { deployedParameter } from '#contracts/settings/parameters.ts';
import { nameIn, type Stage } from '../stage.ts';
import type { MarketFunction } from './market-function.ts';

/**
 * Writes down which versions the aliases of a stack point at, once all of them do. SSM keeps the last hundred values:
 * they are what a rollback can go back to. The stacks of a stage are deployed one after another: `deploy` is the same in
 * all of them, and another one when any function of `all` has changed.
 */
export class DeployedVersions extends Construct {
  constructor(
    scope: Stack,
    id: string,
    stage: Stage,
    functions: readonly MarketFunction[],
    all: readonly MarketFunction[],
  ) {
    super(scope, id);
    const prefix = nameIn(stage, '');
    const aliases = functions.map((one) => ({ one, alias: one.live.node.defaultChild as CfnAlias }));
    const versions = aliases.map(({ one, alias }) => [one.name.slice(prefix.length), alias.functionVersion]);
    const deploy = Lazy.string({ produce: () => fingerprintOf(all) });
    const parameter = new StringParameter(this, 'Versions', {
      parameterName: deployedParameter(stage.name, scope.stackName.slice(prefix.length)),
      stringValue: scope.toJsonString({ deploy, versions: Object.fromEntries(versions) }),
      description: 'What this deploy put into use; npm run rollback reads it.',
    });
    for (const { alias } of aliases) parameter.node.addDependency(alias);
  }
}

/** Twelve hex digits. CDK puts a hash of code and configuration into the logical id of a function's version. */
function fingerprintOf(functions: readonly MarketFunction[]): string {
  const ids = functions.map(({ function: { currentVersion } }) => {
    const version = currentVersion.node.defaultChild as CfnVersion;
    return String(Stack.of(version).resolve(version.logicalId));
  });
  return createHash('sha256').update(ids.toSorted().join()).digest('hex').slice(0, 12);
}
