/** A rule that is broken on purpose: where, and why. */
export interface AcceptedFinding {
  readonly rule: string | RegExp;
  readonly where: RegExp;
  readonly why: string;
}

const parked = /(?:Failures|DeadLetters|Parked)\/Queue\//;
const gateway = /\/(?:Http|Rest)Gateway\/Api\//;
const people = /\/People\/Pool\//;
const edge = /-edge\/Distribution\//;
const everyFunction = /\/Function\/Resource$/;

/**
 * Findings of the security rules in the prod stage that are accepted. A finding that is not listed fails the test, and
 * so does a listed one that no longer occurs.
 */
export const acceptedFindings: readonly AcceptedFinding[] = [
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    where: /\/Relay\/Relay\/Role\//,
    why: 'dynamodb:ListStreams, which an event source on a stream needs, takes no resource.',
  },
  {
    rule: 'AwsSolutions-IAM4',
    where: /-deploys\/Role\/Resource$/,
    why: 'AWS says what CodeDeploy needs to move aliases, and keeps it up to date.',
  },
  {
    rule: 'AwsSolutions-IAM5',
    where: /-deploys\/Hook\/Role\/DefaultPolicy\//,
    why: 'The hook asks versions that are yet to come, in deployments that are yet to come.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::<\w+RelayBatchesBucket\w+\.Arn>\/\*\]$/,
    where: /\/Relay\/Relay\/Role\//,
    why: 'Lambda names the objects of batches that a relay gave up; the bucket has nothing else.',
  },
  {
    rule: /^AwsSolutions-IAM4\[Policy::.*AWSBackupServiceRolePolicyForBackup\]$/,
    where: /-backup\/Plan\//,
    why: 'What AWS Backup needs of DynamoDB is AWS’s to say, in a policy of its own.',
  },
  {
    rule: 'AwsSolutions-DDB3',
    where: /\/breakers\/Table\//,
    why: 'What instances know of a dependency is seconds old: without it circuits are closed.',
  },
  {
    rule: 'AwsSolutions-COG2',
    where: people,
    why: 'A second factor is each person’s choice: a market of neighbours is easy to enter.',
  },
  {
    rule: 'AwsSolutions-COG8',
    where: people,
    why: 'The plan Plus costs a third more for threat protection; Essentials has all that the market uses.',
  },
  {
    rule: 'AwsSolutions-CFR1',
    where: edge,
    why: 'The market refuses no country.',
  },
  {
    rule: 'AwsSolutions-CFR2',
    where: edge,
    why: 'A firewall costs as much as a small market: -c webAcl attaches one where it is wanted.',
  },
  {
    rule: 'AwsSolutions-CFR4',
    where: edge,
    why: 'CloudFront’s own certificate fixes the oldest TLS; a domain with -c certificate takes 1.2 and newer.',
  },
  {
    rule: 'AwsSolutions-CFR3',
    where: edge,
    why: 'Its lines would have whole addresses: where somebody looks for things, and secret ones. The gateway’s log has every request without them.',
  },
  {
    rule: 'Serverless-EventBusDLQ',
    where: /\/Batches\/Rule\//,
    why: 'The batch stays in its bucket; a message that cannot reach its queue has no better one.',
  },
  {
    rule: 'AwsSolutions-S1',
    where: /\/Batches\/Bucket\//,
    why: 'Lambda alone writes there, and only when a relay has failed for a day.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::<picturesBucket\w+\.Arn>\/(?:(?:incoming\/)?(?:things|rentals)|incoming)\/\*\]$/,
    where: /\/(?:Item\/(?:Http|Pictures\/Consumer)|Reservation\/Http)\/Role\//,
    why: 'Files come and go: a function may work with those below the prefixes that it needs, and with no others.',
  },
  {
    rule: 'AwsSolutions-S1',
    where: /\/pictures\/Bucket\//,
    why: 'Events say who uploaded and removed what; a log of every look at a public picture costs more than the pictures.',
  },
  {
    rule: 'AwsSolutions-SQS3',
    where: parked,
    why: 'The failure queue of a stream is a dead-letter queue, but no queue says so.',
  },
  {
    rule: 'Serverless-SQSRedrivePolicy',
    where: parked,
    why: 'A dead-letter queue is the end of the way: its alarm calls a person.',
  },
  {
    rule: 'Serverless-LambdaEventSourceMappingDestination',
    where: /SqsEventSource/,
    why: 'What a consumer cannot process goes to the dead-letter queue of its queue.',
  },
  {
    rule: 'Serverless-LambdaDLQ',
    where: everyFunction,
    why: 'Only asynchronous invocations use it, and there are none: functions are called by the gateway, each other, queues and streams.',
  },
  {
    rule: 'Serverless-LambdaTracing',
    where: everyFunction,
    why: 'Correlation ids lead through logs and events. Sampled traces cost money: -c traces=on sends them.',
  },
  {
    rule: 'Serverless-APIGWXrayEnabled',
    where: gateway,
    why: 'As for the functions.',
  },
  {
    rule: 'AwsSolutions-APIG4',
    where: gateway,
    why: 'What anybody may read, and what has no route, needs no token; functions verify every token that comes.',
  },
  {
    rule: 'Serverless-EventBusDLQ',
    where: /\/Probe\/EveryMinute\//,
    why: 'A run of the probe that does not begin makes its alarm ring; nobody wants to repeat it.',
  },
  {
    rule: 'Serverless-APIGWStructuredLogging',
    where: gateway,
    why: 'Lines are JSON; the rule wants the format itself to be, and status and duration are numbers without quotes.',
  },
  { rule: 'AwsSolutions-COG4', where: gateway, why: 'As AwsSolutions-APIG4.' },
  {
    rule: 'AwsSolutions-APIG2',
    where: gateway,
    why: 'Functions check requests with the schemas of the contract and answer problems; the gateway could only say 400.',
  },
  {
    rule: 'AwsSolutions-APIG3',
    where: gateway,
    why: 'A web ACL costs by the month whatever happens; throttling stands in front until somebody needs it.',
  },
];

/** True when a finding's rule is the one that is accepted, or one of its cases, as in `AwsSolutions-IAM5[Resource::*]`. */
export function isRule(accepted: AcceptedFinding['rule'], rule: string): boolean {
  return typeof accepted === 'string' ? rule === accepted || rule.startsWith(`${accepted}[`) : accepted.test(rule);
}
