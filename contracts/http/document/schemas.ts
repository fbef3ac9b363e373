import * as z from 'zod/mini';
import { days } from '../../events/days.ts';
import { link, listOf, template, wholeListOf } from '../hal.answers.ts';
import { itemAnswer } from '../items.answers.ts';
import { patchItemRequest, putItemRequest, registerItemRequest } from '../items.requests.ts';
import {
  accountAnswer,
  accountDayAnswer,
  dayCloseAnswer,
  ledgerAnswer,
  paymentLedgerAnswer,
  standingAnswer,
  transferAnswer,
} from '../ledger.answers.ts';
import { meAnswer } from '../me.answers.ts';
import { calendarAnswer, noticeAnswer, noticePage, noticeSettingsAnswer } from '../notices.answers.ts';
import { noticeSettingsRequest, readNoticeRequest, readNoticesRequest } from '../notices.requests.ts';
import { circuitAnswer, deadLetterAnswer, eventAnswer, queueAnswer, settingAnswer } from '../operations.answers.ts';
import { paymentAnswer } from '../payments.answers.ts';
import { keepDepositRequest } from '../payments.requests.ts';
import {
  pictureAnswer,
  pictureShown,
  picturesAnswer,
  rentalPictureAnswer,
  rentalPicturesAnswer,
  uploadAnswer,
} from '../pictures.answers.ts';
import { patchPictureRequest, uploadPictureRequest } from '../pictures.requests.ts';
import { uploadRentalPictureRequest } from '../rental-pictures.requests.ts';
import { reservationAnswer, reservationPlaceAnswer } from '../reservations.answers.ts';
import { patchReservationRequest, reserveRequest } from '../reservations.requests.ts';
import { reviewAnswer } from '../reviews.answers.ts';
import { writeReviewRequest } from '../reviews.requests.ts';
import type { ListName } from '../routes.ts';
import { completeness, itemInfoAnswer, neighbourhoodAnswer, reviewInfoAnswer } from '../views.answers.ts';
import { waitingAnswer } from '../waiting.answers.ts';
import { waitRequest } from '../waiting.requests.ts';

/** The bodies of requests, by their names in the document. */
export const requests = {
  RegisterItem: registerItemRequest,
  ReplaceItem: putItemRequest,
  ChangeItem: patchItemRequest,
  UploadPicture: uploadPictureRequest,
  ChangePicture: patchPictureRequest,
  Reserve: reserveRequest,
  UploadRentalPicture: uploadRentalPictureRequest,
  ChangeReservation: patchReservationRequest,
  Wait: waitRequest,
  KeepDeposit: keepDepositRequest,
  WriteReview: writeReviewRequest,
  ReadNotice: readNoticeRequest,
  ReadNotices: readNoticesRequest,
  ChangeNoticeSettings: noticeSettingsRequest,
} as const;

const indexLink = z.object({ href: z.string(), templated: z.optional(z.literal(true)) });

/** The bodies of answers that are no problems, by their names in the document. */
export const answers = {
  Item: itemAnswer,
  ItemPage: listOf('items', itemAnswer),
  PicturePage: picturesAnswer,
  Upload: uploadAnswer,
  Reservation: reservationAnswer,
  ReservationPlace: reservationPlaceAnswer,
  RentalPicturePage: rentalPicturesAnswer,
  ReservationPage: listOf('reservations', reservationAnswer),
  Waiting: waitingAnswer,
  Me: meAnswer,
  Notice: noticeAnswer,
  NoticePage: noticePage,
  NoticeSettings: noticeSettingsAnswer,
  Calendar: calendarAnswer,
  CalendarFile: z.string(),
  UnsubscribePage: z.string(),
  Payment: paymentAnswer,
  PaymentPage: listOf('payments', paymentAnswer),
  Review: reviewAnswer,
  ReviewPage: listOf('reviews', reviewAnswer),
  ItemInfo: itemInfoAnswer,
  ItemInfoPage: listOf('itemInfoes', itemInfoAnswer, completeness),
  ReviewInfo: reviewInfoAnswer,
  ReviewInfoPage: listOf('reviewInfoes', reviewInfoAnswer),
  NeighbourhoodPage: wholeListOf('neighbourhoods', neighbourhoodAnswer),
  EventPage: listOf('events', eventAnswer),
  CircuitPage: wholeListOf('circuits', circuitAnswer),
  SettingPage: wholeListOf('settings', settingAnswer),
  QueuePage: wholeListOf('queues', queueAnswer),
  Ledger: ledgerAnswer,
  PaymentLedger: paymentLedgerAnswer,
  DayClose: dayCloseAnswer,
  TransferFile: z.string(),
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
  Picture: pictureAnswer,
  ShownPicture: pictureShown,
  RentalPicture: rentalPictureAnswer,
  MarketEvent: eventAnswer,
  Neighbourhood: neighbourhoodAnswer,
  Circuit: circuitAnswer,
  Setting: settingAnswer,
  DeadLetterQueue: queueAnswer,
  DeadLetter: deadLetterAnswer,
  Standing: standingAnswer,
  Account: accountAnswer,
  AccountOfDay: accountDayAnswer,
  Transfer: transferAnswer,
  Problem: z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    correlationId: z.string(),
    errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
    reservationNo: z.optional(z.int()),
    taken: z.optional(z.array(days)),
    minDays: z.optional(z.int()),
    maxDays: z.optional(z.int()),
    from: z.optional(z.string()),
    to: z.optional(z.string()),
    until: z.optional(z.iso.datetime()),
    payFrom: z.optional(z.iso.datetime()),
    _links: z.optional(z.object({ reservation: link })),
  }),
  GatewayMessage: z.object({ message: z.string() }),
} as const;
