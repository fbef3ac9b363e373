import { UNRESERVED_AT_LEAST } from '../../infra/concurrency.ts';

/** The concurrent executions that an account has and a stage wants. */
export interface ConcurrencyNeed {
  readonly stage: string;
  readonly region: string;
  /** The account's quota. */
  readonly quota: number;
  /** What no function of the account keeps for itself. */
  readonly unreserved: number;
  /** What functions of the stage already keep. */
  readonly kept: number;
  /** What functions of the stage are to keep. */
  readonly wanted: number;
}

/** The quota that AWS grants a first request. */
const USUAL_QUOTA = 1_000;

/** Lambda's quota "Concurrent executions". https://docs.aws.amazon.com/general/latest/gr/lambda-service.html */
const QUOTA_CODE = 'L-B99A9384';

/** Says what to raise, how, and how to go on until then; undefined when everything fits. */
export function shortOfConcurrency({
  stage,
  region,
  quota,
  unreserved,
  kept,
  wanted,
}: ConcurrencyNeed): string | undefined {
  const missing = wanted - kept + UNRESERVED_AT_LEAST - unreserved;
  if (wanted <= kept || missing <= 0) return undefined;
  const desired = Math.max(USUAL_QUOTA, quota + missing);
  return [
    `Stage ${stage} keeps ${wanted} concurrent executions for payment and item, and AWS wants ${UNRESERVED_AT_LEAST} left for ` +
      `everybody else. This account has ${quota} in ${region}, ${unreserved} of them unreserved: ${missing} too few.`,
    `Raise the quota "Concurrent executions" of Lambda:`,
    `  aws service-quotas request-service-quota-increase --service-code lambda --quota-code ${QUOTA_CODE} ` +
      `--desired-value ${desired} --region ${region}`,
    `Until it is granted, deploy with -c concurrency=shared: then nothing is kept, and a busy part can starve the others.`,
  ].join('\n');
}
