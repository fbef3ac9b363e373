import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Files that only tests read. */
const TESTS = String.raw`\.(?:test|fixture|contract)\.m?[jt]s$|/testing/|^(?:lab|tests)/`;

/** One part of the market: item, reservation, payment, review, projections, entry. */
const COMPONENT = '^functions/(?!shared/)([^/]+)/';

/**
 * The direction of imports (README, Architecture): domain ← use cases ← adapters and handlers ← container ← infra;
 * components meet only in contracts. `pathNot` lists exceptions. Tests may import anything unless a rule says otherwise.
 */
export const rules: IForbiddenRuleType[] = [
  {
    name: 'domain-knows-only-domain',
    comment:
      'Domain code decides and evolves; it imports its own component’s domain, the shared one and the calendar, nothing else.',
    from: { path: `${COMPONENT}domain/`, pathNot: TESTS },
    to: { pathNot: '^functions/(?:$1|shared)/domain/|^contracts/days/' },
  },
  {
    name: 'shared-domain-stands-alone',
    comment: 'What every domain is built on imports nothing.',
    from: { path: '^functions/shared/domain/', pathNot: TESTS },
    to: { pathNot: '^functions/shared/domain/' },
  },
  {
    name: 'use-cases-know-no-adapters',
    comment: 'Use cases work on domain, contracts and ports; of shared code with I/O they know types only.',
    from: { path: `${COMPONENT}use-cases/`, pathNot: TESTS },
    to: {
      pathNot: [
        '^functions/$1/(?:domain|use-cases)/',
        // The aggregate's file describes how the aggregate is kept, without I/O.
        '^functions/$1/$1\\.aggregate\\.ts$',
        '^functions/shared/',
        '^contracts/',
        'node_modules/zod/mini',
        // What people are told, and its words.
        '^functions/notices/telling/',
        // The pure parts of the views.
        '^functions/projections/(?:item-info|review-info)/',
        '^functions/projections/view-store\\.ts$',
      ],
    },
  },
  {
    name: 'use-cases-do-no-io',
    comment: 'Only types of shared code that is neither domain nor use case.',
    from: { path: [`${COMPONENT}use-cases/`, '^functions/shared/use-cases/'], pathNot: TESTS },
    to: { path: '^functions/shared/(?!domain/|use-cases/)', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'views-are-pure',
    comment: 'What an event does to a view is a function of both.',
    from: { path: '^functions/projections/(?:item-info|review-info)/', pathNot: TESTS },
    to: {
      pathNot: [
        '^functions/projections/(?:item-info/|review-info/|view-store\\.ts$)',
        '^functions/shared/domain/',
        '^contracts/',
        'node_modules/zod/mini',
      ],
    },
  },
  {
    name: 'adapters-know-no-handlers',
    comment: 'Adapters serve use cases; who wires and who is called from outside is above them.',
    from: { path: `${COMPONENT}adapters/`, pathNot: TESTS },
    to: {
      path: [
        '^functions/$1/(?:handlers/|container\\.ts$|$1\\.functions\\.ts$)',
        '^functions/shared/(?:composition|http)/',
      ],
    },
  },
  {
    name: 'entry-points-wire',
    comment: 'Of the handlers, only the entry points of bundles see adapters, container and the wired functions.',
    from: {
      path: `${COMPONENT}handlers/`,
      pathNot: [
        TESTS,
        'handlers/(?:http|calls|events|settlements|pictures|relay|rebuild|tokens|probe|bounces|schema|hook)\\.ts$',
      ],
    },
    to: { path: '^functions/$1/(?:adapters/|container\\.ts$|$1\\.functions\\.ts$)' },
  },
  {
    name: 'routes-ask-who-may',
    comment: 'What a person asks for is done for that person: no use case behind a route acts as the market.',
    from: { path: `${COMPONENT}handlers/[^/]+\\.routes\\.ts$` },
    to: { path: '^functions/shared/domain/the-market\\.ts$', reachable: true },
  },
  {
    name: 'components-stay-apart',
    comment: 'They meet only in contracts.',
    from: { path: COMPONENT },
    to: { path: '^functions/', pathNot: '^functions/(?:$1|shared)/' },
  },
  {
    name: 'shared-knows-no-business',
    comment: 'Shared code serves any service: it knows neither a component nor a contract.',
    from: { path: '^functions/shared/' },
    to: { path: ['^functions/(?!shared/)', '^contracts/'] },
  },
  {
    name: 'events-know-no-store',
    comment: 'Rows carry events: what stores rows imports events, not the other way round.',
    from: { path: '^functions/shared/events/', pathNot: TESTS },
    to: { path: '^functions/shared/persistence/' },
  },
  {
    name: 'packages-stand-alone',
    comment: 'Any other project can use a package: its code and its tests know nothing of this one.',
    from: { path: '^packages/' },
    to: { path: '^(?:functions|contracts|infra|lab|tools|tests)/' },
  },
  {
    name: 'resilience-needs-one-package',
    comment: 'Only the store on DynamoDB knows AWS, and only the middleware knows middy: they may be left out.',
    from: {
      path: '^packages/resilience/',
      pathNot: [TESTS, '^packages/resilience/(?:store/breaker-store-dynamodb|guard/guard\\.middleware)\\.ts$'],
    },
    to: { path: 'node_modules/', pathNot: 'node_modules/zod/mini' },
  },
  {
    name: 'client-needs-nothing',
    comment: 'The client runs in browsers, where each byte is loaded: it needs no package and nothing of Node.',
    from: { path: '^packages/client/', pathNot: TESTS },
    to: { pathNot: '^packages/client/' },
  },
  {
    name: 'apps-know-the-client-alone',
    comment:
      'An app is a client like any other: of this repository it knows the client, the particles of Korean, and itself.',
    from: { path: '^(apps/[^/]+/)' },
    to: {
      pathNot: ['^$1', '^(?:node_modules/@gdmarket|packages)/(?:client|korean)/', 'node_modules/(?!@gdmarket/)'],
      // What builds an app runs on Node. Its own code has no types for that.
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'features-stay-apart',
    comment: 'A feature is loaded when somebody opens it; what two of them need is beside the features.',
    from: { path: '^apps/[^/]+/src/features/([^/]+)/' },
    to: { path: '^apps/[^/]+/src/features/', pathNot: '^apps/[^/]+/src/features/$1/' },
  },
  {
    name: 'contracts-stand-alone',
    comment: 'Contracts are what everybody may import; they import zod/mini and each other.',
    from: { path: '^contracts/', pathNot: TESTS },
    to: { pathNot: ['^contracts/', 'node_modules/zod/mini'] },
  },
  {
    name: 'infra-knows-contracts-only',
    comment:
      'Infrastructure bundles functions by path; of the code it knows the contracts, when functions end, what a parameter it creates starts with, and what a table’s indexes are called.',
    from: { path: '^infra/' },
    to: {
      path: '^(?:functions|lab|tools|tests)/',
      pathNot: [
        '^functions/shared/(?:composition/guard-bounds|config/time-limits)\\.ts$',
        '^functions/payment/adapters/payment-provider-settings\\.ts$',
        '^functions/shared/persistence/lists/list-indexes\\.ts$',
        '^functions/reservation/adapters/hold-settings\\.ts$',
        '^functions/shared/identity/identity-settings\\.ts$',
      ],
    },
  },
  {
    name: 'stacks-are-above',
    comment: 'Stacks are made of services, and services of constructs.',
    from: { path: '^infra/(?:constructs|services)/', pathNot: TESTS },
    to: { path: ['^infra/stacks/', '^infra/market\\.ts$'] },
  },
  {
    name: 'constructs-know-no-services',
    comment: 'A construct serves any service.',
    from: { path: '^infra/constructs/', pathNot: TESTS },
    to: { path: '^infra/services/' },
  },
  {
    name: 'only-infra-builds',
    comment: 'What runs knows nothing of how it is deployed.',
    from: { path: '^(?:functions|contracts|packages)/', pathNot: TESTS },
    to: { path: ['^(?:infra|lab|tools)/', 'node_modules/(?:aws-cdk-lib|constructs|esbuild)/'] },
  },
  {
    name: 'bootstrap-stands-alone',
    comment: 'What runs before any package is installed needs nothing but Node.',
    from: { path: '^tools/bootstrap/', pathNot: TESTS },
    to: { pathNot: '^tools/bootstrap/', dependencyTypesNot: ['core'] },
  },
  {
    name: 'no-tests-in-production',
    comment: 'What is deployed imports nothing that only tests need.',
    from: { path: '^(?:functions|contracts|infra|packages)/', pathNot: TESTS },
    to: { path: TESTS },
  },
  {
    name: 'only-tools-run-the-lab',
    comment: 'The lab’s programs are commands: tools run them, and end-to-end tests that need people who rent.',
    from: { pathNot: ['^(?:lab|tools)/', '^tests/(?:e2e/chaos\\.test\\.ts$|drills/)'] },
    to: { path: '^lab/' },
  },
  {
    name: 'no-development-packages-in-production',
    comment: 'What a bundle needs is a dependency.',
    from: { path: '^(?:functions|contracts|packages)/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'functions-read-no-files',
    comment: 'The bundler puts a module without any file in the place of this one.',
    from: { path: '^(?:functions|contracts|packages)/', pathNot: TESTS },
    to: { path: '^(?:node:)?fs/promises$' },
  },
  {
    name: 'zod-is-mini',
    comment: 'The full zod is several times the size. The reference has it, as others do.',
    from: { pathNot: '^lab/reference/' },
    to: { path: 'node_modules/zod/', pathNot: 'node_modules/zod/mini' },
  },
  {
    name: 'no-cycles',
    comment: 'Files that need each other are one file.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unknown-imports',
    comment: 'An import this lint cannot follow is one it cannot judge. Type packages have nothing to follow.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
  },
];
