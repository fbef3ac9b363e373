import type { Template } from 'aws-cdk-lib/assertions';
import { listOf, type Resource, resourceOf, resourcesOf, same } from './template.fixture.ts';

/** A statement with its lists written out. */
export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly condition?: unknown;
}

interface PolicyDocument {
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Action: string | readonly string[];
    readonly Resource: unknown;
    readonly Condition?: unknown;
  }[];
}

/** Everything that a function may do: the statements of its role's policies. */
export function permissionsOf(template: Template, functionName: string): readonly Statement[] {
  const role = roleOf(resourceOf(template, 'AWS::Lambda::Function', { FunctionName: functionName }));
  return resourcesOf(template, 'AWS::IAM::Policy')
    .filter(({ properties }) => listOf(properties.Roles).some((granted) => same(granted, { Ref: role })))
    .flatMap(statementsIn);
}

/** The statements of a policy of a role, a queue or a topic. */
export function statementsIn({ properties }: Resource): readonly Statement[] {
  const { Statement } = properties.PolicyDocument as PolicyDocument;
  return Statement.map(({ Effect, Action, Resource, Condition }) => ({
    effect: Effect,
    actions: listOf(Action),
    resources: listOf(Resource),
    ...(Condition === undefined ? {} : { condition: Condition }),
  }));
}

/**
 * The actions that a function may perform on a resource, in alphabetical order. `resource` is written as in templates.
 */
export function actionsOn(template: Template, functionName: string, resource: unknown): readonly string[] {
  return permissionsOf(template, functionName)
    .filter(({ resources }) => resources.some((one) => same(one, resource)))
    .flatMap(({ actions }) => actions)
    .toSorted();
}

/** The logical id of a function's role. */
export function roleOf({ properties }: Resource): string {
  const { 'Fn::GetAtt': path } = properties.Role as { readonly 'Fn::GetAtt': readonly [string, string] };
  return path[0];
}
