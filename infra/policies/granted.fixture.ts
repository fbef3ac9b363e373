import { listOf } from '../testing/template.fixture.ts';
import type { Call } from './call.fixture.ts';
import type { Market } from './deployed.fixture.ts';
import { withEventSources } from './done-by-lambda.fixture.ts';
import { identityPolicies } from './in-force.fixture.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/**
 * Every single action on every single resource, or pattern of resources, that the roles of functions allow; without
 * those that come with event sources.
 */
export function grantsOf(market: Market): readonly Call[] {
  const names = market
    .filter(({ type, properties }) => type === 'AWS::Lambda::Function' && properties.FunctionName !== undefined)
    .map(({ ref }) => ref);
  return names.flatMap((name) =>
    (identityPolicies(market, name).flatMap(({ Statement }) => Statement) as readonly Statement[]).flatMap(
      ({ Action, Resource }) =>
        listOf(Action)
          .filter((action) => !withEventSources.some((one) => one === action))
          .flatMap((action) => listOf(Resource).map((on) => ({ by: { function: name }, action, on }))),
    ),
  );
}

/** True when a call is the purpose of a grant. */
export function isGrantFor({ by, action, on }: Call, granted: Call): boolean {
  const pattern = new RegExp(`^${granted.on.split('*').map(escapeRegExp).join('.*')}$`);
  return JSON.stringify(by) === JSON.stringify(granted.by) && action === granted.action && pattern.test(on);
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
