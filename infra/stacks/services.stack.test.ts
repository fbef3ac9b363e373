import { defaultGuardSettings } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { consumers as all } from '#contracts/consumers.ts';
import { guardedDependencies } from '#contracts/settings/parameters.ts';
import { guardBounds } from '#shared/composition/guard-bounds.ts';
import { marketIn } from '../testing/market.fixture.ts';
import { permissionsOf } from '../testing/policy.fixture.ts';
import { attribute, resourceOf, resourcesOf, same } from '../testing/template.fixture.ts';

// Books are another market: infra/services/ledger.service.test.ts.
const { 'ledger-events': _, ...consumers } = all;

const { services } = marketIn('prod');
const names = resourcesOf(services, 'AWS::Lambda::Function').map(({ properties }) => String(properties.FunctionName));
const roles = ['http', 'calls', 'events', 'settlements', 'pictures', 'relay', 'rebuild', 'probe', 'bounces'];

const writes = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'];
const readers = ['projections', 'operations', 'entry'].map((component) => `gdmarket-prod-${component}-http`);

/** The synchronous callees of each function. */
const callees: Readonly<Record<string, readonly string[]>> = {
  'gdmarket-prod-reservation-http': ['gdmarket-prod-payment-calls', 'gdmarket-prod-item-calls'],
  'gdmarket-prod-item-http': ['gdmarket-prod-payment-calls'],
  'gdmarket-prod-reservation-events': ['gdmarket-prod-item-calls'],
  'gdmarket-prod-review-http': ['gdmarket-prod-item-calls'],
};
const calls = Object.entries(callees).flatMap(([caller, called]) => called.map((callee) => [caller, callee] as const));

/** The tables of a component that are not called by its name. Operators look at circuits. */
const ownTables: Readonly<Record<string, RegExp>> = {
  projections: /(?:iteminfoes|reviewinfoes)Table/,
  operations: /(?:history|breakers)Table/,
  notices: /noticesTable/,
};

/** What functions may do with the files below a prefix of the bucket of pictures. */
const filesOf: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'item-http': [['s3:PutObject'], ['s3:GetObject']],
  'item-pictures': [
    ['s3:DeleteObject', 's3:GetObject'],
    ['s3:DeleteObject', 's3:PutObject'],
  ],
  'reservation-http': [['s3:PutObject'], ['s3:GetObject']],
};

/** `PAYMENT` of `gdmarket-prod-payment-calls`. */
function dependencyOf(callee: string): string {
  return String(callee.split('-')[2]).toUpperCase();
}

describe('functions', () => {
  it.each(names)('%s is named by component and role', (name) => {
    const [market, stage, , role] = name.split('-');
    expect([market, stage]).toEqual(['gdmarket', 'prod']);
    expect(roles).toContain(role);
  });

  it.each(names)('%s may take no action that is a pattern, and nothing on all resources but list streams', (name) => {
    const statements = permissionsOf(services, name);
    expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    const wide = statements.filter(({ resources }) => JSON.stringify(resources).includes('*'));
    // Lambda keeps what a relay gave up in a bucket of its own.
    const [, , ...role] = name.split('-');
    const files = filesOf[role.join('-')] ?? [];
    expect(wide.map(({ actions }) => actions)).toEqual(
      name.endsWith('-relay') ? [['s3:PutObject'], ['dynamodb:ListStreams']] : files,
    );
    const onAll = wide.filter(({ resources }) => resources.includes('*'));
    expect(onAll.flatMap(({ actions }) => actions)).toEqual(name.endsWith('-relay') ? ['dynamodb:ListStreams'] : []);
  });

  it.each(readers)('%s only answers queries: it may write nothing', (name) => {
    const actions = permissionsOf(services, name).flatMap((statement) => statement.actions);
    expect(actions.filter((action) => writes.includes(action) || action.includes('Send'))).toEqual([]);
  });

  it.each(names)('%s never deletes rows but of who is forgotten, and only the rebuild scans', (name) => {
    const actions = permissionsOf(services, name).flatMap((statement) => statement.actions);
    expect(actions.includes('dynamodb:DeleteItem')).toBe(name.endsWith('-notices-events'));
    expect(actions.includes('dynamodb:Scan')).toBe(name.endsWith('-rebuild'));
  });

  it.each(names)('%s reaches only the tables of its own component', (name) => {
    if (name.endsWith('-rebuild')) return;
    const [, , component = ''] = name.split('-');
    const own = ownTables[component] ?? new RegExp(`${component}sTable`);
    const tables = permissionsOf(services, name)
      .filter(({ actions }) =>
        actions.some((action) => action.startsWith('dynamodb:') && action !== 'dynamodb:ListStreams'),
      )
      .flatMap(({ resources }) => resources.map((resource) => JSON.stringify(resource)));
    const others = tables.filter((table) => !own.test(table));
    expect(others.filter((table) => !/breakersTable/.test(table))).toEqual([]);
    expect(new Set(others).size).toBe(name in callees ? 1 : 0);
  });
});

