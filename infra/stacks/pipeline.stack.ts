import { Stage as CdkStage, type CfnOutput, type Environment, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  CodeBuildStep,
  CodePipeline,
  CodePipelineSource,
  type IFileSetProducer,
  ManualApprovalStep,
  type Step,
} from 'aws-cdk-lib/pipelines';
import type { Construct } from 'constructs';
import { createMarket } from '../market.ts';
import type { PipelineSettings } from '../pipeline-settings.ts';
import { nameIn, type Stage } from '../stage.ts';

/** One stage of the market, where it is. */
export interface PipelinedStage {
  readonly stage: Stage;
  readonly env: Environment;
}

/** Properties of the pipeline: the first stage shows whether the second one gets it. */
export interface PipelineStackProps extends StackProps {
  readonly settings: PipelineSettings;
  readonly dev: PipelinedStage;
  readonly prod: PipelinedStage;
}

/** The market as one stage of a pipeline: the same stacks as a deploy by hand, with the same names. */
class MarketStage extends CdkStage {
  readonly apiUrl: CfnOutput;

  constructor(scope: Construct, id: string, { stage, env }: PipelinedStage) {
    super(scope, id, { env });
    this.apiUrl = createMarket(this, stage, env).services.apiUrl;
  }
}

/** Commands on a machine that has the code alone. */
const INSTALL = ['npm ci'];

/**
 * Each commit of a branch: checked, tested, synthesized; shown as a difference in the log, deployed to dev, tried there
 * by a smoke test; once a person agrees, the same for prod.
 */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, { settings, dev, prod, ...props }: PipelineStackProps) {
    super(scope, id, props);
    const { repository, branch, connectionArn } = settings;
    // The library's own interface and class differ under exactOptionalPropertyTypes.
    const source = CodePipelineSource.connection(repository, branch, { connectionArn }) as IFileSetProducer;
    const pipeline = new CodePipeline(this, 'Pipeline', {
      pipelineName: nameIn(dev.stage, 'pipeline'),
      crossAccountKeys: [dev, prod].some(({ env }) => env.account !== props.env?.account),
      synth: new CodeBuildStep('Synth', {
        input: source,
        installCommands: INSTALL,
        commands: [
          'npm run check',
          'npm run test:unit',
          `npx cdk synth --quiet -c pipeline=${repository}@${branch} -c connection=${connectionArn}`,
        ],
      }) as IFileSetProducer,
    });
    for (const { one, pre } of [
      { one: dev, pre: [] },
      { one: prod, pre: [new ManualApprovalStep('Agree')] },
    ]) {
      const market = new MarketStage(this, one.stage.name, one);
      const difference = this.difference(source, one);
      for (const step of pre) step.addStepDependency(difference);
      const smoke = this.smoke(source, one, market.apiUrl);
      pipeline.addStage(market, { pre: [difference, ...(pre as readonly Step[])], post: [smoke] });
    }
  }

  /** Shows in the log what CloudFormation is about to change. */
  private difference(source: IFileSetProducer, { stage, env }: PipelinedStage): CodeBuildStep {
    return new CodeBuildStep(`Diff-${stage.name}`, {
      input: source,
      installCommands: INSTALL,
      commands: [`npx cdk diff --all -c stage=${stage.name} -c gateway=${stage.gateway}`],
      rolePolicyStatements: [
        new PolicyStatement({
          actions: ['sts:AssumeRole'],
          resources: [
            `arn:${this.partition}:iam::${env.account}:role/cdk-hnb659fds-lookup-role-${env.account}-${env.region}`,
          ],
        }),
      ],
    });
  }

  /** Rents a marked item and removes it. */
  private smoke(source: IFileSetProducer, { stage, env }: PipelinedStage, apiUrl: CfnOutput): CodeBuildStep {
    const stack = `arn:${this.partition}:cloudformation:${env.region}:${env.account}:stack/${nameIn(stage, 'identity')}/*`;
    return new CodeBuildStep(`Smoke-${stage.name}`, {
      input: source,
      installCommands: INSTALL,
      commands: [`npm run demo -- --smoke --stage ${stage.name} --url "$API"`],
      envFromCfnOutputs: { API: apiUrl },
      rolePolicyStatements: [
        new PolicyStatement({ actions: ['cloudformation:DescribeStacks'], resources: [stack] }),
        new PolicyStatement({
          actions: [
            'cognito-idp:AdminCreateUser',
            'cognito-idp:AdminSetUserPassword',
            'cognito-idp:AdminAddUserToGroup',
            'cognito-idp:AdminInitiateAuth',
          ],
          resources: [`arn:${this.partition}:cognito-idp:${env.region}:${env.account}:userpool/*`],
        }),
      ],
    });
  }
}
