import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/**
 * When an alarm rings: the metric is above the limit in `periods` periods in a row, or in that many of the last `of`.
 */
export interface AlarmRule {
  readonly metric: IMetric;
  readonly above: number;
  readonly periods?: number;
  /** The number of last periods to look at; without it, `periods` in a row. */
  readonly of?: number;
  /** What is wrong and where to look, for the operator who is alerted. */
  readonly description: string;
}

/** Alarms that all notify the same topic when they start and stop ringing. Missing data is not a problem. */
export class AlarmSet extends Construct {
  /** `rules` are by the alarms' names. */
  constructor(scope: Construct, id: string, topic: ITopic, rules: Readonly<Record<string, AlarmRule>>) {
    super(scope, id);
    const action = new SnsAction(topic);
    for (const [name, { metric, above, periods = 1, of = periods, description }] of Object.entries(rules)) {
      const alarm = new Alarm(this, name, {
        alarmName: name,
        alarmDescription: description,
        metric,
        threshold: above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: of,
        datapointsToAlarm: periods,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}
