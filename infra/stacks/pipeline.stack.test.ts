import { Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { pipelineSettingsOf } from '../pipeline-settings.ts';
import { stageOf } from '../stage.ts';
import { createApp } from '../testing/app.fixture.ts';
import { resourcesOf } from '../testing/template.fixture.ts';
import { PipelineStack } from './pipeline.stack.ts';

const connection = 'arn:aws:codeconnections:eu-central-1:111122223333:connection/abc-1';
const settings = { repository: 'neighbours/market', branch: 'main', connectionArn: connection };
const app = createApp();
const stack = new PipelineStack(app, 'gdmarket-dev-pipeline', {
  settings,
  env: { account: '111122223333', region: 'eu-central-1' },
  dev: { stage: stageOf('dev', 'http'), env: { account: '111122223333', region: 'eu-central-1' } },
  prod: { stage: stageOf('prod', 'http'), env: { account: '444455556666', region: 'eu-west-1' } },
});
const template = Template.fromStack(stack);

interface PipelineStage {
  readonly Name: string;
  readonly Actions: readonly { readonly Name: string; readonly RunOrder: number; readonly ActionTypeId: object }[];
}

const stages = resourcesOf(template, 'AWS::CodePipeline::Pipeline')[0]?.properties.Stages as readonly PipelineStage[];
const actionsOf = (name: string) =>
  (stages.find((one) => one.Name === name)?.Actions ?? [])
    .toSorted((one, other) => one.RunOrder - other.RunOrder)
    .map((action) => action.Name);

/** The commands of every build, by the name of its step. */
const commands = JSON.stringify(
  resourcesOf(template, 'AWS::CodeBuild::Project').map(({ properties }) => properties.Source),
);

describe('the pipeline', () => {
  it('begins at a commit of the branch, by a connection instead of a key', () => {
    template.hasResourceProperties('AWS::CodePipeline::Pipeline', {
      Stages: Match.arrayWith([
        Match.objectLike({
          Name: 'Source',
          Actions: [
            Match.objectLike({
              Configuration: Match.objectLike({
                ConnectionArn: connection,
                FullRepositoryId: 'neighbours/market',
                BranchName: 'main',
              }),
            }),
          ],
        }),
      ]),
    });
  });

  it('checks, tests and synthesizes, then changes itself, then dev, then prod', () => {
    const names = stages.map(({ Name }) => Name);
    expect(names).toEqual(['Source', 'Build', 'UpdatePipeline', 'Assets', 'dev', 'prod']);
    for (const command of ['npm run check', 'npm run test:unit', 'npx cdk synth']) expect(commands).toContain(command);
  });

  it('shows the difference before it deploys, and rents something afterwards', () => {
    const actions = actionsOf('dev');
    expect(actions[0]).toBe('Diff-dev');
    expect(actions.at(-1)).toBe('Smoke-dev');
    expect(commands).toContain('cdk diff --all -c stage=dev -c gateway=http');
    expect(commands).toContain('npm run demo -- --smoke --stage dev');
  });

  it('asks a person before prod, who has seen the difference', () => {
    const actions = actionsOf('prod');
    expect(actions.slice(0, 2)).toEqual(['Diff-prod', 'Agree']);
    expect(actions.at(-1)).toBe('Smoke-prod');
  });

  it('deploys stacks with the names that a deploy by hand gives them, where cdk.json says', () => {
    const deployed = Stage.of(stack)
      ?.node.findAll()
      .filter((construct) => construct instanceof Stage && construct !== app)
      .flatMap((stage) => (stage as Stage).synth().stacks.map((one) => [one.stackName, one.environment.account]));
    expect(deployed).toEqual(
      expect.arrayContaining([
        ['gdmarket-dev-services', '111122223333'],
        ['gdmarket-dev-deploys', '111122223333'],
        ['gdmarket-prod-services', '444455556666'],
        ['gdmarket-prod-data', '444455556666'],
      ]),
    );
  });
});

describe('its settings', () => {
  it('are none unless somebody wants a pipeline', () => {
    expect(pipelineSettingsOf({})).toBeUndefined();
  });

  it('name repository, branch and connection', () => {
    expect(pipelineSettingsOf({ pipeline: 'neighbours/market@main', connection })).toEqual(settings);
  });

  it.each([
    [{ pipeline: 'market', connection }, '-c pipeline=… must name a repository and a branch, as in owner/name@main'],
    [{ pipeline: 'neighbours/market@main' }, '-c connection=… must be the ARN of the connection to neighbours/market'],
    [{ pipeline: 'neighbours/market@main', connection: 'abc' }, ', not abc'],
  ])('%j are refused in a sentence', (context, sentence) => {
    expect(() => pipelineSettingsOf(context)).toThrow(sentence);
  });
});
