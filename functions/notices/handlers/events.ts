import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { now } from '#shared/composition/clock.ts';
import { patientConsumerPorts } from '#shared/composition/consumer-ports.ts';
import { functionName } from '#shared/composition/function-logger.ts';
import { consumerVariables, marketVariables, patientVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { mailLimits, messagingLimits } from '#shared/config/time-limits.ts';
import { createSqsComeAgain } from '#shared/events/consuming/come-again-sqs.ts';
import { createEmbeddedMetrics } from '#shared/observability/metrics.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { createSesMailer } from '../adapters/mailer-sesv2.ts';
import { noticesIn, noticesVariables } from '../container.ts';
import { events } from '../notices.functions.ts';
import { newSecret } from '../telling/secret.ts';

const env = loadEnv(
  z.object({
    ...noticesVariables,
    ...consumerVariables,
    ...patientVariables,
    WAITING_QUEUE_URL: z.string(),
    MARKET_URL: z.string(),
    ...marketVariables,
    /** The sender of e-mail, and SES's configuration set; both are absent where the stage sends none. */
    MAIL_FROM: z.optional(z.string()),
    MAIL_CONFIGURATION_SET: z.optional(z.string()),
  }),
);

const ports = patientConsumerPorts(env);
const { MAIL_FROM: from, MAIL_CONFIGURATION_SET: configurationSet } = env;
const metrics = createEmbeddedMetrics({ namespace: env.METRICS_NAMESPACE });
const mailer =
  from === undefined || configurationSet === undefined
    ? undefined
    : createSesMailer({
        client: new SESv2Client(mailLimits),
        from,
        configurationSet,
        failed: (error) => ports.logger.warn('mail not sent', { error }),
      });

export const handler = events(
  {
    ...noticesIn(createDocumentClient(), env),
    mailer,
    marketUrl: env.MARKET_URL,
    newKey: newSecret,
    now,
    timeZone: env.TIME_ZONE,
    comeAgain: createSqsComeAgain(new SQSClient(messagingLimits), env.WAITING_QUEUE_URL),
    mailed: (outcome) =>
      metrics.count(
        { Consumer: functionName },
        { Mails: 1, MailsLost: Number(outcome !== 'sent' && outcome !== 'not-now') },
      ),
  },
  ports,
);
