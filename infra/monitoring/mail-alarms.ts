import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { MailSender } from '../constructs/mail-sender.ts';
import type { AlarmRule } from './alarm-set.ts';

/**
 * The shares at which SES begins to look at an account.
 * https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-bounce-rate.html
 */
const MOST = { BounceRate: 0.05, ComplaintRate: 0.001 } as const;

/** Alarms on e-mail that comes back and on e-mail that was lost, by name; none where a stage sends none. */
export function mailAlarms(namespace: string, senders: readonly MailSender[]): Record<string, AlarmRule> {
  return Object.assign(
    {},
    ...senders.map(({ configurationSet }): Record<string, AlarmRule> => {
      const share = (name: keyof typeof MOST, what: string): AlarmRule => ({
        metric: new Metric({
          namespace: 'AWS/SES',
          metricName: `Reputation.${name}`,
          dimensionsMap: { 'ses:configuration-set': configurationSet },
          statistic: Stats.AVERAGE,
          period: Duration.hours(1),
        }),
        above: MOST[name],
        severity: 'ticket',
        section: 'e-mail-comes-back',
        description: `More than ${MOST[name] * 100} % of the e-mail ${what}.`,
      });
      return {
        [`${namespace}-mail-bounces`]: share('BounceRate', 'bounces'),
        [`${namespace}-mail-complaints`]: share('ComplaintRate', 'is called unwanted'),
        [`${namespace}-mail-lost`]: {
          metric: new Metric({
            namespace,
            metricName: 'MailsLost',
            dimensionsMap: { Consumer: `${namespace}-notices-events` },
            statistic: Stats.SUM,
            period: Duration.hours(1),
          }),
          above: 10,
          severity: 'ticket',
          section: 'people-are-not-told',
          description: 'More than 10 e-mails in an hour were refused, or nobody knows whether they were sent.',
        },
      };
    }),
  );
}
