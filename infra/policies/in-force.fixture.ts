import { listOf } from '../testing/template.fixture.ts';
import type { Market } from './deployed.fixture.ts';

/** A policy document as IAM reads it. */
export interface PolicyDocument {
  readonly Version: string;
  readonly Statement: readonly object[];
}

/** What the role of a function allows, by the function's name. Throws when there is no such function. */
export function identityPolicies(market: Market, functionName: string): readonly PolicyDocument[] {
  const owner = market.find(({ type, ref }) => type === 'AWS::Lambda::Function' && ref === functionName);
  const role = market.find(({ type, arn }) => type === 'AWS::IAM::Role' && arn === owner?.properties.Role);
  if (role === undefined) throw new Error(`there is no function ${functionName}`);
  return market
    .filter(({ type, properties }) => type === 'AWS::IAM::Policy' && listOf(properties.Roles).includes(role.ref))
    .map(({ properties }) => properties.PolicyDocument as PolicyDocument);
}

/** The types of policies that say who may use a resource, and their property that names it. */
const resourcePolicies: Readonly<Record<string, string>> = {
  'AWS::SQS::QueuePolicy': 'Queues',
  'AWS::SNS::TopicPolicy': 'Topics',
};

/**
 * What a resource allows others; undefined when it has no policy. A queue and a topic have one document: of two, the
 * last would replace the first. Throws when there are two.
 */
export function resourcePolicy(market: Market, resourceArn: string): PolicyDocument | undefined {
  if (resourceArn.startsWith('arn:aws:lambda:')) return functionPolicy(market, resourceArn);
  const ref = market.find(({ arn }) => arn === resourceArn)?.ref;
  const documents = market
    .filter(({ type, properties }) => {
      const named: readonly unknown[] = listOf(properties[resourcePolicies[type] ?? ''] ?? []);
      return named.includes(ref);
    })
    .map(({ properties }) => properties.PolicyDocument as PolicyDocument);
  if (documents.length > 1) throw new Error(`${resourceArn} has ${documents.length} policies`);
  return documents[0];
}

/** Lambda writes one statement per permission: on exactly the named function, version or alias. */
function functionPolicy(market: Market, functionArn: string): PolicyDocument {
  const permissions = market.filter(
    ({ type, properties }) => type === 'AWS::Lambda::Permission' && properties.FunctionName === functionArn,
  );
  return {
    Version: '2012-10-17',
    Statement: permissions.map(({ properties: { Action, Principal, SourceArn, SourceAccount } }) => ({
      Effect: 'Allow',
      Principal: { Service: Principal },
      Action,
      Resource: functionArn,
      Condition: {
        ...(SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': SourceArn } }),
        ...(SourceAccount === undefined ? {} : { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
      },
    })),
  };
}
