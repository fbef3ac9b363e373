import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { defaultLimits, generousLimits, type LimitSettings } from '#contracts/settings/limits.ts';
import { type Concurrency, concurrencyOf } from './concurrency.ts';
import type { KeepingSettings } from './keeping-settings.ts';
import type { LedgerSettings } from './ledger-settings.ts';
import type { MailSettings } from './mail-settings.ts';
import { type MonitoringContext, type MonitoringSettings, monitoringSettingsOf } from './monitoring-settings.ts';
import { type PeopleSettings, peopleSettingsOf } from './people-settings.ts';
import { type RolloutContext, type RolloutSettings, rolloutSettingsOf } from './rollout-settings.ts';
import { type SignIn, signInOf } from './sign-in.ts';
import { type GatewayKind, isStageName, kindOf, type StageKind, type StageName, stageKinds } from './stage-name.ts';
import { type WebSettings, webSettingsOf } from './web-settings.ts';

export { type GatewayKind, nameIn } from './stage-name.ts';

/** The differences between stages. */
export interface Stage
  extends WebSettings,
    PeopleSettings,
    MonitoringSettings,
    RolloutSettings,
    KeepingSettings,
    MailSettings,
    LedgerSettings {
  readonly name: StageName;
  readonly gateway: GatewayKind;
  readonly signIn: SignIn;
  /**
   * What happens to tables, queues and logs when their stack is deleted. A first deploy that fails deletes them: it can
   * be repeated.
   */
  readonly removalPolicy: RemovalPolicy;
  /** Point-in-time recovery and deletion protection of tables. */
  readonly keepData: boolean;
  readonly logRetention: RetentionDays;
  /** Lambda's own lines about each invocation: start, end, duration, memory. */
  readonly logsInvocations: boolean;
  /** Whether functions that somebody waits for read their table once while they start (ADR 0052). */
  readonly primes: boolean;
  /** US dollars that a month may cost before somebody is told; `npm run costs` says what it costs. */
  readonly monthlyBudget: number;
  /** Seconds for which events that nobody waits for are collected: so late are histories and notices at most. */
  readonly collectsSeconds: number;
  /** How many days operators see what has happened. */
  readonly historyDays: number;
  /**
   * How many numbers an instance leases at a time: 1 yields 1, 2, 3…; a larger block keeps the counter row from being
   * hot.
   */
  readonly numberBlockSize: number;
  /** The market's time zone: when a day of a rental begins and ends. */
  readonly timeZone: string;
  /** The currency of its prices, ISO 4217. */
  readonly currency: string;
  /** True on an emulator, whose clients reach the API under a path of its host. */
  readonly emulated: boolean;
  /** Milliseconds for which a function uses settings before it reads them again. */
  readonly settingsMaxAgeMs: number;
  /** Milliseconds for which an instance shows the first page of a view again (ADR 0020). */
  readonly firstPageMaxAgeMs: number;
  /**
   * The gateway's limits, beyond which it answers 429: average requests per second, and burst. Emulators do not
   * throttle.
   */
  readonly throttle?: { readonly rateLimit: number; readonly burstLimit: number };
  /**
   * The most request units that a table, or an index of it, uses in a second: what a mistake or an attack can cost. Beyond
   * it DynamoDB refuses. `isWarm`: it serves so many from its first second on.
   */
  readonly tableLimits?: { readonly reads: number; readonly writes: number; readonly isWarm: boolean };
  /** How much one person may do at first; a setting from then on. */
  readonly limits: LimitSettings;
  readonly concurrency: Concurrency;
}

const shared = {
  removalPolicy: RemovalPolicy.DESTROY,
  keepData: false,
  historyDays: 30,
  collectsSeconds: 20,
  monthlyBudget: 30,
  emulated: false,
  timeZone: 'Asia/Seoul',
  currency: 'KRW',
  logsInvocations: true,
  primes: true,
  settingsMaxAgeMs: 5_000,
  firstPageMaxAgeMs: 1_000,
  limits: defaultLimits,
};

const stages: Readonly<
  Record<
    StageKind,
    Omit<
      Stage,
      | 'name'
      | 'gateway'
      | 'signIn'
      | 'concurrency'
      | keyof WebSettings
      | keyof PeopleSettings
      | keyof MonitoringSettings
      | keyof RolloutSettings
      | keyof KeepingSettings
      | keyof MailSettings
      | keyof LedgerSettings
    >
  >
> = {
  local: {
    ...shared,
    logRetention: RetentionDays.ONE_DAY,
    numberBlockSize: 1,
    collectsSeconds: 0,
    emulated: true,
    // LocalStack loads no entry that waits.
    primes: false,
    settingsMaxAgeMs: 1_000,
    // Tests read a list as soon as the row is there.
    firstPageMaxAgeMs: 0,
    limits: generousLimits,
  },
  dev: {
    ...shared,
    logRetention: RetentionDays.ONE_WEEK,
    numberBlockSize: 10,
    throttle: { rateLimit: 50, burstLimit: 100 },
    tableLimits: { reads: 1_000, writes: 500, isWarm: false },
  },
  prod: {
    ...shared,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    keepData: true,
    monthlyBudget: 100,
    logRetention: RetentionDays.THREE_MONTHS,
    logsInvocations: false,
    // SSM answers 40 reads per second and account: enough for 400 busy instances with two settings each (ADR 0017).
    settingsMaxAgeMs: 20_000,
    numberBlockSize: 50,
    throttle: { rateLimit: 1_000, burstLimit: 500 },
    // What every new table on demand has, so that it costs nothing to ask for.
    tableLimits: { reads: 12_000, writes: 4_000, isWarm: true },
  },
};

/**
 * The settings of a stage, from CDK context `stage`, `gateway`, `concurrency` and `signIn`, and its web, people,
 * monitoring and rollout settings. With `shared` no callee has reserved concurrency, for accounts whose quota is too small. Throws a sentence
 * that names the choices.
 */
export function stageOf(
  name: unknown,
  gateway: unknown,
  concurrency: unknown = 'reserved',
  web = webSettingsOf({}),
  signIn?: unknown,
  people = peopleSettingsOf({}),
  monitoring: MonitoringContext = {},
  rollout: RolloutContext = {},
): Stage {
  if (!isStageName(name)) {
    const choices = stageKinds.join(', ');
    throw new Error(`-c stage=… must be one of ${choices}, or one of your own as in dev-anna, not ${String(name)}`);
  }
  if (gateway !== 'http' && gateway !== 'rest')
    throw new Error(`-c gateway=… must be http or rest, not ${String(gateway)}`);
  if (concurrency !== 'reserved' && concurrency !== 'shared')
    throw new Error(`-c concurrency=… must be reserved or shared, not ${String(concurrency)}`);
  const kind = kindOf(name);
  const { consumer, callees } = concurrencyOf[kind];
  return {
    name,
    gateway,
    signIn: signInOf(name, signIn),
    ...stages[kind],
    ...web,
    ...people,
    ...monitoringSettingsOf(kind, monitoring),
    ...rolloutSettingsOf(name, rollout),
    concurrency: { consumer, callees: concurrency === 'shared' ? undefined : callees },
  };
}
