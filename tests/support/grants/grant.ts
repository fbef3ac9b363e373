/** One action on one resource that a policy allows. */
export interface Grant {
  /** `dynamodb:GetItem`. */
  readonly action: string;
  /** An ARN, or a pattern of ARNs. */
  readonly resource: string;
}

/** A policy that only allows, as IAM keeps it. */
export interface Policy {
  readonly Statement: readonly Statement[];
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/**
 * The grant in words: its action, and its resource without account, region, stage and alias
 * (`dynamodb:Query items/index/listed`). The bus is named after the stage alone, and a user pool has no name.
 */
export function wordsOf({ action, resource }: Grant): string {
  const path = resource.split(':').slice(5).join('/');
  const name = path.replace(/^.*?gdmarket[-/][a-z]+[-/]?/, '').replace(/\/live$/, '');
  if (resource.includes(':s3:')) return `${action} pictures${path.replace(/^[^/]*/, '')}`;
  if (path.startsWith('userpool/')) return `${action} userpool`;
  return `${action} ${resource === '*' ? '*' : name || 'the bus'}`;
}

/** Every grant in a policy. Throws for a statement that denies. */
export function grantsIn({ Statement }: Policy): readonly Grant[] {
  return Statement.flatMap(({ Effect, Action, Resource }) => {
    if (Effect !== 'Allow') throw new Error(`a statement has the effect ${Effect}`);
    return listOf(Action).flatMap((action) => listOf(Resource).map((resource) => ({ action, resource })));
  });
}

/** The policy with the grants that `keeps` says, and no other. */
export function keeping(policy: Policy, keeps: (grant: Grant) => boolean): Policy {
  const Statement = grantsIn(policy)
    .filter(keeps)
    .map(({ action, resource }) => ({ Effect: 'Allow', Action: action, Resource: resource }));
  return { ...policy, Statement };
}

/** The policy without one grant; the others stay. */
export function withoutGrant(policy: Policy, { action, resource }: Grant): Policy {
  return keeping(policy, (grant) => grant.action !== action || grant.resource !== resource);
}

function listOf(oneOrMore: string | readonly string[]): readonly string[] {
  return typeof oneOrMore === 'string' ? [oneOrMore] : oneOrMore;
}
