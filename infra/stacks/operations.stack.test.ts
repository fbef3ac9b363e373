import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guardedDependencies } from '#contracts/settings/parameters.ts';
import { marketIn } from '../testing/market.fixture.ts';
import { resourceOf, resourcesOf } from '../testing/template.fixture.ts';

const { services, identity, operations } = marketIn('prod');
if (operations === undefined || identity === undefined) throw new Error('prod is not watched');

const alarms = resourcesOf(operations, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
const queues = resourcesOf(services, 'AWS::SQS::Queue').map(({ properties }) => properties);
const functions = [services, identity].flatMap((stack) =>
  resourcesOf(stack, 'AWS::Lambda::Function').map(({ properties }) => String(properties.FunctionName)),
);

/** Alarms on a metric with one dimension value. */
function alarmsOn(metric: string, dimension: string, value: unknown) {
  const dimensions = JSON.stringify([{ Name: dimension, Value: value }]);
  return alarms.filter(
    ({ MetricName, Dimensions }) => MetricName === metric && JSON.stringify(Dimensions) === dimensions,
  );
}

interface Dimension {
  readonly Value: unknown;
}

/** The dimensions of an alarm's metric, or of all metrics in its expression. */
function dimensionsOf({ Dimensions, Metrics }: Readonly<Record<string, unknown>>): readonly Dimension[] {
  const metrics = (Metrics ?? [{ MetricStat: { Metric: { Dimensions } } }]) as readonly {
    readonly MetricStat?: { readonly Metric: { readonly Dimensions: readonly Dimension[] } };
  }[];
  return metrics.flatMap(({ MetricStat }) => MetricStat?.Metric.Dimensions ?? []);
}

describe('alarms', () => {
  const parked = queues
    .filter(({ RedrivePolicy }) => RedrivePolicy === undefined)
    .map(({ QueueName }) => String(QueueName));

  it('know the dead-letter queues of 7 consumers and the failure queues of 4 relays', () => {
    expect(parked.filter((name) => name.endsWith('-dlq'))).toHaveLength(7);
    expect(parked.filter((name) => name.endsWith('-relay-failures'))).toHaveLength(4);
  });

  it.each(parked)('ring at the first message in %s', (name) => {
    expect(alarmsOn('ApproximateNumberOfMessagesVisible', 'QueueName', name)).toMatchObject([
      { Namespace: 'AWS/SQS', Statistic: 'Maximum', Threshold: 0, EvaluationPeriods: 1, Period: 60 },
    ]);
  });

  it.each(functions.filter((name) => /-(?:calls|tokens)$/.test(name)))(
    'ring when %s crashes or is throttled',
    (name) => {
      for (const metric of ['Errors', 'Throttles'])
        expect(alarmsOn(metric, 'FunctionName', name)).toMatchObject([{ Namespace: 'AWS/Lambda', Statistic: 'Sum' }]);
    },
  );

  it.each(functions.filter((name) => name.endsWith('-relay')))('ring when %s falls a minute behind', (name) => {
    expect(alarmsOn('IteratorAge', 'FunctionName', name)).toMatchObject([{ Threshold: 60_000, Statistic: 'Maximum' }]);
  });

  it.each(guardedDependencies)('ring when the circuit of %s stays open, and at the first bad settings', (name) => {
    const Namespace = 'gdmarket-prod';
    const common = { Namespace, Statistic: 'Sum', Threshold: 0, Period: 60 };
    expect(alarmsOn('ShortCircuits', 'Dependency', name)).toMatchObject([
      { ...common, AlarmName: `gdmarket-prod-${name}-circuit`, EvaluationPeriods: 3 },
    ]);
    expect(alarmsOn('BadSettings', 'Dependency', name)).toMatchObject([
      { ...common, AlarmName: `gdmarket-prod-${name}-settings`, EvaluationPeriods: 1 },
    ]);
  });

  it.each(guardedDependencies)('ring when more than half of what is asked of %s gets no answer', (name) => {
    expect(alarms.filter(({ AlarmName }) => AlarmName === `gdmarket-prod-${name}-unanswered`)).toMatchObject([
      { Threshold: 0, EvaluationPeriods: 10, DatapointsToAlarm: 3 },
    ]);
    const [alarm] = alarms.filter(({ AlarmName }) => AlarmName === `gdmarket-prod-${name}-unanswered`);
    const of = (MetricName: string) => ({
      Metric: { MetricName, Namespace: 'gdmarket-prod', Dimensions: [{ Name: 'Dependency', Value: name }] },
      Period: 60,
      Stat: 'Sum',
    });
    expect(alarm?.Metrics).toHaveLength(4);
    expect(alarm?.Metrics).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Expression: 'failures - 0.5 * (calls - refused)' }),
        { Id: 'failures', MetricStat: of('Failures'), ReturnData: false },
        { Id: 'calls', MetricStat: of('Calls'), ReturnData: false },
        { Id: 'refused', MetricStat: of('ShortCircuits'), ReturnData: false },
      ]),
    );
  });

  it.each(['payment-provider', 'reservation-holds', 'limits', 'identity'])(
    'ring at the first bad settings of %s',
    (name) => {
      expect(alarmsOn('BadSettings', 'Dependency', name)).toMatchObject([
        { Namespace: 'gdmarket-prod', AlarmName: `gdmarket-prod-${name}-settings`, Threshold: 0 },
      ]);
    },
  );

  it.each(['payment-events', 'payment-settlements'])('ring once while %s has what is overdue', (consumer) => {
    expect(alarmsOn('Overdue', 'Consumer', `gdmarket-prod-${consumer}`)).toMatchObject([
      { AlarmName: `gdmarket-prod-${consumer}-overdue`, Threshold: 0, DatapointsToAlarm: 1, EvaluationPeriods: 20 },
    ]);
  });

  it('tell one topic when they ring and when they stop, and take no data for no trouble', () => {
    const topic = { Ref: resourceOf(operations, 'AWS::SNS::Topic').id };
    expect(alarms).not.toEqual([]);
    for (const alarm of alarms)
      expect(alarm).toMatchObject({
        AlarmActions: [topic],
        OKActions: [topic],
        TreatMissingData: 'notBreaching',
        ComparisonOperator: 'GreaterThanThreshold',
        AlarmDescription: expect.stringMatching(/\w+/),
      });
  });

  it('are all in the runbook', () => {
    const runbook = readFileSync(new URL('../../docs/runbook/README.md', import.meta.url), 'utf8');
    const endings = [...runbook.matchAll(/^\| `(-[a-z-]+)` /gm)].map(([, ending = '']) => ending);
    const names = alarms.map(({ AlarmName }) => String(AlarmName));
    expect(names.filter((name) => !endings.some((ending) => name.endsWith(ending)))).toEqual([]);
    expect(endings.filter((ending) => !names.some((name) => name.endsWith(ending)))).toEqual([]);
  });

  it('watch nothing that does not exist, and import nothing from the stack they watch', () => {
    const dependencies = [...guardedDependencies, 'payment-provider', 'reservation-holds', 'limits', 'identity'];
    const names = new Set([...functions, ...queues.map(({ QueueName }) => QueueName), ...dependencies]);
    const watched = alarms.flatMap(dimensionsOf).map(({ Value }) => Value);
    expect(watched.length).toBeGreaterThan(alarms.length);
    expect(watched.filter((name) => !names.has(name))).toEqual([]);
    expect(JSON.stringify(operations)).not.toContain('Fn::ImportValue');
  });
});

describe('the dashboard', () => {
  it('shows every function and every dead-letter queue', () => {
    const body = JSON.stringify(
      resourceOf(operations, 'AWS::CloudWatch::Dashboard', { DashboardName: 'gdmarket-prod' }),
    );
    expect(functions.filter((name) => !body.includes(name))).toEqual([]);
  });

  it.each(guardedDependencies)('shows what becomes of calls of %s', (name) => {
    const body = JSON.stringify(resourceOf(operations, 'AWS::CloudWatch::Dashboard'));
    for (const metric of ['Calls', 'Failures', 'TimeOuts', 'ShortCircuits', 'StateChanges', 'BadSettings'])
      expect(body.replaceAll('\\', '')).toContain(`"gdmarket-prod","${metric}","Dependency","${name}"`);
  });
});
