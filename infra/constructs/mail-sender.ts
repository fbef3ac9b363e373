import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus, type IEventBus } from 'aws-cdk-lib/aws-events';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';
import type { MarketFunction } from './market-function.ts';

/** SES's events about e-mail that came back, as a consumer subscribes to them. */
export const mailEvents = {
  Bounced: { pattern: { source: ['aws.ses'], 'detail-type': ['Email Bounced'] } },
  Complained: { pattern: { source: ['aws.ses'], 'detail-type': ['Email Complaint Received'] } },
} as const;

/**
 * Who a stage's e-mail comes from: the domain as an identity of SES, and the configuration set by which bounces and
 * complaints reach the account's own bus. SES does not send to addresses that bounced or complained before. The domain's
 * owner has to publish the DNS records that the stack puts out.
 */
export class MailSender extends Construct {
  /** The bus that SES puts its events on: always the account's own. */
  readonly bus: IEventBus;
  /** What its events say in `detail`, so that other stages' events are none of ours. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly #identities: readonly string[];
  readonly #emulated: boolean;
  readonly #from: string;
  /** The name of its configuration set. */
  readonly configurationSet: string;

  constructor(scope: Construct, id: string, stage: Stage, from: string) {
    super(scope, id);
    this.#from = from;
    this.configurationSet = nameIn(stage, 'mail');
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSet,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    });
    this.bus = EventBus.fromEventBusName(this, 'OwnBus', 'default');
    configurationSet.addEventDestination('Back', {
      destination: EventDestination.eventBus(this.bus),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    const domain = from.slice(from.indexOf('@') + 1);
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(domain), configurationSet });
    if (!stage.emulated)
      identity.dkimRecords.forEach(({ name, value }, index) => {
        new CfnOutput(this, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` });
      });
    const stack = Stack.of(this);
    const arn = (resource: string, resourceName: string) => stack.formatArn({ service: 'ses', resource, resourceName });
    this.#identities = [arn('identity', domain), arn('configuration-set', this.configurationSet)];
    this.#emulated = stage.emulated;
    this.detail = { mail: { tags: { 'ses:configuration-set': [this.configurationSet] } } };
  }

  /** Variables of a function that sends. */
  get environment(): Readonly<Record<string, string>> {
    return { MAIL_FROM: this.#from, MAIL_CONFIGURATION_SET: this.configurationSet };
  }

  /** Lets a function send from this address, and from no other. */
  grantTo(sender: MarketFunction): void {
    sender.function.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['ses:SendEmail'],
        // The emulator asks for every resource, and knows no such condition.
        ...(this.#emulated
          ? { resources: ['*'] }
          : {
              resources: [...this.#identities],
              conditions: { StringEquals: { 'ses:FromAddress': this.#from } },
            }),
      }),
    );
  }
}