describe('synchronous calls', () => {
  const aliasOf = (name: string) => {
    const { id } = resourceOf(services, 'AWS::Lambda::Function', { FunctionName: name });
    return resourceOf(services, 'AWS::Lambda::Alias', { FunctionName: { Ref: id } }).id;
  };
  it.each(names)('%s may invoke the aliases it calls, and no other', (name) => {
    const invoked = permissionsOf(services, name).flatMap(({ actions, resources }) =>
      actions.filter((action) => action.startsWith('lambda:')).map((action) => ({ action, resources })),
    );
    const aliases = (callees[name] ?? []).map((callee) => ({ Ref: aliasOf(callee) }));
    expect(new Set(invoked.map(({ action }) => action))).toEqual(new Set(aliases.map(() => 'lambda:InvokeFunction')));
    expect(new Set(invoked.flatMap(({ resources }) => resources))).toEqual(new Set(aliases));
  });

  it.each(calls)('%s knows %s by its alias', (caller, callee) => {
    const { Environment } = resourceOf(services, 'AWS::Lambda::Function', { FunctionName: caller }).properties;
    expect(Environment).toMatchObject({ Variables: { [`${dependencyOf(callee)}_CALLEE`]: { Ref: aliasOf(callee) } } });
  });

  it.each([...new Set(calls.map(([, callee]) => callee))])(
    '%s has the memory to answer cold inside the limit',
    (callee) => {
      const { MemorySize } = resourceOf(services, 'AWS::Lambda::Function', { FunctionName: callee }).properties;
      expect(MemorySize).toBeGreaterThanOrEqual(1024);
    },
  );
});

describe('consumers', () => {
  it.each(Object.entries(consumers))('%s listens to the union of its contracts, no more', (consumer, events) => {
    const queue = resourceOf(services, 'AWS::SQS::Queue', { QueueName: `gdmarket-prod-${consumer}` });
    const rules = resourcesOf(services, 'AWS::Events::Rule').filter(({ properties }) =>
      JSON.stringify(properties.Targets).includes(JSON.stringify(attribute(queue.id))),
    );
    const contracts = Object.values(events);
    const fromBus = rules.filter(({ properties }) => properties.EventBusName !== undefined);
    expect(fromBus.map(({ properties }) => properties.EventPattern)).toEqual([
      {
        source: [...new Set(contracts.map(({ source }) => source))],
        'detail-type': contracts.map(({ name }) => name),
      },
    ]);
  });

  it('of pictures also hears of files that were sent, and of no others', () => {
    const rules = resourcesOf(services, 'AWS::Events::Rule').map(({ properties }) => properties.EventPattern);
    expect(rules.filter((pattern) => JSON.stringify(pattern ?? {}).includes('"prefix"'))).toMatchObject([
      {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
          bucket: { name: [{ 'Fn::ImportValue': expect.stringContaining('pictures') }] },
          object: { key: [{ prefix: 'incoming/' }] },
        },
      },
    ]);
  });

  it('are the only rules, besides those that start the probe and look at what is due, that of e-mail that came back, and those that tell of files in buckets', () => {
    const rules = resourcesOf(services, 'AWS::Events::Rule');
    const relays = names.filter((name) => name.endsWith('-relay')).length;
    const ofFiles = relays + 1;
    expect(rules).toHaveLength(Object.keys(consumers).length + 3 + ofFiles);
    const schedules = rules.flatMap(({ properties }) => properties.ScheduleExpression ?? []);
    expect(schedules.toSorted()).toEqual(['cron(0 * * * ? *)', 'rate(1 minute)']);
  });

  it('read each their own queue', () => {
    const sources = resourcesOf(services, 'AWS::Lambda::EventSourceMapping').map(
      ({ properties }) => properties.EventSourceArn,
    );
    const unread = Object.keys(consumers).filter((consumer) => {
      const { id } = resourceOf(services, 'AWS::SQS::Queue', { QueueName: `gdmarket-prod-${consumer}` });
      return sources.filter((source) => same(source, attribute(id))).length !== 1;
    });
    expect(unread).toEqual([]);
  });
});

