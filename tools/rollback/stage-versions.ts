import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  DeleteFunctionCommand,
  GetAliasCommand,
  LambdaClient,
  paginateListVersionsByFunction,
  ResourceNotFoundException,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda';
import { ParameterNotFound, PutParameterCommand, paginateGetParameterHistory, SSMClient } from '@aws-sdk/client-ssm';
import { deployedParameter } from '#contracts/settings/parameters.ts';
import { nameIn, type StageName } from '../../infra/stage-name.ts';
import { type DeployRecord, readRecord } from './deploy-records.ts';

/** The stacks that have functions. */
export const stacksWithFunctions = ['services', 'identity'] as const;

/** See {@link stacksWithFunctions}. */
export type StackName = (typeof stacksWithFunctions)[number];

/** A published version. */
export interface PublishedVersion {
  readonly version: string;
  readonly at: Date;
}

/** Port: what is in use in a stage, and what was. Functions go by their names after the stage. */
export interface StageVersions {
  /** Oldest first; empty when the stage has no such stack. */
  records(stack: StackName): Promise<readonly DeployRecord[]>;
  /** Stores a record, which becomes the newest. */
  record(stack: StackName, text: string): Promise<void>;
  /** CloudFormation's status of the stack; undefined when there is none. */
  statusOf(stack: StackName): Promise<string | undefined>;
  /** The versions behind the alias `live`: two while they share its requests, none when there is no such function. */
  inUse(functionName: string): Promise<readonly string[]>;
  /** Sends all requests of the alias to a version. */
  use(functionName: string, version: string): Promise<void>;
  published(functionName: string): Promise<readonly PublishedVersion[]>;
  remove(functionName: string, version: string): Promise<void>;
}

/** The stage in the account and region of this process's environment. */
export function versionsOnAws(stage: StageName): StageVersions {
  const [ssm, lambda, cloudFormation] = [new SSMClient({}), new LambdaClient({}), new CloudFormationClient({})];
  const of = (functionName: string) => ({ FunctionName: nameIn({ name: stage }, functionName) });
  return {
    async records(stack) {
      try {
        const found: DeployRecord[] = [];
        for await (const { Parameters = [] } of paginateGetParameterHistory(
          { client: ssm },
          { Name: deployedParameter(stage, stack) },
        ))
          for (const { Version = 0, LastModifiedDate = new Date(0), Value = '' } of Parameters)
            found.push(readRecord(Version, LastModifiedDate, Value));
        return found.toSorted((one, other) => one.number - other.number);
      } catch (error) {
        if (error instanceof ParameterNotFound) return [];
        throw error;
      }
    },
    async record(stack, Value) {
      await ssm.send(new PutParameterCommand({ Name: deployedParameter(stage, stack), Value, Overwrite: true }));
    },
    async statusOf(stack) {
      const StackName = nameIn({ name: stage }, stack);
      const answer = await cloudFormation.send(new DescribeStacksCommand({ StackName })).catch(noSuchStack);
      return answer?.Stacks?.[0]?.StackStatus;
    },
    async inUse(name) {
      try {
        const alias = await lambda.send(new GetAliasCommand({ ...of(name), Name: 'live' }));
        const { FunctionVersion = '', RoutingConfig } = alias;
        return [FunctionVersion, ...Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {})];
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return [];
        throw error;
      }
    },
    async use(name, FunctionVersion) {
      const alias = { ...of(name), Name: 'live' };
      const { RoutingConfig } = await lambda.send(new GetAliasCommand(alias));
      // LocalStack takes no weights in an update, not even none.
      const alone = RoutingConfig === undefined ? {} : { RoutingConfig: { AdditionalVersionWeights: {} } };
      await lambda.send(new UpdateAliasCommand({ ...alias, FunctionVersion, ...alone }));
    },
    async published(name) {
      const found: PublishedVersion[] = [];
      for await (const { Versions = [] } of paginateListVersionsByFunction({ client: lambda }, of(name)))
        for (const { Version = '', LastModified = '' } of Versions)
          if (Version !== '$LATEST') found.push({ version: Version, at: new Date(LastModified) });
      return found;
    },
    async remove(name, Qualifier) {
      await lambda.send(new DeleteFunctionCommand({ ...of(name), Qualifier }));
    },
  };
}

/** CloudFormation reports an unknown stack as a bad request. */
function noSuchStack(error: unknown): undefined {
  if (error instanceof Error && error.name === 'ValidationError') return undefined;
  throw error;
}
