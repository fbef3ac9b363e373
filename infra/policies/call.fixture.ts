import { runSimulation } from '@cloud-copilot/iam-simulate';
import { MAIL_FROM } from '../testing/market.fixture.ts';
import { account } from './account.fixture.ts';
import type { Market } from './deployed.fixture.ts';
import { identityPolicies, resourcePolicy } from './in-force.fixture.ts';

/** One call that must be allowed. */
export interface Call {
  /** The name of a function, or an AWS service that calls by itself. */
  readonly by: { readonly function: string } | { readonly service: string; readonly sourceArn: string };
  readonly action: string;
  /** The ARN of the called resource. */
  readonly on: string;
}

/** The call in one line, for the test's output. */
export function describeCall({ by, action, on }: Call): string {
  return 'function' in by
    ? `${by.function}: ${action} on ${on}`
    : `${by.service} (${by.sourceArn}): ${action} on ${on}`;
}

/**
 * True when AWS would allow the call: a policy allows it and none denies it. Services call within the account and over
 * TLS. Throws when the simulator does not know the call, or considers a policy invalid.
 */
export async function isAllowed(market: Market, { by, action, on }: Call): Promise<boolean> {
  const secure = { 'aws:SecureTransport': 'true' };
  const byFunction = { ...secure, ...(action === 'ses:SendEmail' && { 'ses:FromAddress': MAIL_FROM }) };
  const policy = resourcePolicy(market, on);
  const result = await runSimulation(
    {
      request: {
        principal: 'function' in by ? `arn:aws:sts::${account}:assumed-role/role/${by.function}` : by.service,
        action,
        resource: { resource: on, accountId: account },
        contextVariables:
          'function' in by
            ? byFunction
            : {
                ...secure,
                'aws:SourceArn': by.sourceArn,
                'aws:SourceAccount': account,
                'aws:PrincipalIsAWSService': 'true',
              },
      },
      identityPolicies:
        'function' in by
          ? identityPolicies(market, by.function).map((policy, index) => ({ name: `${index}`, policy }))
          : [],
      ...(policy === undefined ? {} : { resourcePolicy: policy }),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(`${action} on ${on}: ${JSON.stringify(result.errors)}`);
  return result.overallResult === 'Allowed';
}
