import { ListRulesCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import { consumers } from '#contracts/consumers.ts';
import type { StageOnAws } from '../stage-on-aws.ts';

/** A rule of the bus that feeds one of the market's own consumers. */
export interface ConsumerRule {
  readonly arn: string;
  /** The name of the consumer's queue. */
  readonly queue: string;
}

/** The rules that feed the market's consumers; rules that others made on the bus are not among them. */
export async function consumerRules(on: StageOnAws): Promise<readonly ConsumerRule[]> {
  const EventBusName = on.named('').slice(0, -1);
  const rules: ConsumerRule[] = [];
  let NextToken: string | undefined;
  do {
    const page = await on.bus.send(new ListRulesCommand({ EventBusName, NextToken }));
    for (const { Name: Rule, Arn: arn = '' } of page.Rules ?? []) {
      const { Targets = [] } = await on.bus.send(new ListTargetsByRuleCommand({ EventBusName, Rule }));
      const queue = Targets.map(({ Arn = '' }) => Arn.split(':').at(-1) ?? '').find((name) => isConsumer(on, name));
      if (queue !== undefined) rules.push({ arn, queue });
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return rules;
}

function isConsumer(on: StageOnAws, queue: string): boolean {
  return Object.keys(consumers).some((name) => on.named(name) === queue);
}