describe('settings', () => {
  const readBy = (...functions: readonly string[]) =>
    ['operations-http', ...functions].map((name) => `gdmarket-prod-${name}`).toSorted();
  const readersOf: Readonly<Record<string, readonly string[]>> = {
    '/gdmarket/prod/payment-provider': readBy('payment-calls', 'payment-settlements'),
    '/gdmarket/prod/limits': readBy('item-http', 'reservation-http'),
    '/gdmarket/prod/reservation-holds': readBy('reservation-events', 'reservation-http'),
    '/gdmarket/prod/identity': readBy(
      'item-http',
      'notices-http',
      'payment-http',
      'projections-http',
      'reservation-http',
      'review-http',
    ),
    '/gdmarket/prod/deployed/services': [],
    // CloudFormation reads it.
    '/gdmarket/prod/api': [],
    '/gdmarket/prod/guard/payment': readBy('item-http', 'reservation-http'),
    '/gdmarket/prod/guard/item': readBy('reservation-events', 'reservation-http', 'review-http'),
  };
  const parameters = resourcesOf(services, 'AWS::SSM::Parameter');

  it('are these parameters', () => {
    const found = parameters.map(({ properties }) => String(properties.Name));
    expect(found.toSorted()).toEqual(Object.keys(readersOf).toSorted());
  });

  it.each(parameters)('$properties.Name may be read by those who need it, and nobody else', ({ id, properties }) => {
    const holders = names.filter((name) =>
      permissionsOf(services, name).some(
        ({ actions, resources }) =>
          same(actions, ['ssm:GetParameter']) && resources.some((one) => JSON.stringify(one).includes(`"${id}"`)),
      ),
    );
    expect(holders.toSorted()).toEqual(readersOf[String(properties.Name)]);
  });

  it.each(names)('%s may do nothing with parameters but read its own', (name) => {
    const ssm = permissionsOf(services, name).filter(({ actions }) => JSON.stringify(actions).includes('ssm:'));
    const allowed = Object.values(readersOf).filter((readers) => readers.includes(name));
    // CDK merges a function's permissions on several parameters.
    expect([...new Set(ssm.flatMap(({ actions }) => actions))]).toEqual(allowed.length > 0 ? ['ssm:GetParameter'] : []);
  });

  it.each(guardedDependencies)('of the guard of %s start with what functions have without them', (dependency) => {
    const { properties } = resourceOf(services, 'AWS::SSM::Parameter', { Name: `/gdmarket/prod/guard/${dependency}` });
    expect(JSON.parse(String(properties.Value))).toStrictEqual(defaultGuardSettings);
    expect(guardBounds.parse(JSON.parse(String(properties.Value)))).toStrictEqual(defaultGuardSettings);
  });

  it('of guards leave a caller time to answer, however long a call may take', () => {
    const limitsMs = Object.keys(callees).map((name) => {
      const { Timeout } = resourceOf(services, 'AWS::Lambda::Function', { FunctionName: name }).properties;
      return Number(Timeout) * 1_000;
    });
    for (const limitMs of limitsMs)
      expect(guardBounds.safeParse({ ...defaultGuardSettings, timeoutMs: limitMs / 2 + 1 }).success).toBe(false);
  });
});

it('the function of the views is told how long it may keep a first page', () => {
  const name = 'gdmarket-prod-projections-http';
  const { Environment } = resourceOf(services, 'AWS::Lambda::Function', { FunctionName: name }).properties;
  expect(Environment).toMatchObject({ Variables: { FIRST_PAGE_MAX_AGE_MS: '1000' } });
});

describe('callers', () => {
  it.each(calls)('%s shares the circuit of %s, and knows where its settings are', (caller, callee) => {
    const dependency = callee.split('-')[2];
    const { Environment } = resourceOf(services, 'AWS::Lambda::Function', { FunctionName: caller }).properties;
    const parameter = resourceOf(services, 'AWS::SSM::Parameter', { Name: `/gdmarket/prod/guard/${dependency}` });
    expect(Environment).toMatchObject({
      Variables: {
        BREAKER_TABLE: { 'Fn::ImportValue': expect.stringContaining('breakersTable') },
        [`${dependencyOf(callee)}_GUARD_PARAMETER`]: { Ref: parameter.id },
        GUARD_SETTINGS_MAX_AGE_MS: '20000',
        METRICS_NAMESPACE: 'gdmarket-prod',
      },
    });
    const onBreakers = permissionsOf(services, caller).filter(({ resources }) =>
      JSON.stringify(resources).includes('breakersTable'),
    );
    for (const { actions } of onBreakers) expect(actions).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem']);
    expect(onBreakers).not.toEqual([]);
  });
});
