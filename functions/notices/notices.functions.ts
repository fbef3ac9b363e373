import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { edge } from '#contracts/http/edge.ts';
import type { ConsumerPorts } from '../shared/composition/consumer-ports.ts';
import type { HttpPorts } from '../shared/composition/http-ports.ts';
import { withinInvocation } from '../shared/config/invocation.ts';
import { createQueueConsumer } from '../shared/events/consuming/queue-consumer.ts';
import { envelopeOfSchedule } from '../shared/events/time-to-look.ts';
import { createHttpHandler } from '../shared/http/handler.ts';
import { errorFields } from '../shared/observability/logger.ts';
import { readBounce } from './handlers/bounce.ts';
import { noticesListeners } from './handlers/notices.listeners.ts';
import { type NoticesRoutesDependencies, noticesRoutes } from './handlers/notices.routes.ts';
import { type SecretAddressesDependencies, secretAddressesRoutes } from './handlers/secret-addresses.routes.ts';
import type { Recipients } from './use-cases/recipients.ts';
import { stopMailTo } from './use-cases/stop-mail.use-case.ts';

/** A person's notices, settings and secret addresses. */
export function http(dependencies: NoticesRoutesDependencies & SecretAddressesDependencies, ports: HttpPorts) {
  const routes = { ...noticesRoutes(dependencies), ...secretAddressesRoutes(dependencies) };
  return createHttpHandler({ routes, ...edge, ...ports });
}

/** Tells people of the market's events, and reminds them of days. */
export function events(dependencies: Parameters<typeof noticesListeners>[0], ports: ConsumerPorts) {
  return createQueueConsumer({
    subscriptions: noticesListeners(dependencies),
    envelopeOf: envelopeOfSchedule,
    ...ports,
  });
}

/** Stops e-mail that bounces or is unwanted. A message that is no event of SES goes to the dead letters at once. */
export function bounces(recipients: Recipients, { deadLetters, logger }: ConsumerPorts) {
  const handle = async (body: string): Promise<void> => {
    const back = await orKeep(() => readBounce(body), body);
    if (back === undefined) return;
    await stopMailTo(recipients, back.customerId, back.addresses, back.why);
    logger.info('mail came back', { customerId: back.customerId, why: back.why });
  };
  return async (event: SQSEvent, context?: unknown): Promise<SQSBatchResponse> => {
    const failures = event.Records.map(async ({ messageId, body }) => {
      try {
        await withinInvocation(context, () => handle(body));
        return [];
      } catch (error) {
        logger.error('bounce failed', { messageId, ...errorFields(error) });
        return [{ itemIdentifier: messageId }];
      }
    });
    return { batchItemFailures: (await Promise.all(failures)).flat() };
  };

  async function orKeep<T>(read: () => T, body: string): Promise<T | undefined> {
    try {
      return read();
    } catch {
      // The parser's message may quote an address.
      await deadLetters.keep(body, 'not an event of SES');
      return undefined;
    }
  }
}
