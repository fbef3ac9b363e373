import {
  Alarm,
  AlarmRule as AlarmExpression,
  AlarmState,
  ComparisonOperator,
  CompositeAlarm,
  type IAlarm,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** `page`: people cannot rent, or soon cannot; somebody gets up. `ticket`: somebody looks on the same working day. */
export type Severity = 'page' | 'ticket';

/** What an alarm tells the operator who is alerted. */
export interface AlarmText {
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly description: string;
  /** Its section in `docs/runbook/alarms.md`, as in a link. */
  readonly section: string;
}

/**
 * When an alarm rings: the metric is above the limit in `periods` periods in a row, or in that many of the last `of`.
 */
export interface AlarmRule extends AlarmText {
  readonly metric: IMetric;
  readonly above: number;
  readonly periods?: number;
  /** The number of last periods to look at; without it, `periods` in a row. */
  readonly of?: number;
  /** True where something reports all the time: missing data rings, too. */
  readonly silenceIsBad?: boolean;
}

/** An alarm that rings while any of others does, or all of them. The others are named by the end of their names. */
export interface CompositeRule extends AlarmText {
  readonly anyOf?: readonly string[];
  readonly allOf?: readonly string[];
}

/** The topics that alarms notify when they start and stop ringing. */
export type AlarmTopics = Readonly<Record<Severity, ITopic>>;

/** Where the runbook is, from the root of the sources. */
export const ALARMS_PAGE = 'docs/runbook/alarms.md';

/** Alarms and composite alarms by name. An alarm without a topic of its own only feeds a composite one. */
export class AlarmSet extends Construct {
  readonly alarms: ReadonlyMap<string, IAlarm>;

  /** `composites` may name alarms and the composites before them; those that a composite asks `allOf` are silent. */
  constructor(
    scope: Construct,
    id: string,
    topics: AlarmTopics,
    rules: Readonly<Record<string, AlarmRule>>,
    composites: Readonly<Record<string, CompositeRule>>,
  ) {
    super(scope, id);
    const all = new Map<string, IAlarm>();
    const silent = new Set(Object.values(composites).flatMap(({ allOf = [] }) => allOf));
    for (const [name, rule] of Object.entries(rules)) {
      const alarm = new Alarm(this, name, {
        alarmName: name,
        alarmDescription: textOf(rule),
        metric: rule.metric,
        threshold: rule.above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: rule.of ?? rule.periods ?? 1,
        datapointsToAlarm: rule.periods ?? 1,
        treatMissingData: rule.silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      if (!silent.has(name)) notify(alarm, topics[rule.severity]);
      all.set(name, alarm);
    }
    for (const [name, rule] of Object.entries(composites)) {
      const parts = (names: readonly string[] = []) =>
        names.map((one) => AlarmExpression.fromAlarm(existing(all, one), AlarmState.ALARM));
      const alarm = new CompositeAlarm(this, name, {
        compositeAlarmName: name,
        alarmDescription: textOf(rule),
        alarmRule: rule.allOf
          ? AlarmExpression.allOf(...parts(rule.allOf))
          : AlarmExpression.anyOf(...parts(rule.anyOf)),
      });
      notify(alarm, topics[rule.severity]);
      all.set(name, alarm);
    }
    this.alarms = all;
  }
}

function existing(all: ReadonlyMap<string, IAlarm>, name: string): IAlarm {
  const alarm = all.get(name);
  if (alarm === undefined) throw new Error(`no alarm ${name} comes before the composite alarm that names it`);
  return alarm;
}

function notify(alarm: Alarm | CompositeAlarm, topic: ITopic): void {
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
}

/** What an alarm says: how urgent it is, what is wrong, and where to read about it. */
export function textOf({ severity, description, section }: AlarmText): string {
  return `[${severity}] ${description} See ${ALARMS_PAGE}#${section}`;
}
