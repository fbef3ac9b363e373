import { listOf } from '../testing/template.fixture.ts';
import type { Call } from './call.fixture.ts';
import type { Market } from './deployed.fixture.ts';
import { identityPolicies } from './in-force.fixture.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/** What CDK grants with an event source, and Lambda uses only for some of them. */
const withEventSources = ['sqs:ChangeMessageVisibility', 'sqs:GetQueueUrl', 'sqs:GetQueueAttributes'];

/**
 * Every single action on every single resource, or pattern of them, that roles of functions allow; without what comes
 * along with event sources.
 */
export function grantsOf(market: Market): readonly Call[] {
  const names = market.filter(({ type }) => type === 'AWS::Lambda::Function').map(({ ref }) => ref);
  return names.flatMap((name) =>
    (identityPolicies(market, name).flatMap(({ Statement }) => Statement) as readonly Statement[]).flatMap(
      ({ Action, Resource }) =>
        listOf(Action)
          .filter((action) => !withEventSources.includes(action))
          .flatMap((action) => listOf(Resource).map((on) => ({ by: { function: name }, action, on }))),
    ),
  );
}

/** Whether a call is what a grant was made for. */
export function isGrantFor({ by, action, on }: Call, granted: Call): boolean {
  const pattern = new RegExp(`^${granted.on.split('*').map(escapeRegExp).join('.*')}$`);
  return JSON.stringify(by) === JSON.stringify(granted.by) && action === granted.action && pattern.test(on);
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
