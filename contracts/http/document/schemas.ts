import * as z from 'zod/mini';
import { link, listOf, template, wholeListOf } from '../hal.answers.ts';
import { itemAnswer } from '../items.answers.ts';
import { patchItemRequest, putItemRequest, registerItemRequest } from '../items.requests.ts';
import { meAnswer } from '../me.answers.ts';
import { circuitAnswer, deadLetterAnswer, eventAnswer, queueAnswer, settingAnswer } from '../operations.answers.ts';
import { paymentAnswer } from '../payments.answers.ts';
import { reservationAnswer } from '../reservations.answers.ts';
import { patchReservationRequest, reserveRequest } from '../reservations.requests.ts';
import { reviewAnswer } from '../reviews.answers.ts';
import { writeReviewRequest } from '../reviews.requests.ts';
import type { ListName } from '../routes.ts';
import { itemInfoAnswer, reviewInfoAnswer } from '../views.answers.ts';

/** The bodies of requests, by their names in the document. */
export const requests = {
  RegisterItem: registerItemRequest,
  ReplaceItem: putItemRequest,
  ChangeItem: patchItemRequest,
  Reserve: reserveRequest,
  ChangeReservation: patchReservationRequest,
  WriteReview: writeReviewRequest,
} as const;

const indexLink = z.object({ href: z.string(), templated: z.optional(z.literal(true)) });

/** The bodies of answers that are no problems, by their names in the document. */
export const answers = {
  Item: itemAnswer,
  ItemPage: listOf('items', itemAnswer),
  Reservation: reservationAnswer,
  ReservationPage: listOf('reservations', reservationAnswer),
  Me: meAnswer,
  Payment: paymentAnswer,
  PaymentPage: listOf('payments', paymentAnswer),
  Review: reviewAnswer,
  ReviewPage: listOf('reviews', reviewAnswer),
  ItemInfo: itemInfoAnswer,
  ItemInfoPage: listOf('itemInfoes', itemInfoAnswer),
  ReviewInfo: reviewInfoAnswer,
  ReviewInfoPage: listOf('reviewInfoes', reviewInfoAnswer),
  EventPage: listOf('events', eventAnswer),
  CircuitPage: wholeListOf('circuits', circuitAnswer),
  SettingPage: wholeListOf('settings', settingAnswer),
  QueuePage: wholeListOf('queues', queueAnswer),
  Index: z.object({ _links: z.catchall(z.object({ self: link }), indexLink) }),
  Document: z.looseObject({ openapi: z.literal('3.1.0') }),
  ReferencePage: z.string(),
  EventDocument: z.looseObject({ asyncapi: z.literal('3.1.0') }),
} as const satisfies Readonly<Record<string, z.ZodMiniType>>;

/** The answer of each list, and of one thing in it. */
export const listed = {
  items: { one: 'Item', page: 'ItemPage' },
  reservations: { one: 'Reservation', page: 'ReservationPage' },
  payments: { one: 'Payment', page: 'PaymentPage' },
  reviews: { one: 'Review', page: 'ReviewPage' },
  itemInfoes: { one: 'ItemInfo', page: 'ItemInfoPage' },
  reviewInfoes: { one: 'ReviewInfo', page: 'ReviewInfoPage' },
} as const satisfies Readonly<Record<ListName, { one: keyof typeof answers; page: keyof typeof answers }>>;

/** The parts of answers, by their names in the document. `GatewayMessage`: an HTTP API answered without a function. */
export const parts = {
  Link: link,
  Template: template,
  MarketEvent: eventAnswer,
  Circuit: circuitAnswer,
  Setting: settingAnswer,
  DeadLetterQueue: queueAnswer,
  DeadLetter: deadLetterAnswer,
  Problem: z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    correlationId: z.string(),
    errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
    reservationNo: z.optional(z.int()),
    _links: z.optional(z.object({ reservation: link })),
  }),
  GatewayMessage: z.object({ message: z.string() }),
} as const;
