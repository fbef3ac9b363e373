import { describe, expect, it } from 'vitest';
import { grantsIn, type Policy, withoutGrant, wordsOf } from './grant.ts';

const items = 'arn:aws:dynamodb:eu-west-1:1:table/gdmarket-local-items';

describe('a grant in words', () => {
  it.each([
    ['dynamodb:GetItem', items, 'items'],
    ['dynamodb:Query', `${items}/index/listed`, 'items/index/listed'],
    ['lambda:InvokeFunction', 'arn:aws:lambda:eu-west-1:1:function:gdmarket-local-item-calls:live', 'item-calls'],
    ['ssm:GetParameter', 'arn:aws:ssm:eu-west-1:1:parameter/gdmarket/local/guard/item', 'guard/item'],
    ['sqs:SendMessage', 'arn:aws:sqs:eu-west-1:1:gdmarket-local-item-events-dlq', 'item-events-dlq'],
    ['events:PutEvents', 'arn:aws:events:eu-west-1:1:event-bus/gdmarket-local', 'the bus'],
    ['dynamodb:ListStreams', '*', '*'],
  ])('%s on %s', (action, resource, words) => {
    expect(wordsOf({ action, resource })).toBe(`${action} ${words}`);
  });
});

describe('a policy', () => {
  const policy: Policy = {
    Statement: [
      { Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:Query'], Resource: [items, `${items}/index/listed`] },
      { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: items },
    ],
  };

  it('has a grant for each action on each resource', () => {
    expect(grantsIn(policy)).toHaveLength(5);
  });

  it.each(grantsIn(policy))('loses one grant and no other: $action on $resource', (grant) => {
    const left = grantsIn(withoutGrant(policy, grant));
    expect(left).not.toContainEqual(grant);
    expect([...left, grant]).toEqual(expect.arrayContaining([...grantsIn(policy)]));
    expect(left).toHaveLength(4);
  });

  it('that denies is not understood', () => {
    expect(() => grantsIn({ Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] })).toThrow('Deny');
  });
});
