import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdk from '../../cdk.json' with { type: 'json' };
import { createMarket } from '../../infra/market.ts';
import type { Stage } from '../../infra/stage.ts';
import type { Declared } from './stage-costs.ts';

/** What the stage's templates declare that costs something by the month. Bundles the functions: a few seconds. */
export function declaredBy(stage: Stage): Declared {
  const app = new App({ context: cdk.context });
  createMarket(app, stage);
  const templates = app.node.children.filter((one) => one instanceof Stack).map((stack) => Template.fromStack(stack));
  const found = Object.assign({}, ...templates.map((template) => template.toJSON().Resources)) as Resources;
  const all = (type: string) => templates.flatMap((template) => Object.values(template.findResources(type)));
  return {
    alarms: all('AWS::CloudWatch::Alarm').length,
    compositeAlarms: all('AWS::CloudWatch::CompositeAlarm').length,
    hasProbe: all('AWS::Lambda::Function').some(({ Properties }) => String(Properties.FunctionName).endsWith('-probe')),
    warmGigabytes: all('AWS::ApplicationAutoScaling::ScalableTarget').reduce(
      (sum, { Properties }) => sum + warmMegabytes(Properties, found) / 1_024,
      0,
    ),
    alarmMetrics: all('AWS::CloudWatch::Alarm').reduce((sum, { Properties }) => sum + metricsOf(Properties), 0),
    dashboards: all('AWS::CloudWatch::Dashboard').length,
    hasCluster: all('AWS::DSQL::Cluster').length > 0,
    queues: all('AWS::Lambda::EventSourceMapping').filter(({ Properties }) => isQueue(Properties)).length,
  };
}

type Resources = Readonly<Record<string, { readonly Properties?: Readonly<Record<string, unknown>> }>>;

/** The memory of the fewest instances of a function that stand ready; a target names the function's alias. */
function warmMegabytes(
  { MinCapacity, ResourceId }: { readonly MinCapacity?: number; readonly ResourceId?: object },
  resources: Resources,
): number {
  const alias = resources[refIn(ResourceId)]?.Properties;
  const { MemorySize } = resources[refIn(alias?.FunctionName)]?.Properties ?? {};
  return Number(MinCapacity) * Number(MemorySize);
}

function refIn(value: unknown): string {
  return /"Ref":"([^"]+)"/.exec(JSON.stringify(value ?? ''))?.[1] ?? '';
}

/** An alarm on an expression is paid for each metric in it. */
function metricsOf(properties: object): number {
  const { Metrics = [] } = properties as { readonly Metrics?: readonly { readonly MetricStat?: object }[] };
  return Math.max(1, Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length);
}

function isQueue(properties: object): boolean {
  return !('StartingPosition' in properties);
}
