import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { guardedDependencies } from '#contracts/settings/parameters.ts';
import { createMarket } from '../market.ts';
import { ALARMS_PAGE } from '../monitoring/alarm-set.ts';
import { objectives } from '../monitoring/request-alarms.ts';
import { stageOf } from '../stage.ts';
import { createApp } from '../testing/app.fixture.ts';
import { marketIn } from '../testing/market.fixture.ts';
import { resourceOf, resourcesOf } from '../testing/template.fixture.ts';

const { services, identity, operations } = marketIn('prod');
if (operations === undefined || identity === undefined) throw new Error('prod is not watched');

type Properties = Readonly<Record<string, unknown>>;

const alarms = resourcesOf(operations, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
const composites = resourcesOf(operations, 'AWS::CloudWatch::CompositeAlarm').map(({ properties }) => properties);
const every = [...alarms, ...composites];
const queues = resourcesOf(services, 'AWS::SQS::Queue').map(({ properties }) => properties);
const functions = [services, identity].flatMap((stack) =>
  resourcesOf(stack, 'AWS::Lambda::Function').map(({ properties }) => String(properties.FunctionName)),
);

function pageOf(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
}

/** The alarm of this name, without the stage's. */
function alarm(name: string): Properties {
  const [found] = every.filter((one) => nameOf(one) === `gdmarket-prod-${name}`);
  if (found === undefined) throw new Error(`no alarm ${name}`);
  return found;
}

function nameOf({ AlarmName }: Properties): string {
  return String(AlarmName);
}

/** Alarms on a metric with one dimension value. */
function alarmsOn(metric: string, dimension: string, value: unknown) {
  const dimensions = JSON.stringify([{ Name: dimension, Value: value }]);
  return alarms.filter(
    ({ MetricName, Dimensions }) => MetricName === metric && JSON.stringify(Dimensions) === dimensions,
  );
}

interface Dimension {
  readonly Name: unknown;
  readonly Value: unknown;
}

/** The dimensions of an alarm's metric, or of all metrics in its expression. */
function dimensionsOf({ Dimensions, Metrics }: Properties): readonly Dimension[] {
  const metrics = (Metrics ?? [{ MetricStat: { Metric: { Dimensions } } }]) as readonly {
    readonly MetricStat?: { readonly Metric: { readonly Dimensions?: readonly Dimension[] } };
  }[];
  return metrics.flatMap(({ MetricStat }) => MetricStat?.Metric.Dimensions ?? []);
}

describe('alarms on queues', () => {
  // An operator put aside what is in the queue `parked`.
  const parked = queues
    .filter((one) => one.RedrivePolicy === undefined)
    .map((one) => String(one.QueueName))
    .filter((name) => !name.endsWith('-parked'));
  const consumed = queues.filter((one) => one.RedrivePolicy !== undefined).map((one) => String(one.QueueName));

  it('know the dead-letter queues of 10 consumers and the failure queues of 4 relays', () => {
    expect(parked.filter((name) => name.endsWith('-dlq'))).toHaveLength(10);
    expect(parked.filter((name) => name.endsWith('-relay-failures'))).toHaveLength(4);
  });

  it.each(parked)('ring at the first message in %s', (name) => {
    expect(alarmsOn('ApproximateNumberOfMessagesVisible', 'QueueName', name)).toMatchObject([
      { Namespace: 'AWS/SQS', Statistic: 'Maximum', Threshold: 0, EvaluationPeriods: 1, Period: 60 },
    ]);
  });

  it.each(consumed)('ring when %s is not emptied, later than its messages may rightly wait', (name) => {
    const [found, ...others] = alarmsOn('ApproximateAgeOfOldestMessage', 'QueueName', name);
    expect(others).toEqual([]);
    const waits = name.endsWith('-reservation-events') || name.endsWith('-item-events');
    const patient = /-payment-|-notices-events$/.test(name);
    expect(found).toMatchObject({ Statistic: 'Maximum', Threshold: patient ? 2_400 : waits ? 1_500 : 300 });
  });

  it.each(['payment-events', 'payment-settlements'])('ring once while %s has what is overdue', (consumer) => {
    expect(alarmsOn('Overdue', 'Consumer', `gdmarket-prod-${consumer}`)).toMatchObject([
      { AlarmName: `gdmarket-prod-${consumer}-overdue`, Threshold: 0, DatapointsToAlarm: 1, EvaluationPeriods: 20 },
    ]);
  });
});

describe('alarms on functions', () => {
  it.each(functions)('ring when %s crashes or is throttled', (name) => {
    for (const metric of ['Errors', 'Throttles'])
      expect(alarmsOn(metric, 'FunctionName', name)).toMatchObject([{ Namespace: 'AWS/Lambda', Statistic: 'Sum' }]);
  });

  it('ring at the first throttle where somebody waits, and at a lasting one behind queues', () => {
    expect(alarm('reservation-http-throttles')).toMatchObject({ EvaluationPeriods: 1 });
    expect(alarm('reservation-events-throttles')).toMatchObject({ EvaluationPeriods: 5, DatapointsToAlarm: 3 });
  });

  it.each(functions.filter((name) => name.endsWith('-relay')))('ring when %s falls a minute behind', (name) => {
    expect(alarmsOn('IteratorAge', 'FunctionName', name)).toMatchObject([{ Threshold: 60_000, Statistic: 'Maximum' }]);
  });
});

describe('alarms on guarded calls and settings', () => {
  it.each(guardedDependencies)('ring when the circuit of %s stays open, and at the first bad settings', (name) => {
    const common = { Namespace: 'gdmarket-prod', Statistic: 'Sum', Threshold: 0, Period: 60 };
    expect(alarmsOn('ShortCircuits', 'Dependency', name)).toMatchObject([
      { ...common, AlarmName: `gdmarket-prod-${name}-circuit`, EvaluationPeriods: 3 },
    ]);
    expect(alarmsOn('BadSettings', 'Dependency', name)).toMatchObject([
      { ...common, AlarmName: `gdmarket-prod-${name}-settings`, EvaluationPeriods: 1 },
    ]);
  });

  it.each(guardedDependencies)('ring when more than half of what is asked of %s gets no answer', (name) => {
    const of = (MetricName: string) => ({
      Metric: { MetricName, Namespace: 'gdmarket-prod', Dimensions: [{ Name: 'Dependency', Value: name }] },
      Period: 60,
      Stat: 'Sum',
    });
    const { Metrics, ...rest } = alarm(`${name}-unanswered`);
    expect(rest).toMatchObject({ Threshold: 0, EvaluationPeriods: 10, DatapointsToAlarm: 3 });
    expect(Metrics).toHaveLength(4);
    expect(Metrics).toEqual(
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
});

describe('alarms on what clients get', () => {
  const [fast, slow] = ['fast', 'slow'].map((speed) => alarm(`requests-burn-${speed}`));

  it('ring when the month’s failures are used up too fast, in a long and in a short window', () => {
    const windows = ['fast-long', 'fast-short', 'slow-long', 'slow-short'].map((one) => alarm(`requests-burn-${one}`));
    expect(windows.map(({ Threshold }) => Number(Threshold).toFixed(4))).toEqual([
      '0.0144',
      '0.0144',
      '0.0060',
      '0.0060',
    ]);
    const periods = windows.map(({ Metrics }) =>
      [...JSON.stringify(Metrics).matchAll(/"Period":(\d+)/g)].map(([, s]) => s),
    );
    expect(periods).toEqual([3_600, 300, 21_600, 1_800].map((s) => [`${s}`, `${s}`]));
    for (const composite of [fast, slow]) expect(JSON.stringify(composite)).toMatch(/ALARM.+ AND ALARM/);
    for (const window of windows) expect(window).not.toHaveProperty('AlarmActions');
  });

  it.each([
    ['http', '5xx', 'ApiId'],
    ['rest', '5XXError', 'ApiName'],
  ] as const)('read the metrics of the gateway that the stage has (%s)', (gateway, failed, dimension) => {
    const { operations: watched } = marketIn('prod', gateway);
    if (watched === undefined) throw new Error('prod is not watched');
    const { properties } = resourceOf(watched, 'AWS::CloudWatch::Alarm', {
      AlarmName: 'gdmarket-prod-requests-burn-fast-long',
    });
    const metrics = dimensionsOf(properties);
    expect(metrics.map(({ Name }) => Name)).toEqual([dimension, dimension]);
    expect(JSON.stringify(properties.Metrics)).toContain(`"MetricName":"${failed}"`);
    expect(JSON.stringify(properties.Metrics)).toContain('"MetricName":"Count"');
  });

  it('ring when commands are slow, which the access log measures', () => {
    expect(alarm('commands-slow')).toMatchObject({
      Namespace: 'gdmarket-prod',
      MetricName: 'CommandMs',
      ExtendedStatistic: 'p99',
    });
    const filter = resourceOf(services, 'AWS::Logs::MetricFilter').properties;
    expect(filter).toMatchObject({
      MetricTransformations: [{ MetricNamespace: 'gdmarket-prod', MetricName: 'CommandMs', MetricValue: '$.ms' }],
    });
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE'])
      expect(filter.FilterPattern).toContain(`$.route = "${method} *"`);
    expect(filter.FilterPattern).not.toContain('GET');
  });

  it('ring when the account’s concurrency is nearly used up, whatever its quota', () => {
    expect(JSON.stringify(alarm('concurrency').Metrics)).toContain('100 * used / SERVICE_QUOTA(used)');
  });

  it('tell once, by one alarm, that people cannot rent', () => {
    const rule = JSON.stringify(alarm('cannot-rent').AlarmRule);
    const ids = new Map(
      ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm']
        .flatMap((type) => resourcesOf(operations, type))
        .map(({ id, properties }) => [id, nameOf(properties).replace('gdmarket-prod-', '')]),
    );
    const named = [...ids].filter(([id]) => rule.includes(`"${id}"`)).map(([, name]) => name);
    expect(named.sort()).toEqual([
      'item-circuit',
      'item-events-age',
      'item-relay-age',
      'payment-circuit',
      'payment-relay-age',
      'probe',
      'requests-burn-fast',
      'reservation-events-age',
      'reservation-relay-age',
    ]);
    expect(rule).not.toContain(' AND ');
  });
});

describe('every alarm', () => {
  const topics = {
    page: operations.findOutputs('PagesTopic').PagesTopic?.Value,
    ticket: operations.findOutputs('TicketsTopic').TicketsTopic?.Value,
  };
  const text = /^\[(page|ticket)\] .+\. See (.+)#([a-z-]+)$/;
  const parts = (one: Properties) => text.exec(String(one.AlarmDescription)) ?? [];

  /** An alarm of a canary has its version in its text, which only the deploy knows. */
  const textIn = ({ AlarmDescription }: Properties): string => {
    const [, texts = []] = Object(AlarmDescription)['Fn::Join'] ?? [];
    return (texts as readonly unknown[]).map((text) => (typeof text === 'string' ? text : '1')).join('');
  };

  it('says how urgent it is and tells the topic of that severity when it starts and stops', () => {
    const silent = /-requests-burn-\w+-\w+$/;
    for (const one of every.filter((one) => !silent.test(nameOf(one)))) {
      const [, severity] = parts(one);
      expect(one, nameOf(one)).toMatchObject({
        AlarmActions: [topics[severity as keyof typeof topics]],
        OKActions: [topics[severity as keyof typeof topics]],
      });
    }
  });

  it('has a section in the runbook, and every section an alarm', () => {
    const sections = [...pageOf(ALARMS_PAGE).matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    const canaries = [services, identity].flatMap((stack) => resourcesOf(stack, 'AWS::CloudWatch::Alarm'));
    const all = [
      ...every,
      ...canaries.map(({ properties }) => ({ ...properties, AlarmDescription: textIn(properties) })),
    ];
    const named = new Set(all.map((one) => parts(one)[3]));
    expect(all.filter((one) => parts(one)[2] !== ALARMS_PAGE)).toEqual([]);
    expect([...named].filter((section) => !sections.includes(String(section)))).toEqual([]);
    expect(sections.filter((section) => !named.has(section))).toEqual([]);
  });

  it('is named in its section', () => {
    const sections = new Map(
      pageOf(ALARMS_PAGE)
        .split(/^## /m)
        .map((section) => [section.split('\n')[0]?.toLowerCase().replaceAll(' ', '-'), section]),
    );
    for (const one of every.filter((one) => !/-burn-\w+-\w+$/.test(nameOf(one)))) {
      const endings = [...(sections.get(String(parts(one)[3])) ?? '').matchAll(/`(-[a-z-]+)`/g)].map(
        ([, name]) => name,
      );
      expect(
        endings.some((ending) => nameOf(one).endsWith(String(ending))),
        nameOf(one),
      ).toBe(true);
    }
  });

  it('takes missing data for no trouble, but where something reports all the time', () => {
    const bad = alarms.filter((one) => one.TreatMissingData === 'breaching').map(nameOf);
    const steady = ['item-relay-age', 'payment-relay-age', 'probe', 'reservation-relay-age'];
    expect(bad.sort()).toEqual(steady.map((name) => `gdmarket-prod-${name}`));
    const { operations: unprobed } = marketIn('dev');
    if (unprobed === undefined) throw new Error('dev is not watched');
    expect(JSON.stringify(unprobed)).not.toMatch(/"breaching"|-probe/);
    for (const one of alarms) expect(one.ComparisonOperator).toBe('GreaterThanThreshold');
  });

  it('watches nothing that does not exist, and imports nothing from the stack it watches', () => {
    const dependencies = [...guardedDependencies, 'payment-provider', 'reservation-holds', 'limits', 'identity'];
    const names = new Set<unknown>([...functions, ...queues.map(({ QueueName }) => QueueName), ...dependencies]);
    const watched = alarms
      .flatMap(dimensionsOf)
      .filter(({ Name }) => ['FunctionName', 'QueueName', 'Dependency', 'Consumer'].includes(String(Name)));
    expect(watched.length).toBeGreaterThan(functions.length * 2);
    expect(watched.filter(({ Value }) => !names.has(Value))).toEqual([]);
    expect(JSON.stringify(operations)).not.toContain('Fn::ImportValue');
  });
});

it('subscribes an address to both topics where one is named', () => {
  expect(resourcesOf(operations, 'AWS::SNS::Subscription')).toEqual([]);
  const monitoring = { alarmEmail: 'ops@shop.example' };
  const stage = stageOf('prod', 'http', undefined, undefined, undefined, undefined, monitoring);
  const { operations: watched } = createMarket(createApp(), stage);
  if (watched === undefined) throw new Error('prod is not watched');
  const subscriptions = resourcesOf(Template.fromStack(watched), 'AWS::SNS::Subscription');
  expect(subscriptions.map(({ properties }) => [properties.Protocol, properties.Endpoint])).toEqual([
    ['email', 'ops@shop.example'],
    ['email', 'ops@shop.example'],
  ]);
});

it('promises what the page of objectives says', () => {
  const page = pageOf('docs/runbook/objectives.md');
  expect(page).toContain(`| ${objectives.answered * 100} % `);
  expect(page).toContain(`| ${objectives.commandMs.toLocaleString('en')} ms `);
  expect(page).toContain(`| ${objectives.decided * 100} % `);
  expect(page).toContain(`| ${objectives.deliveredS} s `);
});

describe('the dashboard', () => {
  const [dashboard] = resourcesOf(operations, 'AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(dashboard).replaceAll('\\', '');

  it('is the one of the stage, and shows alarms, objectives and every queue', () => {
    expect(dashboard?.properties.DashboardName).toBe('gdmarket-prod');
    expect(body).toContain('"type":"alarm"');
    for (const { QueueName } of queues.filter((one) => !String(one.QueueName).endsWith('-parked')))
      expect(body).toContain(String(QueueName));
    for (const objective of [objectives.commandMs, objectives.decided, objectives.deliveredS])
      expect(body).toContain(`"value":${objective}`);
  });

  it('has at most the 50 metrics that cost nothing more', () => {
    const metrics = [...body.matchAll(/\["(?:AWS\/[A-Za-z]+|gdmarket-prod)","/g)];
    expect(metrics.length).toBeGreaterThan(30);
    expect(metrics.length).toBeLessThanOrEqual(50);
  });
});
