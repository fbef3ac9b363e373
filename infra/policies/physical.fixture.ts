import { account, arnIn, region } from './account.fixture.ts';

/** The values of a resource on AWS: that of `Ref`, and its attributes. */
export interface Physical {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

type Properties = Readonly<Record<string, unknown>>;

/**
 * Makes the values of a resource of one type. The name is its logical id where AWS would generate one; references in
 * the properties are resolved.
 */
type Make = (name: string, properties: Properties) => Physical;

const makers: Readonly<Record<string, readonly [nameProperty: string, make: Make]>> = {
  'AWS::Lambda::Function': ['FunctionName', (name) => named(name, arnIn('lambda', `function:${name}`))],
  'AWS::Lambda::Alias': [
    'Name',
    (name, { FunctionName }) => ({ ref: arnIn('lambda', `function:${FunctionName}:${name}`), attributes: {} }),
  ],
  'AWS::CodeDeploy::Application': ['ApplicationName', (name) => ({ ref: name, attributes: {} })],
  'AWS::SQS::Queue': [
    'QueueName',
    (name) => ({
      ref: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
      attributes: { Arn: arnIn('sqs', name), QueueName: name },
    }),
  ],
  'AWS::DynamoDB::Table': [
    'TableName',
    (name) => {
      const Arn = arnIn('dynamodb', `table/${name}`);
      return { ref: name, attributes: { Arn, StreamArn: `${Arn}/stream/2026-01-31T12:00:00.000` } };
    },
  ],
  'AWS::Events::EventBus': ['Name', (name) => named(name, arnIn('events', `event-bus/${name}`))],
  'AWS::Events::Rule': [
    'Name',
    (name, { EventBusName }) => named(name, arnIn('events', ['rule', EventBusName, name].filter(Boolean).join('/'))),
  ],
  'AWS::S3::Bucket': ['BucketName', (name) => named(name.toLowerCase(), `arn:aws:s3:::${name.toLowerCase()}`)],
  'AWS::SNS::Topic': [
    'TopicName',
    (name) => ({ ref: arnIn('sns', name), attributes: { TopicArn: arnIn('sns', name), TopicName: name } }),
  ],
  'AWS::CloudWatch::Alarm': ['AlarmName', (name) => named(name, arnIn('cloudwatch', `alarm:${name}`))],
  'AWS::CloudWatch::CompositeAlarm': ['AlarmName', (name) => named(name, arnIn('cloudwatch', `alarm:${name}`))],
  'AWS::SSM::Parameter': ['Name', (name) => named(name, arnIn('ssm', `parameter${name}`))],
  'AWS::Logs::LogGroup': ['LogGroupName', (name) => named(name, `${arnIn('logs', `log-group:${name}`)}:*`)],
  'AWS::SES::ConfigurationSet': ['Name', (name) => named(name, arnIn('ses', `configuration-set/${name}`))],
  'AWS::SES::EmailIdentity': ['EmailIdentity', (name) => named(name, arnIn('ses', `identity/${name}`))],
  'AWS::DSQL::Cluster': [
    '',
    (name) => {
      const Arn = arnIn('dsql', `cluster/${name}`);
      return { ref: name, attributes: { Arn, ResourceArn: Arn, Endpoint: `${name}.dsql.${region}.on.aws` } };
    },
  ],
  'AWS::IAM::Role': ['RoleName', (name) => named(name, `arn:aws:iam::${account}:role/${name}`)],
  'AWS::Cognito::UserPool': [
    '',
    (name) => ({ ref: `${region}_${name}`, attributes: { Arn: arnIn('cognito-idp', `userpool/${region}_${name}`) } }),
  ],
  'AWS::ApiGatewayV2::Api': ['', (name) => ({ ref: name.toLowerCase(), attributes: {} })],
  'AWS::ApiGatewayV2::Stage': ['StageName', (name) => ({ ref: name, attributes: {} })],
  'AWS::ApiGateway::RestApi': [
    '',
    (name) => ({ ref: name.toLowerCase(), attributes: { RootResourceId: `${name}-root` } }),
  ],
  'AWS::ApiGateway::Stage': ['StageName', (name) => ({ ref: name, attributes: {} })],
};

/** The property with the name of a resource of this type, if any. */
export function nameProperty(type: string): string | undefined {
  return makers[type]?.[0];
}

/** The values of a resource on AWS. Without a name it has its logical id. */
export function physicalOf(type: string, logicalId: string, name: unknown, properties: Properties): Physical {
  const make = makers[type]?.[1];
  return make?.(typeof name === 'string' ? name : logicalId, properties) ?? { ref: logicalId, attributes: {} };
}

function named(ref: string, Arn: string): Physical {
  return { ref, attributes: { Arn } };
}
