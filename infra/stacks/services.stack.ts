import { CfnOutput, Lazy, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type * as z from 'zod/mini';
import {
  apiParameter,
  type GuardedDependencyName,
  holdParameter,
  identityParameter,
  limitsParameter,
  providerParameter,
} from '#contracts/settings/parameters.ts';
import { defaultProviderSettings } from '#functions/payment/adapters/payment-provider-settings.ts';
import { defaultHoldSettings } from '#functions/reservation/adapters/hold-settings.ts';
import { defaultIdentitySettings, type identitySettings } from '#shared/identity/identity-settings.ts';
import { createAccessLog } from '../constructs/access-log.ts';
import type { Gateway, GatewayProps, TokenIssuer } from '../constructs/gateway.ts';
import { GuardedDependency } from '../constructs/guarded-dependency.ts';
import { HttpGateway } from '../constructs/http-gateway.ts';
import { ParkedLetters } from '../constructs/parked-letters.ts';
import { RestGateway } from '../constructs/rest-gateway.ts';
import type { AggregateService } from '../services/aggregate.service.ts';
import {
  createItemService,
  createPaymentService,
  createReservationService,
  createReviewService,
} from '../services/aggregates.ts';
import { EntryService } from '../services/entry.service.ts';
import { LedgerService } from '../services/ledger.service.ts';
import { NoticesService } from '../services/notices.service.ts';
import { OperationsService } from '../services/operations.service.ts';
import { ProbeService } from '../services/probe.service.ts';
import { ProjectionsService } from '../services/projections.service.ts';
import type { ServiceProps } from '../services/service.ts';
import { WebService } from '../services/web.service.ts';
import type { Stage } from '../stage.ts';
import type { DataStack } from './data.stack.ts';
import type { MessagingStack } from './messaging.stack.ts';

/** What the services need. */
export interface ServicesStackProps extends StackProps {
  readonly data: DataStack;
  readonly messaging: MessagingStack;
  /** Whose tokens are accepted at first; without it, operators say it. */
  readonly tokens?: TokenIssuer | undefined;
}

/** The functions, their queues and the gateway in front of them. */
export class ServicesStack extends Stack {
  /** The address of the API. */
  readonly apiUrl: CfnOutput;

  constructor(scope: Construct, id: string, stage: Stage, { data, messaging, tokens, ...props }: ServicesStackProps) {
    super(scope, id, props);
    const providerSettings = new StringParameter(this, 'ProviderSettings', {
      parameterName: providerParameter(stage.name),
      stringValue: JSON.stringify(defaultProviderSettings),
    });
    const holdSettings = new StringParameter(this, 'HoldSettings', {
      parameterName: holdParameter(stage.name),
      stringValue: JSON.stringify(defaultHoldSettings),
      description: 'How long reservations are held without being paid; change it with npm run config.',
    });
    const limits = new StringParameter(this, 'LimitSettings', {
      parameterName: limitsParameter(stage.name),
      stringValue: JSON.stringify(stage.limits),
      description: 'How much one person who signed in may do; change it with npm run config.',
    });
    const identity = new StringParameter(this, 'IdentitySettings', {
      parameterName: identityParameter(stage.name),
      stringValue: JSON.stringify(tokens === undefined ? defaultIdentitySettings : { issuers: [issuerOf(tokens)] }),
      description: 'The issuers whose tokens are accepted; change it with npm run config.',
    });
    const everyHour = new Rule(this, 'EveryHour', { schedule: Schedule.cron({ minute: '0' }) });
    const shared: ServiceProps = { stage, data, bus: messaging.bus, identity, everyHour };
    const guarded = (name: GuardedDependencyName, { calls }: AggregateService) => {
      if (calls === undefined) throw new Error(`${name} answers no calls`);
      return new GuardedDependency(this, `Guard-${name}`, { stage, name, callee: calls.live, breakers: data.breakers });
    };
    const payment = createPaymentService(this, { ...shared, providerSettings });
    const guardedPayment = guarded('payment', payment);
    const item = createItemService(this, { ...shared, payment: guardedPayment, limits, pictures: data.pictures });
    const guardedItem = guarded('item', item);
    const reservation = createReservationService(this, {
      ...shared,
      payment: guardedPayment,
      item: guardedItem,
      holdSettings,
      limits,
      pictures: data.pictures,
    });
    const review = createReviewService(this, { ...shared, item: guardedItem });
    const projections = new ProjectionsService(this, 'Projections', shared);
    const notices = new NoticesService(this, 'Notices', {
      ...shared,
      table: data.notices,
      // The gateway leads to some of its functions, and others have to know where the gateway is.
      marketUrl: Lazy.string({ produce: () => marketUrl(gateway, stage) }),
    });
    const ledger =
      stage.ledger === undefined ? undefined : new LedgerService(this, 'Ledger', { ...shared, place: stage.ledger });
    new ParkedLetters(this, 'Parked', stage);
    const entry = new EntryService(this, 'Entry', stage);
    const web = new WebService(this, 'Web', stage, { tokens, pictures: data.pictures });
    const operations = new OperationsService(this, 'Operations', {
      ...shared,
      history: data.history,
      breakers: data.breakers,
      settings: {
        PAYMENT_GUARD_PARAMETER: guardedPayment.parameter,
        ITEM_GUARD_PARAMETER: guardedItem.parameter,
        PROVIDER_PARAMETER: providerSettings,
        HOLD_PARAMETER: holdSettings,
        LIMITS_PARAMETER: limits,
      },
    });
    const functions = {
      item: item.http.live,
      reservation: reservation.http.live,
      payment: payment.http.live,
      review: review.http.live,
      projections: projections.http.live,
      web: web.http.live,
      operations: operations.http.live,
      notices: notices.http.live,
      ...(ledger && { ledger: ledger.http.live }),
      entry: entry.http.live,
    };
    const accessLog = stage.emulated ? undefined : createAccessLog(this, stage);
    // A gateway knows one issuer. Emulators understand authorizers differently, or not at all.
    const isOnlyIssuer = !stage.emulated && stage.signIn === 'required' && stage.issuers === 'pool';
    const gateway: Gateway = createGateway(this, {
      stage,
      functions,
      tokensOf: isOnlyIssuer ? tokens : undefined,
      ...(accessLog === undefined ? {} : { accessLog }),
    });
    if (tokens !== undefined && (stage.emulated || stage.probe))
      new ProbeService(this, 'Probe', stage, { url: urlOf(gateway, stage), tokens });
    // CloudFront and alarms find the API by it, so that their stacks import nothing from this one.
    if (!stage.emulated)
      new StringParameter(this, 'ApiParameter', {
        parameterName: apiParameter(stage.name),
        stringValue: gateway.apiId,
        description: 'The API of this stage.',
      });
    this.apiUrl = new CfnOutput(this, 'ApiUrl', { value: gateway.url });
    new CfnOutput(this, 'ApiId', { value: gateway.apiId });
    if (accessLog !== undefined) new CfnOutput(this, 'AccessLogGroup', { value: accessLog.logGroupName });
    if (stage.emulated) new CfnOutput(this, 'ApiPath', { value: gateway.emulatorPath });
  }
}

/** Each kind has a name of its own: CloudFormation cannot change the type of an existing resource. */
function createGateway(scope: Construct, props: GatewayProps): Gateway {
  return props.stage.gateway === 'http'
    ? new HttpGateway(scope, 'HttpGateway', props)
    : new RestGateway(scope, 'RestGateway', props);
}

/** The market's address; on an emulator, a path on its host. */
function urlOf(gateway: Gateway, { emulated, publicBaseUrl }: Stage): string {
  return emulated ? gateway.emulatorPath : (publicBaseUrl ?? gateway.url);
}

/** The start of the market's addresses in e-mail, without a final slash. */
function marketUrl(gateway: Gateway, stage: Stage): string {
  return (stage.publicBaseUrl ?? `${stage.emulated ? stage.emulator : ''}${urlOf(gateway, stage)}`).replace(/\/$/, '');
}

/** A user pool as functions trust it: its access tokens, for the board and the probe. */
function issuerOf({
  issuer,
  clientId,
  probeClientId,
  jwksUri,
}: TokenIssuer): z.input<typeof identitySettings>['issuers'][number] {
  return { issuer, audience: [clientId, probeClientId], tokenUse: 'access', jwksUri };
}
