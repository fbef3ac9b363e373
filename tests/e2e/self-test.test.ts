import { InvokeCommand, paginateListFunctions } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { SELF_TEST, type SelfTestAnswer } from '#shared/self-test/self-test.ts';
import { aws } from '../support/aws.ts';
import { environment, named } from '../support/environment.ts';
import { wordsOf } from '../support/grants/grant.ts';
import { deployedGrants, without } from '../support/grants/roles.ts';
import { expectStatus, send } from '../support/http-client.ts';

const tested = await testedFunctions();

/** Functions that somebody waits for, by their names after the stage. */
async function testedFunctions(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { Functions = [] } of paginateListFunctions({ client: aws.lambda }, {}))
    names.push(...Functions.map(({ FunctionName = '' }) => FunctionName));
  const ours = names.filter((name) => name.startsWith(named('')) && /-(?:http|calls|tokens)$/.test(name));
  return ours.map((name) => name.slice(named('').length)).toSorted();
}

/** Asks a function as CodeDeploy's hook does. */
async function selfTestOf(name: string): Promise<SelfTestAnswer> {
  const Payload = JSON.stringify(SELF_TEST);
  const answer = await aws.lambda.send(new InvokeCommand({ FunctionName: named(name), Qualifier: 'live', Payload }));
  return JSON.parse(Buffer.from(answer.Payload ?? []).toString());
}

describe('the self-test', () => {
  it('is there for every function that somebody waits for', () => {
    expect(tested).toEqual(
      expect.arrayContaining(['item-http', 'item-calls', 'payment-calls', 'entry-http', 'web-http']),
    );
  });

  it.each(tested)('of %s passes', async (name) => {
    expect(await selfTestOf(name)).toEqual({ selfTest: 'passed', unreachable: {} });
  });

  it('cannot be had through the gateway', async () => {
    const answer = await send('POST', '/items', { body: SELF_TEST });
    expect(expectStatus(answer, 400).body).not.toHaveProperty('selfTest');
  });
});

const isEvaluated = environment.E2E_FOREIGN === 'no' && environment.GDMARKET_EMULATOR === 'ministack';

/** Grants whose lack a self-test notices; the others of a resource are needed to write. */
const noticed =
  /^(?:dynamodb:GetItem|dynamodb:Query history|ssm:GetParameter|lambda:InvokeFunction|sqs:GetQueueAttributes)\b/;
const granted = isEvaluated
  ? (await deployedGrants()).filter((grant) => tested.includes(grant.function) && noticed.test(wordsOf(grant)))
  : [];

describe.skipIf(!isEvaluated)('without one grant the self-test names what is out of reach', () => {
  it.each(granted.map((grant) => [grant.function, wordsOf(grant), grant] as const))(
    '%s: %s',
    async (name, _, grant) => {
      const { selfTest, unreachable } = await without(grant, () => selfTestOf(name));
      expect(selfTest).toBe('failed');
      const variables = Object.keys(unreachable);
      expect(variables).toHaveLength(1);
      expect(variables[0]).toMatch(/_?(?:TABLE|TABLE_NAME|PARAMETER|CALLEE|QUEUE_URLS)$/);
    },
  );
});
