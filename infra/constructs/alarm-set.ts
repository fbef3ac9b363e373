import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** When an alarm rings: the metric above the limit in so many periods in a row, or of the last so many. */
export interface AlarmRule {
  readonly metric: IMetric;
  readonly above: number;
  readonly periods?: number;
  /** Of how many periods; without it `periods` in a row. */
  readonly of?: number;
  /** What is wrong and where to look, for whoever is called. */
  readonly description: string;
}

/** Alarms that all tell the same topic when they ring and when they stop; no data is no trouble. */
export class AlarmSet extends Construct {
  /** Takes the scope, an id, the topic and the rules by the alarms' names. */
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
