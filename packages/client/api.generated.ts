// Made from contracts/published/openapi.json by npm run contracts:publish.
import { type Operation, operation } from './operation.ts';

export interface RegisterItem {
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** What one rental, or one day of it, costs, in whole units of the currency. */
  readonly itemPrice: number;
  /** Exactly where the item is, in degrees. Others see only the middle of a square of 150 m, until they have paid. With `longitude`. */
  readonly latitude?: number | null;
  /** See `latitude`. */
  readonly longitude?: number | null;
  /** Its neighbourhood, in Korean or Latin letters: without degrees, nobody learns more. `none` takes the place away. */
  readonly neighbourhood?: string | null;
  /** What the price is for: a whole rental, or each day of it. */
  readonly priceUnit?: 'Rental' | 'Day' | null;
  /** The shortest rental, in days. */
  readonly minDays?: number | null;
  /** The longest rental, in days. */
  readonly maxDays?: number | null;
  /** How many days the owner needs between two rentals: after a booking, and after the day on which the item came back. */
  readonly daysBetween?: number | null;
  /** Days on which nobody can have the item, both ends included; 20 spans at most. */
  readonly blockedDays?: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  /** What is reserved beside the payment until the item is back, in whole units of the currency. */
  readonly deposit?: number | null;
  /** What each late day costs, in whole units of the currency. Not more than the deposit, out of which the owner may keep it. */
  readonly lateFee?: number | null;
  /** Whether the item can be reserved. */
  readonly itemStatus?: 'Rentable' | null;
  /** Where the item is. */
  readonly rentalStatus?: 'NotRenting' | null;
}

export interface ReplaceItem {
  /** The number of an item. */
  readonly itemNo?: number | null;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** What one rental, or one day of it, costs, in whole units of the currency. */
  readonly itemPrice: number;
  /** Exactly where the item is, in degrees. Others see only the middle of a square of 150 m, until they have paid. With `longitude`. */
  readonly latitude?: number | null;
  /** See `latitude`. */
  readonly longitude?: number | null;
  /** Its neighbourhood, in Korean or Latin letters: without degrees, nobody learns more. `none` takes the place away. */
  readonly neighbourhood?: string | null;
  /** What the price is for: a whole rental, or each day of it. */
  readonly priceUnit?: 'Rental' | 'Day' | null;
  /** The shortest rental, in days; 1 takes the rule back. */
  readonly minDays?: number | null;
  /** The longest rental, in days; 90 takes the rule back. */
  readonly maxDays?: number | null;
  /** How many days the owner needs between two rentals: after a booking, and after the day on which the item came back. */
  readonly daysBetween?: number | null;
  /** Days on which nobody can have the item, both ends included; 20 spans at most. */
  readonly blockedDays?: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  /** See `RegisterItem.deposit`; 0 takes it back. */
  readonly deposit?: number | null;
  /** See `RegisterItem.lateFee`; 0 takes it back. */
  readonly lateFee?: number | null;
  /** The number of a reservation. */
  readonly reservationNo?: number | null;
  /** Whether the item can be reserved. */
  readonly itemStatus?: 'Rentable' | 'NotRentable' | null;
  /** Where the item is. */
  readonly rentalStatus?: 'NotRenting' | 'Renting' | 'Returned' | null;
}

export interface ChangeItem {
  /** The number of an item. */
  readonly itemNo?: number | null;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName?: string | null;
  /** What one rental, or one day of it, costs, in whole units of the currency. */
  readonly itemPrice?: number | null;
  /** Exactly where the item is, in degrees. Others see only the middle of a square of 150 m, until they have paid. With `longitude`. */
  readonly latitude?: number | null;
  /** See `latitude`. */
  readonly longitude?: number | null;
  /** Its neighbourhood, in Korean or Latin letters: without degrees, nobody learns more. `none` takes the place away. */
  readonly neighbourhood?: string | null;
  /** What the price is for: a whole rental, or each day of it. */
  readonly priceUnit?: 'Rental' | 'Day' | null;
  /** The shortest rental, in days; 1 takes the rule back. */
  readonly minDays?: number | null;
  /** The longest rental, in days; 90 takes the rule back. */
  readonly maxDays?: number | null;
  /** How many days the owner needs between two rentals: after a booking, and after the day on which the item came back. */
  readonly daysBetween?: number | null;
  /** Days on which nobody can have the item, both ends included; 20 spans at most. */
  readonly blockedDays?: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  /** See `RegisterItem.deposit`; 0 takes it back. */
  readonly deposit?: number | null;
  /** See `RegisterItem.lateFee`; 0 takes it back. */
  readonly lateFee?: number | null;
  /** The number of a reservation. */
  readonly reservationNo?: number | null;
  /** Whether the item can be reserved. */
  readonly itemStatus?: 'Rentable' | 'NotRentable' | null;
  /** Where the item is. */
  readonly rentalStatus?: 'NotRenting' | 'Renting' | 'Returned' | null;
}

export interface UploadPicture {
  /** What kind of file comes. */
  readonly contentType: 'image/jpeg' | 'image/png' | 'image/webp';
  /** What the picture shows, in its owner’s words: 1 to 120 characters; null when they say nothing. */
  readonly alt?: string | null;
}

export interface ChangePicture {
  /** What the picture shows: up to 120 characters; empty for nothing. */
  readonly alt?: string | null;
  /** Its place among the item’s pictures, from 1; behind the last one is the last. */
  readonly place?: number | null;
}

export interface Reserve {
  /** The number of the renter. Whoever has signed in may leave it out: it is their own. */
  readonly customerId?: number | null;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName?: string | null;
  /** The number of an item. */
  readonly itemNo: number;
  /** Ignored for what is shown: the item’s own name counts. */
  readonly itemName?: string | null;
  /** The price that the renter agrees to. With another price of the item the reservation is rejected. */
  readonly itemPrice?: number | null;
  /** The first day of the rental, in the market’s time zone; null when it has no days. */
  readonly from?: string | null;
  /** The last day of the rental, included; null when it has no days. */
  readonly to?: string | null;
  /** What the renter agrees to pay in all. With another total of the item the reservation is rejected. */
  readonly total?: number | null;
  /** The deposit that the renter agrees to. With another deposit of the item the reservation is rejected. */
  readonly deposit?: number | null;
  /** The late fee that the renter agrees to. With another one of the item the reservation is rejected. */
  readonly lateFee?: number | null;
  /** Whether the money of the renter is in force. */
  readonly paymentStatus?: 'NotPaid' | null;
  /** Where the item is. */
  readonly rentalStatus?: 'NotRenting' | null;
}

export interface UploadRentalPicture {
  /** When the picture is taken: at the hand-over, or at the return. */
  readonly moment: 'HandOver' | 'Return';
  /** What kind of file comes. */
  readonly contentType: 'image/jpeg' | 'image/png' | 'image/webp';
}

export interface ChangeReservation {
  /** The number of a reservation. */
  readonly reservationNo?: number | null;
  /** Whether the money of the renter is in force. */
  readonly paymentStatus?: 'NotPaid' | 'Paid' | null;
  /** The number of the person who rents. */
  readonly customerId?: unknown;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName?: unknown;
  /** The number of an item. */
  readonly itemNo?: unknown;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName?: unknown;
  /** What one rental, or one day of it, costs, in whole units of the currency. */
  readonly itemPrice?: unknown;
  /** What the rental costs in all: the price, or price × days; null until it is known. */
  readonly total?: unknown;
  /** What the owner has reserved beside the payment until the item is back; absent for nothing. */
  readonly deposit?: unknown;
  /** What each day costs by which the item comes back late, out of the deposit and at most that; absent for nothing. */
  readonly lateFee?: unknown;
  /** The first day of the rental, in the market’s time zone; null when it has no days. */
  readonly from?: unknown;
  /** The last day of the rental, included; null when it has no days. */
  readonly to?: unknown;
  /** When the item has to be back, while it is lent for days; else null. */
  readonly dueOn?: unknown;
  /** Whether it should have been back before today, in the market’s time zone. Not while its renter has it reserved for the days that follow. */
  readonly overdue?: unknown;
  /** How many days late it came back, or is by today; absent when no late fee is due. */
  readonly daysLate?: unknown;
  /** The late fee for these days, at most the deposit. Nothing is taken unless the owner keeps it of the deposit. */
  readonly lateFeeDue?: unknown;
  /** From when the reservation can be paid; absent when that was at once, or no payment is due. */
  readonly payFrom?: unknown;
  /** True while it has to be paid again because its payment lapsed before the hand-over: nothing was taken. Absent otherwise. */
  readonly paymentLapsed?: unknown;
  /** Where the item is. */
  readonly rentalStatus?: unknown;
  /** How far it has come. */
  readonly status?: unknown;
  /** Why it is cancelled, for its renter: 1 to 100 characters. */
  readonly reason?: string | null;
}

export interface Wait {
  /** The first day of the rental, in the market’s time zone; null when it has no days. */
  readonly from?: string | null;
  /** The last day of the rental, included; null when it has no days. */
  readonly to?: string | null;
}

export interface KeepDeposit {
  /** How much of the deposit the owner keeps. */
  readonly depositKept: number;
  /** Why, for the renter: 1 to 100 characters. */
  readonly reason: string;
}

export interface WriteReview {
  /** The number of the renter. Whoever has signed in may leave it out: it is their own. */
  readonly customerId?: number | null;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName?: string | null;
  /** The number of a reservation. */
  readonly reservationNo: number;
  /** The renter’s rating, 5 is best. */
  readonly score: number;
  /** The renter’s words: 1 to 500 characters, line breaks allowed. */
  readonly comment?: string | null;
}

export interface ReadNotice {
  /** It was read. */
  readonly isRead: true;
}

export interface ReadNotices {
  /** The newest notice that was shown: newer ones stay unread. */
  readonly readUpTo: string;
}

export interface ChangeNoticeSettings {
  /** The language of e-mail and of the calendar. */
  readonly language?: 'ko' | 'en' | null;
  /** Whether notices are mailed, too. Nobody gets e-mail without asking for it. */
  readonly email?: boolean | null;
  /** The kinds of notices that are not mailed. */
  readonly muted?: readonly (
    | 'reserved'
    | 'confirmed'
    | 'pay-now'
    | 'refused'
    | 'paid'
    | 'pay-again'
    | 'hand-over-today'
    | 'due-tomorrow'
    | 'overdue'
    | 'returned'
    | 'deposit'
    | 'please-review'
    | 'reviewed'
    | 'cancelled'
    | 'your-turn'
    | 'waiting-over'
  )[];
}

export interface Item {
  /** The number of an item. */
  readonly itemNo: number;
  /** The number of the person who owns the item; null when nobody does. */
  readonly ownerId: number | null;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** Whether the item can be reserved. */
  readonly itemStatus: 'Rentable' | 'NotRentable';
  /** About where the item is, in degrees: the middle of a square of 150 m; null when its owner did not say. */
  readonly latitude: number | null;
  /** See `latitude`. */
  readonly longitude: number | null;
  /** The neighbourhood that the owner named, in Latin letters; null for none. `/neighbourhoods` lists them. */
  readonly neighbourhood: string | null;
  /** What one rental, or one day of it, costs, in whole units of the currency. */
  readonly itemPrice: number;
  /** What the price is for: a whole rental, or each day of it. */
  readonly priceUnit: 'Rental' | 'Day';
  /** The shortest rental, in days; null when the owner does not say. */
  readonly minDays: number | null;
  /** The longest rental, in days; null when the owner does not say: 90 then. */
  readonly maxDays: number | null;
  /** How many days the owner needs between two rentals: after a booking, and after the day on which the item came back. */
  readonly daysBetween: number;
  /** Days on which nobody can have the item, both ends included; 20 spans at most. */
  readonly blockedDays: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  /** Days for which the item is reserved, both ends included. */
  readonly bookedDays: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  /** When the item came back, while the owner needs days after that; absent otherwise. */
  readonly returnedOn?: string;
  /** What the owner has reserved beside the payment until the item is back; absent for nothing. */
  readonly deposit?: number;
  /** What each day costs by which the item comes back late, out of the deposit and at most that; absent for nothing. */
  readonly lateFee?: number;
  /** Where the item is. */
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned';
  /** The reservation that it is held or lent for; null when it is free. */
  readonly reservationNo: number | null;
  /** Its pictures in the owner’s order. Each is at the item’s address, `/pictures/` and its number. */
  readonly pictures: readonly ShownPicture[];
  /** The reservations of these days, in their order: for those who may hand it over. Absent when there are none. */
  readonly bookings?: readonly {
    readonly reservationNo: number;
    readonly from: string;
    readonly to: string;
    readonly extensionOf?: number;
  }[];
  readonly _links: {
    readonly self: Link;
    readonly item: Link;
    readonly itemInfo: Link;
    readonly pictures: Link;
    readonly reserve?: Link;
    readonly waiting?: Link;
    readonly reservation?: Link;
    readonly extension?: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ItemPage {
  readonly _embedded: {
    readonly items: readonly Item[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface PicturePage {
  readonly _embedded: {
    readonly pictures: readonly Picture[];
  };
  readonly _links: {
    readonly self: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Upload {
  /** The number of a picture, unlike every other one of its item. */
  readonly pictureNo: number;
  /** Where to send the form of the upload. */
  readonly url: string;
  /** The fields of the form; behind them comes `file`, the file. */
  readonly fields: {
    readonly [name: string]: string;
  };
  /** The largest file, in bytes. */
  readonly maxSize: number;
  /** Until when the form is good, in UTC. */
  readonly expiresAt: string;
  readonly _links: {
    readonly self: Link;
    readonly pictures: Link;
  };
}

export interface Reservation {
  /** The number of a reservation. */
  readonly reservationNo: number;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName: string | null;
  /** The number of the person who rents. */
  readonly customerId: number;
  /** The number of an item. */
  readonly itemNo: number;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string | null;
  /** What is charged: the item’s own price once it has confirmed. */
  readonly itemPrice: number | null;
  /** What the rental costs in all: the price, or price × days; null until it is known. */
  readonly total: number | null;
  /** What the owner has reserved beside the payment until the item is back; absent for nothing. */
  readonly deposit?: number;
  /** What each day costs by which the item comes back late, out of the deposit and at most that; absent for nothing. */
  readonly lateFee?: number;
  /** The first day of the rental, in the market’s time zone; null when it has no days. */
  readonly from: string | null;
  /** The last day of the rental, included; null when it has no days. */
  readonly to: string | null;
  /** The reservation of the same renter that it extends. It begins on the day after that one ends. Absent when it extends none, and once that one has ended without a hand-over. */
  readonly extensionOf?: number;
  /** When the item has to be back, while it is lent for days; else null. */
  readonly dueOn: string | null;
  /** Whether it should have been back before today, in the market’s time zone. Not while its renter has it reserved for the days that follow. */
  readonly overdue: boolean;
  /** How many days late it came back, or is by today; absent when no late fee is due. */
  readonly daysLate?: number;
  /** The late fee for these days, at most the deposit. Nothing is taken unless the owner keeps it of the deposit. */
  readonly lateFeeDue?: number;
  /** Where the item is. */
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned';
  /** Whether the money of the renter is in force. */
  readonly paymentStatus: 'NotPaid' | 'Paid';
  /** How far it has come. */
  readonly status: 'Requested' | 'Confirmed' | 'Rejected' | 'Cancelling' | 'Closed';
  /** Until when the reservation is held unpaid; null when no payment is due. */
  readonly payBy: string | null;
  /** From when the reservation can be paid; absent when that was at once, or no payment is due. */
  readonly payFrom?: string;
  /** True while it has to be paid again because its payment lapsed before the hand-over: nothing was taken. Absent otherwise. */
  readonly paymentLapsed?: boolean;
  /** Why the reservation was rejected: held, deleted, own-item, unknown, days-required, days-blocked, rental-length, price-changed, cancelled-by-owner, cancelled-by-operator, or a reason of a later version; null when it was not. */
  readonly rejectionReason: string | null;
  /** The words of the owner or operator who cancelled it, for those who signed in as its renter or owner, and for operators; else null. */
  readonly rejectionDetail: string | null;
  readonly _links: {
    readonly self: Link;
    readonly reservation: Link;
    readonly item: Link;
    readonly payment?: Link;
    readonly place?: Link;
    readonly pictures?: Link;
    readonly review?: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ReservationPlace {
  /** The number of a reservation. */
  readonly reservationNo: number;
  /** Where the item is, in degrees. */
  readonly latitude: number;
  /** See `latitude`. */
  readonly longitude: number;
  /** Whether it is the door, or only about where the item is. */
  readonly exact: boolean;
  /** The neighbourhood that the owner named, in Latin letters; null for none. `/neighbourhoods` lists them. */
  readonly neighbourhood: string | null;
  readonly _links: {
    readonly self: Link;
    readonly reservation: Link;
  };
}

export interface RentalPicturePage {
  readonly _embedded: {
    readonly pictures: readonly RentalPicture[];
  };
  readonly _links: {
    readonly self: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ReservationPage {
  readonly _embedded: {
    readonly reservations: readonly Reservation[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Waiting {
  /** The number of an item. */
  readonly itemNo: number;
  /** The place of the person who asks, from 1. */
  readonly place: number | null;
  /** The first day of the rental, in the market’s time zone; null when it has no days. */
  readonly from: string | null;
  /** The last day of the rental, included; null when it has no days. */
  readonly to: string | null;
  /** Until when nobody else can reserve it, in UTC; null until it is the person’s turn. */
  readonly keptUntil: string | null;
  /** Only in answers with forms: true when the person has the item for some days and cannot keep it, because somebody who waits goes first for days that leave no place for the day after these. */
  readonly othersFirst?: boolean;
  readonly _links: {
    readonly self: Link;
    readonly item: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Me {
  /** The number of the person who asks. */
  readonly customerId: number;
  /** Their name; null when their token has none. */
  readonly name: string | null;
  /** What they are besides: `operators` may do everything. */
  readonly roles: readonly string[];
  readonly _embedded: {
    readonly reservations: readonly Reservation[];
  };
  readonly _links: {
    readonly self: Link;
    readonly reservations: Link;
    readonly items: Link;
    readonly notices: Link;
    readonly settings: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Notice {
  /** The name of a notice; its person alone has it. */
  readonly noticeId: string;
  /** What it is about. A later version may have more kinds. */
  readonly kind: string;
  /** On which side of the rental the person is. */
  readonly side: 'renter' | 'owner';
  /** When it happened, in UTC. */
  readonly time: string;
  /** Whether the person has read it. */
  readonly isRead: boolean;
  /** The number of a reservation. */
  readonly reservationNo: number | null;
  /** The number of an item. */
  readonly itemNo: number;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string | null;
  /** Why it was refused or cancelled, as a word; null when it was not. A later version may have more. */
  readonly reason: string | null;
  /** What the owner or an operator wrote about it; null when nothing. */
  readonly words: string | null;
  /** The renter’s rating, 5 is best. */
  readonly score: number | null;
  /** The whole notice in a sentence, in each language. */
  readonly text: {
    readonly ko: string;
    readonly en: string;
  };
  readonly _links: {
    readonly self: Link;
    readonly notice: Link;
    readonly item?: Link;
    readonly reservation?: Link;
    readonly waiting?: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface NoticePage {
  readonly _embedded: {
    readonly notices: readonly Notice[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
  /** How many of the newest 100 are unread. */
  readonly unread: number;
}

export interface NoticeSettings {
  /** The language of e-mail and of the calendar. */
  readonly language: 'ko' | 'en';
  /** Whether notices are mailed, too. Nobody gets e-mail without asking for it. */
  readonly email: boolean;
  /** Where e-mail goes: the verified address that the account had when it was turned on; null when off. */
  readonly emailAddress: string | null;
  /** The verified address of the account as the token says; null when it has none. */
  readonly accountAddress: string | null;
  /** Why e-mail is off although it was on: `unsubscribed`, `bounce` or `complaint`; null otherwise. */
  readonly emailStopped: string | null;
  /** Whether this market sends e-mail. */
  readonly emailAvailable: boolean;
  /** The kinds of notices that are not mailed. */
  readonly muted: readonly string[];
  /** Since when the calendar has its address; null when it has none. */
  readonly calendarSince: string | null;
  readonly _links: {
    readonly self: Link;
    readonly notices: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Calendar {
  /** The address of the calendar. It is a secret, and never shown again. */
  readonly address: string;
  /** Since when it is so, in UTC. */
  readonly since: string;
  readonly _links: {
    readonly self: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export type CalendarFile = string;

export type UnsubscribePage = string;

export interface Payment {
  /** The number of a payment: that of its reservation. */
  readonly paymentNo: number;
  /** The number of a reservation. */
  readonly reservationNo: number;
  /** What is charged in all, as `total`: the original’s name for it. It is not the price of a day. */
  readonly itemPrice: number;
  /** What is charged in all: the price of the rental, or price × days. */
  readonly total: number;
  /** Whether the money of the renter is in force. */
  readonly paymentStatus: 'NotPaid' | 'Paid';
  /** The number of an item. */
  readonly itemNo: number;
  /** What has become of the money. */
  readonly status: 'Approved' | 'Captured' | 'Canceled' | 'Closed';
  /** Whether the money of a cancelled payment is back. Null when there is none to give back: nothing is taken of a payment that lapsed. */
  readonly refundStatus: 'Pending' | 'Done' | null;
  /** True when the provider let the payment lapse before the hand-over: nothing was taken. Absent otherwise. */
  readonly lapsed?: boolean;
  /** The deposit beside it: its `amount` and `status`. Its owner may keep of it until `keepBy`: `kept` says how much, `reason` why. `daysLate` and `lateFeeDue` when it came back late. `Lapsed`: there is none any more, and nothing was kept. Only those who signed in as its renter or owner, and operators, read the `reason`; it is null for others. Absent without a deposit, and once the payment is cancelled. */
  readonly deposit?: {
    readonly amount: number;
    readonly status: 'Held' | 'Keepable' | 'Kept' | 'Released' | 'Lapsed';
    readonly keepBy: string | null;
    readonly daysLate?: number;
    readonly lateFeeDue?: number;
    readonly kept: number | null;
    readonly reason: string | null;
  };
  readonly _links: {
    readonly self: Link;
    readonly payment: Link;
    readonly reservation: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface PaymentPage {
  readonly _embedded: {
    readonly payments: readonly Payment[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Review {
  /** The number of a review: that of its reservation. */
  readonly reviewNo: number;
  /** The number of the person who rents. */
  readonly customerId: number;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName: string | null;
  /** The number of an item. */
  readonly itemNo: number;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** The number of a reservation. */
  readonly reservationNo: number;
  /** The renter’s rating, 5 is best. */
  readonly score: number | null;
  /** The renter’s words: 1 to 500 characters, line breaks allowed. */
  readonly comment: string | null;
  readonly _links: {
    readonly self: Link;
    readonly review: Link;
    readonly reservation: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ReviewPage {
  readonly _embedded: {
    readonly reviews: readonly Review[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ItemInfo {
  /** The number of an item. */
  readonly itemNo: number;
  /** The number of the person who owns the item; null when nobody does. */
  readonly ownerId: number | null;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** Whether the item can be reserved. */
  readonly itemStatus: 'Rentable' | 'NotRentable' | 'Deleted';
  /** About where the item is, in degrees: the middle of a square of 150 m; null when its owner did not say. */
  readonly latitude: number | null;
  /** See `latitude`. */
  readonly longitude: number | null;
  /** The neighbourhood that the owner named, in Latin letters; null for none. `/neighbourhoods` lists them. */
  readonly neighbourhood: string | null;
  /** Only with `near`: about how far it is, to the nearest 100 m. Items are shown up to 115 m from where they are. */
  readonly distanceMetres?: number;
  /** What one rental, or one day of it, costs, in whole units of the currency. */
  readonly itemPrice: number;
  /** What the price is for: a whole rental, or each day of it. */
  readonly priceUnit: 'Rental' | 'Day';
  /** The shortest rental, in days; null when the owner does not say. */
  readonly minDays: number | null;
  /** The longest rental, in days; null when the owner does not say: 90 then. */
  readonly maxDays: number | null;
  /** How many days the owner needs between two rentals: after a booking, and after the day on which the item came back. */
  readonly daysBetween: number;
  /** Days on which nobody can have the item, both ends included; 20 spans at most. */
  readonly blockedDays: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  /** Days for which the item is reserved, both ends included. */
  readonly bookedDays: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  /** When the item came back, while the owner needs days after that; absent otherwise. */
  readonly returnedOn?: string;
  /** What the owner has reserved beside the payment until the item is back; absent for nothing. */
  readonly deposit?: number;
  /** What each day costs by which the item comes back late, out of the deposit and at most that; absent for nothing. */
  readonly lateFee?: number;
  /** The number of a reservation. */
  readonly reservationNo: number | null;
  /** Where the item is. */
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned' | null;
  /** The number of the person who rents. */
  readonly customerId: number | null;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName: string | null;
  /** Whether the money of the renter is in force. */
  readonly paymentStatus: 'NotPaid' | 'Paid' | null;
  /** Until when the reservation is held unpaid; null when no payment is due. */
  readonly payBy: string | null;
  /** When the item has to be back, while it is lent for days; else null. */
  readonly dueOn: string | null;
  /** Whether it should have been back before today, in the market’s time zone. Not while its renter has it reserved for the days that follow. */
  readonly overdue: boolean;
  /** The renter’s rating, 5 is best. */
  readonly score: number | null;
  /** Its first picture; null when it has none. */
  readonly picture: ShownPicture | null;
  readonly _links: {
    readonly self: Link;
    readonly itemInfo: Link;
    readonly item?: Link;
    readonly waiting?: Link;
    readonly reservation?: Link;
    readonly picture?: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ItemInfoPage {
  readonly _embedded: {
    readonly itemInfoes: readonly ItemInfo[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
    readonly completeWithinMetres?: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ReviewInfo {
  /** The number of a review: that of its reservation. */
  readonly reviewNo: number;
  /** The number of the person who rents. */
  readonly customerId: number;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName: string | null;
  /** The number of an item. */
  readonly itemNo: number;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** The renter’s rating, 5 is best. */
  readonly score: number;
  /** The renter’s words: 1 to 500 characters, line breaks allowed. */
  readonly comment: string | null;
  readonly _links: {
    readonly self: Link;
    readonly reviewInfo: Link;
    readonly review: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ReviewInfoPage {
  readonly _embedded: {
    readonly reviewInfoes: readonly ReviewInfo[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface NeighbourhoodPage {
  readonly _embedded: {
    readonly neighbourhoods: readonly Neighbourhood[];
  };
  readonly _links: {
    readonly self: Link;
  };
}

export interface EventPage {
  readonly _embedded: {
    readonly events: readonly MarketEvent[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface CircuitPage {
  readonly _embedded: {
    readonly circuits: readonly Circuit[];
  };
  readonly _links: {
    readonly self: Link;
  };
}

export interface SettingPage {
  readonly _embedded: {
    readonly settings: readonly Setting[];
  };
  readonly _links: {
    readonly self: Link;
  };
}

export interface QueuePage {
  readonly _embedded: {
    readonly queues: readonly DeadLetterQueue[];
  };
  readonly _links: {
    readonly self: Link;
  };
}

export interface Ledger {
  /** Where the money is, by currency. */
  readonly standings: readonly Standing[];
  /** The accounts that have transfers. */
  readonly accounts: readonly Account[];
  readonly _links: {
    readonly self: Link;
    readonly today: Link;
    readonly payment: {
      readonly href: string;
      readonly templated: true;
    };
  };
}

export interface PaymentLedger {
  /** The number of a payment: that of its reservation. */
  readonly paymentNo: number;
  /** Where the money is, by currency. */
  readonly standings: readonly Standing[];
  /** Money that moved, in order of time. */
  readonly transfers: readonly Transfer[];
  readonly _links: {
    readonly self: Link;
  };
}

export interface DayClose {
  /** The day, where the market is. */
  readonly day: string;
  /** The market’s time zone. */
  readonly timeZone: string;
  /** Whether the day has ended. */
  readonly isOver: boolean;
  /** Where the money is, by currency. */
  readonly standings: readonly Standing[];
  /** The accounts that have transfers until the end of the day. */
  readonly accounts: readonly AccountOfDay[];
  readonly _links: {
    readonly self: Link;
    readonly prev: Link;
    readonly next?: Link;
    readonly transfers: Link;
  };
}

export type TransferFile = string;

export interface Index {
  readonly _links: {
    readonly self: Link;
    readonly [name: string]: {
      readonly href: string;
      readonly templated?: true;
    };
  };
}

export interface Document {
  readonly openapi: '3.1.0';
  readonly [name: string]: unknown;
}

export type ReferencePage = string;

export interface EventDocument {
  readonly asyncapi: '3.1.0';
  readonly [name: string]: unknown;
}

export interface Link {
  readonly href: string;
}

export interface Template {
  readonly title: string;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly target: string;
  readonly contentType?: 'application/json';
  readonly properties: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly readOnly?: true;
    readonly value?: string | number;
    readonly type?: 'number' | 'text';
    readonly min?: number;
    readonly max?: number;
  }[];
}

export interface Picture {
  /** The number of a picture, unlike every other one of its item. */
  readonly pictureNo: number;
  /** Whether everybody sees it, or its file was refused, which its owner sees. */
  readonly status: 'Shown' | 'Refused';
  /** Why its file was refused; null when it is shown. */
  readonly reason: 'not-a-picture' | 'too-large' | 'place' | 'camera' | 'metadata' | 'too-many' | null;
  /** How wide the picture is, in pixels; null when it is refused. */
  readonly width: number | null;
  /** How high the picture is, in pixels; null when it is refused. */
  readonly height: number | null;
  /** What the picture shows, in its owner’s words: 1 to 120 characters; null when they say nothing. */
  readonly alt: string | null;
  readonly _links: {
    readonly self: Link;
    readonly picture: Link;
    readonly item: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ShownPicture {
  /** The number of a picture, unlike every other one of its item. */
  readonly pictureNo: number;
  /** How wide the picture is, in pixels; null when it is refused. */
  readonly width: number;
  /** How high the picture is, in pixels; null when it is refused. */
  readonly height: number;
  /** What the picture shows, in its owner’s words: 1 to 120 characters; null when they say nothing. */
  readonly alt: string | null;
}

export interface RentalPicture {
  /** The number of a picture, unlike every other one of its item. */
  readonly pictureNo: number;
  /** When the picture is taken: at the hand-over, or at the return. */
  readonly moment: 'HandOver' | 'Return';
  /** Who has taken it. */
  readonly side: 'Owner' | 'Renter';
  /** Whether both sides see it, or its file was refused, which the side that sent it sees. */
  readonly status: 'Shown' | 'Refused';
  /** Why its file was refused; null when it is shown. */
  readonly reason: 'not-a-picture' | 'too-large' | 'place' | 'camera' | 'metadata' | 'too-many' | null;
  /** When the market took it, in UTC. */
  readonly storedAt: string;
  readonly _links: {
    readonly reservation: Link;
    readonly file?: Link;
  };
}

export interface MarketEvent {
  /** The event’s id: its aggregate, its number and the version that it made. */
  readonly id: string;
  /** The name of the event. */
  readonly type: string;
  /** When it happened, in UTC. */
  readonly time: string;
  /** What it happened to. */
  readonly source: string;
  /** The id of the request that set everything in motion. */
  readonly correlationId: string;
  /** The id of the request or event that caused it. */
  readonly causationId: string;
  /** Who asked for it: an operator (`user`) or one of the market’s people, by number; absent for nobody. */
  readonly by?: {
    readonly authtype: string;
    readonly authid: string;
  };
  /** The version of the aggregate that it made. */
  readonly version: number;
  /** What it says: states, numbers and reasons, without names and without words of people. */
  readonly facts: {
    readonly [name: string]: string | number;
  };
}

export interface Neighbourhood {
  /** Its name in Latin letters. */
  readonly name: string;
  /** Its name in Korean. */
  readonly koreanName: string;
  /** About its middle, in degrees. */
  readonly latitude: number;
  /** See `latitude`. */
  readonly longitude: number;
}

export interface Circuit {
  /** Whose calls it guards. */
  readonly dependency: string;
  /** Closed lets calls through, open refuses them, half-open lets one probe. */
  readonly state: 'closed' | 'open' | 'half-open';
  /** How often it has changed. */
  readonly version: number;
  /** Until when it refuses calls, in UTC; null unless it is open. */
  readonly openUntil: string | null;
  /** Until when nobody else probes, in UTC; null unless it is half-open. */
  readonly probeUntil: string | null;
}

export interface Setting {
  /** The group of settings, as `npm run config` calls it. */
  readonly name: string;
  /** The SSM parameter that has them. */
  readonly parameter: string;
  /** The settings as they are stored; null when that is no JSON. */
  readonly values: {
    readonly [name: string]: unknown;
  } | null;
}

export interface DeadLetterQueue {
  /** The name of the queue. */
  readonly queue: string;
  /** About how many dead letters it has. */
  readonly count: number;
  /** Some of them, ten at most. */
  readonly letters: readonly DeadLetter[];
}

export interface DeadLetter {
  /** The id of the message in its queue. */
  readonly messageId: string;
  /** Why it cannot be processed; null when it failed too often: the log of the function says why. */
  readonly reason: string | null;
  /** When it came to the queue in which it failed, or was set aside, in UTC. */
  readonly sentAt: string;
  /** The id of its event; null when it is none. */
  readonly eventId: string | null;
  /** The name of its event; null when it is none. */
  readonly eventType: string | null;
  /** The id of the request that led to its event; null when it is none. */
  readonly correlationId: string | null;
}

export interface Standing {
  /** The currency, by ISO 4217. */
  readonly currency: string;
  /** Authorized at the provider, and neither captured nor to be given back. */
  readonly held: number;
  /** Taken at the hand-over. */
  readonly captured: number;
  /** Has to be given back, and is not yet back. */
  readonly toRefund: number;
  /** Everything that was ever given back. */
  readonly refunded: number;
  /** Deposits that are reserved at the provider. */
  readonly depositsHeld: number;
  /** What was taken of deposits for owners. */
  readonly depositsKept: number;
  /** Everything of deposits that was ever freed. */
  readonly depositsReleased: number;
  /** The sum of all balances: anything but 0 is an error of the books. */
  readonly trialBalance: number;
}

export interface Account {
  /** `renters`, `held`, `captured`, `to-refund`, `depositors`, `deposits` or `kept`. */
  readonly account: string;
  /** The currency, by ISO 4217. */
  readonly currency: string;
  /** What was debited to the account. */
  readonly debits: number;
  /** What was credited to the account. */
  readonly credits: number;
  /** Debits minus credits. */
  readonly balance: number;
}

export interface AccountOfDay {
  /** `renters`, `held`, `captured`, `to-refund`, `depositors`, `deposits` or `kept`. */
  readonly account: string;
  /** The currency, by ISO 4217. */
  readonly currency: string;
  /** The balance when the day began. */
  readonly opening: number;
  /** What was debited to the account. */
  readonly debits: number;
  /** What was credited to the account. */
  readonly credits: number;
  /** The balance when the day ended, or now. */
  readonly closing: number;
}

export interface Transfer {
  /** The event that moved the money. */
  readonly eventId: string;
  /** Its number among the transfers of its event. */
  readonly line: number;
  /** The name of that event. */
  readonly eventType: string;
  /** When it happened, in UTC. */
  readonly at: string;
  /** The number of a payment: that of its reservation. */
  readonly paymentNo: number;
  /** The account that the money moved to. */
  readonly debit: string;
  /** The account that the money came from. */
  readonly credit: string;
  /** Whole units of the currency. */
  readonly amount: number;
  /** The currency, by ISO 4217. */
  readonly currency: string;
}

export interface Problem {
  /** A stable name of the problem. */
  readonly type: string;
  /** The type in words. */
  readonly title: string;
  /** The status of the answer. */
  readonly status: number;
  /** What happened, in a sentence. */
  readonly detail: string;
  /** Finds the request in logs and events. */
  readonly correlationId: string;
  /** The fields that are wrong. */
  readonly errors?: readonly {
    readonly path: string;
    readonly message: string;
  }[];
  /** The reservation that is in the way, or that has to be paid again. */
  readonly reservationNo?: number;
  /** The days that stand in the way. */
  readonly taken?: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  /** The shortest rental, in days. */
  readonly minDays?: number;
  /** The longest rental, in days. */
  readonly maxDays?: number;
  /** The first day of the reservation. */
  readonly from?: string;
  /** The last day of the reservation. */
  readonly to?: string;
  /** Until when it is kept for somebody else, in UTC. */
  readonly until?: string;
  /** From when the reservation can be paid; absent when that was at once, or no payment is due. */
  readonly payFrom?: string;
  readonly _links?: {
    readonly reservation: Link;
  };
}

export interface GatewayMessage {
  readonly message: string;
}

/** Nothing has changed since the answer with this `ETag`. */
export type NotModified = undefined;

/** `out-of-time`: It took too long and was given up. */
export type OutOfTime =
  | (Problem & {
      readonly status?: 503;
      readonly type?: 'urn:gdmarket:problem:out-of-time';
    })
  | GatewayMessage;

/** `too-many-requests`: Too many requests came at once. */
export type TooManyRequests =
  | (Problem & {
      readonly status?: 429;
      readonly type?: 'urn:gdmarket:problem:too-many-requests';
    })
  | GatewayMessage;

/** `internal-error`: Something went wrong on our side. */
export type InternalError =
  | (Problem & {
      readonly status?: 500;
      readonly type?: 'urn:gdmarket:problem:internal-error';
    })
  | GatewayMessage;

/** `no-answer-in-time`: The gateway got no answer in time. */
export type NoAnswerInTime = Problem & {
  readonly status?: 504;
  readonly type?: 'urn:gdmarket:problem:no-answer-in-time';
};

/** `invalid-query`: A query parameter is unknown or breaks its rule; `errors` names it. */
export type InvalidQuery = Problem & {
  readonly status?: 400;
  readonly type?: 'urn:gdmarket:problem:invalid-query';
};

/** `invalid-token`: The token is not good; `WWW-Authenticate` and `detail` say why. */
export type InvalidToken = Problem & {
  readonly status?: 401;
  readonly type?: 'urn:gdmarket:problem:invalid-token';
};

/** `no-customer-number`: The token is good, but has no number of a person. */
export type NoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:no-customer-number';
};

/**
 * `identity-unavailable`: Whether the token is good cannot be found out now.
 *
 * `store-unavailable`: The store is busy or did not answer.
 *
 * `out-of-time`: It took too long and was given up.
 */
export type IdentityUnavailableOrStoreUnavailableOrOutOfTime =
  | (Problem & {
      readonly status?: 503;
      readonly type?:
        | 'urn:gdmarket:problem:identity-unavailable'
        | 'urn:gdmarket:problem:store-unavailable'
        | 'urn:gdmarket:problem:out-of-time';
    })
  | GatewayMessage;

/**
 * `item-exists`: The item is registered already.
 *
 * `request-under-way`: The first request with this key is still at work.
 */
export type ItemExistsOrRequestUnderWay = Problem & {
  readonly status?: 409;
  readonly type?: 'urn:gdmarket:problem:item-exists' | 'urn:gdmarket:problem:request-under-way';
};

/**
 * `rules-contradict`: What the owner says about days and prices does not go together.
 *
 * `idempotency-key-reused`: The key was used for another request.
 */
export type RulesContradictOrIdempotencyKeyReused = Problem & {
  readonly status?: 422;
  readonly type?: 'urn:gdmarket:problem:rules-contradict' | 'urn:gdmarket:problem:idempotency-key-reused';
};

/**
 * `too-many-registrations`: The person registers too many items in an hour.
 *
 * `too-many-requests`: Too many requests came at once.
 */
export type TooManyRegistrationsOrTooManyRequests =
  | (Problem & {
      readonly status?: 429;
      readonly type?: 'urn:gdmarket:problem:too-many-registrations' | 'urn:gdmarket:problem:too-many-requests';
    })
  | GatewayMessage;

/** `body-too-large`: The body is larger than 64 KiB. */
export type BodyTooLarge = Problem & {
  readonly status?: 413;
  readonly type?: 'urn:gdmarket:problem:body-too-large';
};

/** `unsupported-media-type`: The body is not JSON in UTF-8. */
export type UnsupportedMediaType = Problem & {
  readonly status?: 415;
  readonly type?: 'urn:gdmarket:problem:unsupported-media-type';
};

/**
 * `invalid-token`: The token is not good; `WWW-Authenticate` and `detail` say why.
 *
 * `sign-in-required`: It belongs to somebody, or this market wants people to sign in for this.
 */
export type InvalidTokenOrSignInRequired = Problem & {
  readonly status?: 401;
  readonly type?: 'urn:gdmarket:problem:invalid-token' | 'urn:gdmarket:problem:sign-in-required';
};

/**
 * `item-not-found`: There is no such item.
 *
 * `not-found`: There is nothing at this address.
 */
export type ItemNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:item-not-found' | 'urn:gdmarket:problem:not-found';
};

/**
 * `not-the-owner`: Only the owner of the item may do this.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotTheOwnerOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:not-the-owner' | 'urn:gdmarket:problem:no-customer-number';
};

/** `rules-contradict`: What the owner says about days and prices does not go together. */
export type RulesContradict = Problem & {
  readonly status?: 422;
  readonly type?: 'urn:gdmarket:problem:rules-contradict';
};

/** `precondition-failed`: It has changed since it was read. `ETag` has the present tag. */
export type PreconditionFailed = Problem & {
  readonly status?: 412;
  readonly type?: 'urn:gdmarket:problem:precondition-failed';
};

/**
 * `item-held`: The item is held for a reservation.
 *
 * `item-lent`: The item was handed over already.
 */
export type ItemHeldOrItemLent = Problem & {
  readonly status?: 409;
  readonly type?: 'urn:gdmarket:problem:item-held' | 'urn:gdmarket:problem:item-lent';
};

/** `malformed-if-match`: `If-Match` is no list of entity tags. */
export type MalformedIfMatch = Problem & {
  readonly status?: 400;
  readonly type?: 'urn:gdmarket:problem:malformed-if-match';
};

/** `too-many-pictures`: The item, or this side of the rental at this moment, has eight pictures. */
export type TooManyPictures = Problem & {
  readonly status?: 409;
  readonly type?: 'urn:gdmarket:problem:too-many-pictures';
};

/**
 * `too-many-uploads`: The person asks to upload too often in an hour.
 *
 * `too-many-requests`: Too many requests came at once.
 */
export type TooManyUploadsOrTooManyRequests =
  | (Problem & {
      readonly status?: 429;
      readonly type?: 'urn:gdmarket:problem:too-many-uploads' | 'urn:gdmarket:problem:too-many-requests';
    })
  | GatewayMessage;

/**
 * `malformed-body`: The body cannot be read as a JSON object.
 *
 * `invalid-body`: Fields of the body break their rules; `errors` names them.
 */
export type MalformedBodyOrInvalidBody = Problem & {
  readonly status?: 400;
  readonly type?: 'urn:gdmarket:problem:malformed-body' | 'urn:gdmarket:problem:invalid-body';
};

/**
 * `item-not-found`: There is no such item.
 *
 * `picture-not-found`: The item shows no such picture.
 *
 * `not-found`: There is nothing at this address.
 */
export type ItemNotFoundOrPictureNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?:
    | 'urn:gdmarket:problem:item-not-found'
    | 'urn:gdmarket:problem:picture-not-found'
    | 'urn:gdmarket:problem:not-found';
};

/**
 * `not-yours`: The filter names somebody else.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotYoursOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:not-yours' | 'urn:gdmarket:problem:no-customer-number';
};

/**
 * `not-yourself`: `customerId` names somebody else.
 *
 * `own-item`: The item is the renter’s own.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotYourselfOrOwnItemOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?:
    | 'urn:gdmarket:problem:not-yourself'
    | 'urn:gdmarket:problem:own-item'
    | 'urn:gdmarket:problem:no-customer-number';
};

/** `item-not-found`: There is no such item. */
export type ItemNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:item-not-found';
};

/**
 * `too-many-reservations`: The person reserves too often in an hour.
 *
 * `too-many-unpaid-reservations`: The person has too many reservations that are not paid.
 *
 * `too-many-requests`: Too many requests came at once.
 */
export type TooManyReservationsOrTooManyUnpaidReservationsOrTooManyRequests =
  | (Problem & {
      readonly status?: 429;
      readonly type?:
        | 'urn:gdmarket:problem:too-many-reservations'
        | 'urn:gdmarket:problem:too-many-unpaid-reservations'
        | 'urn:gdmarket:problem:too-many-requests';
    })
  | GatewayMessage;

/** `idempotency-key-reused`: The key was used for another request. */
export type IdempotencyKeyReused = Problem & {
  readonly status?: 422;
  readonly type?: 'urn:gdmarket:problem:idempotency-key-reused';
};

/**
 * `reservation-not-found`: There is no such reservation, or it was cancelled.
 *
 * `not-found`: There is nothing at this address.
 */
export type ReservationNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:reservation-not-found' | 'urn:gdmarket:problem:not-found';
};

/**
 * `reservation-not-found`: There is no such reservation, or it was cancelled.
 *
 * `place-not-found`: The reservation is not paid or is over, or nobody said where the item is.
 *
 * `not-found`: There is nothing at this address.
 */
export type ReservationNotFoundOrPlaceNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?:
    | 'urn:gdmarket:problem:reservation-not-found'
    | 'urn:gdmarket:problem:place-not-found'
    | 'urn:gdmarket:problem:not-found';
};

/**
 * `not-a-side`: Only the renter and the owner may do this, and operators may see it.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotASideOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:not-a-side' | 'urn:gdmarket:problem:no-customer-number';
};

/**
 * `not-the-renter`: Only the renter of the reservation may do this.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotTheRenterOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:not-the-renter' | 'urn:gdmarket:problem:no-customer-number';
};

/** `reason-required`: Who cancels the reservation of somebody else has to give a reason. */
export type ReasonRequired = Problem & {
  readonly status?: 422;
  readonly type?: 'urn:gdmarket:problem:reason-required';
};

/** `payment-declined`: The payment provider declined the payment. */
export type PaymentDeclined = Problem & {
  readonly status?: 402;
  readonly type?: 'urn:gdmarket:problem:payment-declined';
};

/**
 * `not-the-moment`: Pictures of the hand-over are taken from the payment to a day after it, those of the return from the hand-over to a week after the return.
 *
 * `too-many-pictures`: The item, or this side of the rental at this moment, has eight pictures.
 */
export type NotTheMomentOrTooManyPictures = Problem & {
  readonly status?: 409;
  readonly type?: 'urn:gdmarket:problem:not-the-moment' | 'urn:gdmarket:problem:too-many-pictures';
};

/** `not-found`: There is nothing at this address. */
export type NotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:not-found';
};

/**
 * `own-item`: The item is the renter’s own.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type OwnItemOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:own-item' | 'urn:gdmarket:problem:no-customer-number';
};

/**
 * `invalid-request`: Fields of the body contradict each other or the address.
 *
 * `malformed-body`: The body cannot be read as a JSON object.
 *
 * `invalid-body`: Fields of the body break their rules; `errors` names them.
 */
export type InvalidRequestOrMalformedBodyOrInvalidBody = Problem & {
  readonly status?: 400;
  readonly type?:
    | 'urn:gdmarket:problem:invalid-request'
    | 'urn:gdmarket:problem:malformed-body'
    | 'urn:gdmarket:problem:invalid-body';
};

/**
 * `not-waiting`: The person who asks does not wait for the item.
 *
 * `not-found`: There is nothing at this address.
 */
export type NotWaitingOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:not-waiting' | 'urn:gdmarket:problem:not-found';
};

/** `rentals-open`: Who asks still rents something, or somebody rents something of theirs. */
export type RentalsOpen = Problem & {
  readonly status?: 409;
  readonly type?: 'urn:gdmarket:problem:rentals-open';
};

/**
 * `sign-in-required`: It belongs to somebody, or this market wants people to sign in for this.
 *
 * `invalid-token`: The token is not good; `WWW-Authenticate` and `detail` say why.
 */
export type SignInRequiredOrInvalidToken = Problem & {
  readonly status?: 401;
  readonly type?: 'urn:gdmarket:problem:sign-in-required' | 'urn:gdmarket:problem:invalid-token';
};

/** `notice-not-found`: The person who asks has no such notice. */
export type NoticeNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:notice-not-found';
};

/**
 * `notice-not-found`: The person who asks has no such notice.
 *
 * `not-found`: There is nothing at this address.
 */
export type NoticeNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:notice-not-found' | 'urn:gdmarket:problem:not-found';
};

/** `no-email`: The account has no verified address, or the market sends no e-mail. */
export type NoEmail = Problem & {
  readonly status?: 409;
  readonly type?: 'urn:gdmarket:problem:no-email';
};

/**
 * `payment-not-found`: There is no such payment.
 *
 * `not-found`: There is nothing at this address.
 */
export type PaymentNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:payment-not-found' | 'urn:gdmarket:problem:not-found';
};

/**
 * `no-deposit`: The item was rented without a deposit, or the payment is cancelled.
 *
 * `not-returned`: The item of the reservation is not returned yet. It may pass: `Retry-After` comes only when it does soon.
 *
 * `deposit-decided`: The owner has kept of the deposit already, or the time for it is over.
 */
export type NoDepositOrNotReturnedOrDepositDecided = Problem & {
  readonly status?: 409;
  readonly type?:
    | 'urn:gdmarket:problem:no-deposit'
    | 'urn:gdmarket:problem:not-returned'
    | 'urn:gdmarket:problem:deposit-decided';
};

/** `more-than-the-deposit`: An owner can keep at most the whole deposit. */
export type MoreThanTheDeposit = Problem & {
  readonly status?: 422;
  readonly type?: 'urn:gdmarket:problem:more-than-the-deposit';
};

/**
 * `malformed-body`: The body cannot be read as a JSON object.
 *
 * `invalid-body`: Fields of the body break their rules; `errors` names them.
 *
 * `malformed-if-match`: `If-Match` is no list of entity tags.
 */
export type MalformedBodyOrInvalidBodyOrMalformedIfMatch = Problem & {
  readonly status?: 400;
  readonly type?:
    | 'urn:gdmarket:problem:malformed-body'
    | 'urn:gdmarket:problem:invalid-body'
    | 'urn:gdmarket:problem:malformed-if-match';
};

/**
 * `not-the-renter`: Only the renter of the reservation may do this.
 *
 * `not-yourself`: `customerId` names somebody else.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotTheRenterOrNotYourselfOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?:
    | 'urn:gdmarket:problem:not-the-renter'
    | 'urn:gdmarket:problem:not-yourself'
    | 'urn:gdmarket:problem:no-customer-number';
};

/**
 * `malformed-body`: The body cannot be read as a JSON object.
 *
 * `invalid-body`: Fields of the body break their rules; `errors` names them.
 *
 * `malformed-idempotency-key`: `Idempotency-Key` is no string of 1 to 255 characters.
 */
export type MalformedBodyOrInvalidBodyOrMalformedIdempotencyKey = Problem & {
  readonly status?: 400;
  readonly type?:
    | 'urn:gdmarket:problem:malformed-body'
    | 'urn:gdmarket:problem:invalid-body'
    | 'urn:gdmarket:problem:malformed-idempotency-key';
};

/**
 * `review-not-found`: There is no such review.
 *
 * `not-found`: There is nothing at this address.
 */
export type ReviewNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:review-not-found' | 'urn:gdmarket:problem:not-found';
};

/**
 * `no-customer-number`: The token is good, but has no number of a person.
 *
 * `not-an-operator`: Only operators may see this.
 */
export type NoCustomerNumberOrNotAnOperator = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:no-customer-number' | 'urn:gdmarket:problem:not-an-operator';
};

/** Read the index. */
export const getIndex: Operation<
  Record<string, never>,
  {
    readonly 200: Index;
    readonly 303: undefined;
    readonly 304: NotModified;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: OutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/');

/** Read this document. */
export const getDocument: Operation<
  Record<string, never>,
  {
    readonly 200: Document;
    readonly 304: NotModified;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: OutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/openapi.json');

/** Read the document of the events. What happens in the market, as AsyncAPI. */
export const getEvents: Operation<
  Record<string, never>,
  {
    readonly 200: EventDocument;
    readonly 304: NotModified;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: OutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/asyncapi.json');

/** Read this document as a page. */
export const getReference: Operation<
  Record<string, never>,
  {
    readonly 200: ReferencePage;
    readonly 304: NotModified;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: OutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/docs');

/** List items. */
export const listItems: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly ownerId?: number;
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'itemNo' | 'itemNo,asc' | 'itemNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ItemPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/items');

/** Register an item. */
export const registerItem: Operation<
  RegisterItem,
  {
    readonly 201: Item;
    readonly 400: Problem & {
      readonly status?: 400;
      readonly type?:
        | 'urn:gdmarket:problem:invalid-request'
        | 'urn:gdmarket:problem:malformed-body'
        | 'urn:gdmarket:problem:invalid-body'
        | 'urn:gdmarket:problem:malformed-idempotency-key';
    };
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 409: ItemExistsOrRequestUnderWay;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: RulesContradictOrIdempotencyKeyReused;
    readonly 429: TooManyRegistrationsOrTooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/items');

/** Read an item. */
export const getItem: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  },
  {
    readonly 200: Item;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/items/{itemNo}');

/** Change an item, with all its fields. As `PATCH`, but name and price are required. */
export const replaceItem: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  } & ReplaceItem,
  {
    readonly 200: Item;
    readonly 400: Problem & {
      readonly status?: 400;
      readonly type?:
        | 'urn:gdmarket:problem:invalid-request'
        | 'urn:gdmarket:problem:unknown-command'
        | 'urn:gdmarket:problem:malformed-body'
        | 'urn:gdmarket:problem:invalid-body'
        | 'urn:gdmarket:problem:malformed-if-match';
    };
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:earlier-booking'
        | 'urn:gdmarket:problem:item-not-held'
        | 'urn:gdmarket:problem:item-not-lent'
        | 'urn:gdmarket:problem:not-its-days'
        | 'urn:gdmarket:problem:not-paid'
        | 'urn:gdmarket:problem:payment-lapsed';
    };
    readonly 412: PreconditionFailed;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: RulesContradict;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:payment-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PUT', '/items/{itemNo}');

/** Change an item, hand it over or take it back. The body says how the item shall be; fields that are so already ask for nothing. Handing over captures the payment. */
export const changeItem: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  } & ChangeItem,
  {
    readonly 200: Item;
    readonly 400: Problem & {
      readonly status?: 400;
      readonly type?:
        | 'urn:gdmarket:problem:invalid-request'
        | 'urn:gdmarket:problem:unknown-command'
        | 'urn:gdmarket:problem:malformed-body'
        | 'urn:gdmarket:problem:invalid-body'
        | 'urn:gdmarket:problem:malformed-if-match';
    };
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:earlier-booking'
        | 'urn:gdmarket:problem:item-not-held'
        | 'urn:gdmarket:problem:item-not-lent'
        | 'urn:gdmarket:problem:not-its-days'
        | 'urn:gdmarket:problem:not-paid'
        | 'urn:gdmarket:problem:payment-lapsed';
    };
    readonly 412: PreconditionFailed;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: RulesContradict;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:payment-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PATCH', '/items/{itemNo}');

/** Delete an item. Possible while no reservation holds it. */
export const deleteItem: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  },
  {
    readonly 204: undefined;
    readonly 400: MalformedIfMatch;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 409: ItemHeldOrItemLent;
    readonly 412: PreconditionFailed;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('DELETE', '/items/{itemNo}');

/** List the pictures of an item. In the owner’s order. The owner also sees which files were refused, and why. */
export const listPictures: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  },
  {
    readonly 200: PicturePage;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/items/{itemNo}/pictures');

/** Ask to upload a picture. The answer is a form: send its fields and then the file, as `multipart/form-data`, to its `url`. The file becomes the item’s last picture shortly after. A file that is no picture, or that says where or with what it was taken, is refused: the list of pictures then has the reason. */
export const uploadPicture: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  } & UploadPicture,
  {
    readonly 202: Upload;
    readonly 400: MalformedBodyOrInvalidBody;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 409: TooManyPictures;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 429: TooManyUploadsOrTooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/items/{itemNo}/pictures');

/** Show a picture. */
export const showPicture: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
    /** The number of a picture, unlike every other one of its item. */
    readonly pictureNo: number;
  },
  {
    readonly 302: undefined;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ItemNotFoundOrPictureNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/items/{itemNo}/pictures/{pictureNo}');

/** Describe or move a picture. */
export const changePicture: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
    /** The number of a picture, unlike every other one of its item. */
    readonly pictureNo: number;
  } & ChangePicture,
  {
    readonly 200: PicturePage;
    readonly 400: MalformedBodyOrInvalidBody;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrPictureNotFoundOrNotFound;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PATCH', '/items/{itemNo}/pictures/{pictureNo}');

/** Remove a picture. Or the reason why a file was refused, once it is read. */
export const removePicture: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
    /** The number of a picture, unlike every other one of its item. */
    readonly pictureNo: number;
  },
  {
    readonly 204: undefined;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrPictureNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('DELETE', '/items/{itemNo}/pictures/{pictureNo}');

/** List reservations. */
export const listReservations: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly customerId?: number;
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'reservationNo' | 'reservationNo,asc' | 'reservationNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ReservationPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotYoursOrNoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reservations');

/** Reserve an item. The item answers within a second: the reservation is then `Confirmed` or `Rejected`. A price in the body is the one that the renter agrees to: with another price of the item it is rejected; in one’s turn after waiting that is a 409 at once. With `from` and `to` it is for these days alone, beside other bookings; without, the item is taken until it is returned. Days that follow directly on an open booking of the same renter extend that: they need no days between. */
export const reserve: Operation<
  Reserve,
  {
    readonly 201: Reservation;
    readonly 400: Problem & {
      readonly status?: 400;
      readonly type?:
        | 'urn:gdmarket:problem:invalid-request'
        | 'urn:gdmarket:problem:malformed-body'
        | 'urn:gdmarket:problem:invalid-body'
        | 'urn:gdmarket:problem:malformed-idempotency-key';
    };
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotYourselfOrOwnItemOrNoCustomerNumber;
    readonly 404: ItemNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:kept-for-another'
        | 'urn:gdmarket:problem:item-already-reserved'
        | 'urn:gdmarket:problem:days-taken'
        | 'urn:gdmarket:problem:days-required'
        | 'urn:gdmarket:problem:price-changed'
        | 'urn:gdmarket:problem:days-out-of-reach'
        | 'urn:gdmarket:problem:rental-length'
        | 'urn:gdmarket:problem:too-many-bookings'
        | 'urn:gdmarket:problem:item-being-released'
        | 'urn:gdmarket:problem:reserved-a-moment-ago'
        | 'urn:gdmarket:problem:request-under-way';
    };
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: IdempotencyKeyReused;
    readonly 429: TooManyReservationsOrTooManyUnpaidReservationsOrTooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:item-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/reservations');

/** Read a reservation. */
export const getReservation: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
  },
  {
    readonly 200: Reservation;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 404: ReservationNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reservations/{reservationNo}');

/** Pay, take the payment back, or cancel. The body says how the reservation shall be. `paymentStatus` alone always asks payment, also when it is so already. `status` Cancelled cancels, as `DELETE` does. The owner and operators give the renter a reason: the reservation is then `Rejected`. */
export const changeReservation: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
  } & ChangeReservation,
  {
    readonly 200: Reservation;
    readonly 202: Reservation;
    readonly 204: undefined;
    readonly 400: Problem & {
      readonly status?: 400;
      readonly type?:
        | 'urn:gdmarket:problem:invalid-request'
        | 'urn:gdmarket:problem:unknown-command'
        | 'urn:gdmarket:problem:malformed-body'
        | 'urn:gdmarket:problem:invalid-body'
        | 'urn:gdmarket:problem:malformed-if-match';
    };
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 402: PaymentDeclined;
    readonly 403: NotTheRenterOrNoCustomerNumber;
    readonly 404: ReservationNotFoundOrNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:reservation-closed'
        | 'urn:gdmarket:problem:reservation-rejected'
        | 'urn:gdmarket:problem:price-changed'
        | 'urn:gdmarket:problem:reservation-not-confirmed'
        | 'urn:gdmarket:problem:reservation-cancelled'
        | 'urn:gdmarket:problem:cancellation-undecided'
        | 'urn:gdmarket:problem:payment-overtaken'
        | 'urn:gdmarket:problem:too-early-to-pay'
        | 'urn:gdmarket:problem:item-lent';
    };
    readonly 412: PreconditionFailed;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: ReasonRequired;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:payment-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PATCH', '/reservations/{reservationNo}');

/** Cancel a reservation. Possible until the item is handed over. The money is given back. */
export const cancelReservation: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
  },
  {
    readonly 200: Reservation;
    readonly 202: Reservation;
    readonly 204: undefined;
    readonly 400: MalformedIfMatch;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheRenterOrNoCustomerNumber;
    readonly 404: ReservationNotFoundOrNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:reservation-closed'
        | 'urn:gdmarket:problem:reservation-rejected'
        | 'urn:gdmarket:problem:price-changed'
        | 'urn:gdmarket:problem:item-lent';
    };
    readonly 412: PreconditionFailed;
    readonly 422: ReasonRequired;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('DELETE', '/reservations/{reservationNo}');

/** Read where the item is. For the renter, the owner and operators, who have signed in, from the payment to the return. Everybody else sees the item only within a square of 150 m. */
export const getReservationPlace: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
  },
  {
    readonly 200: ReservationPlace;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotASideOrNoCustomerNumber;
    readonly 404: ReservationNotFoundOrPlaceNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:item-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reservations/{reservationNo}/place');

/** List the pictures of a rental. How the item was at the hand-over and at the return, for the renter, the owner and operators, who have signed in. Who sent a file that was refused sees why. The address of a file is good for half an hour at least. */
export const listRentalPictures: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
  },
  {
    readonly 200: RentalPicturePage;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotASideOrNoCustomerNumber;
    readonly 404: ReservationNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reservations/{reservationNo}/pictures');

/** Ask to upload a picture of a rental. The answer is a form: send its fields and then the file, as `multipart/form-data`, to its `url`. Both sides see the file shortly after. One that is no picture, or that says where or with what it was taken, is refused: the list of pictures then has the reason. Nobody can remove a picture. */
export const uploadRentalPicture: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
  } & UploadRentalPicture,
  {
    readonly 202: Upload;
    readonly 400: MalformedBodyOrInvalidBody;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotASideOrNoCustomerNumber;
    readonly 404: ReservationNotFoundOrNotFound;
    readonly 409: NotTheMomentOrTooManyPictures;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 429: TooManyUploadsOrTooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/reservations/{reservationNo}/pictures');

/** Read your place among those who wait for an item. You need a token, even where the market requires no sign-in. Nobody sees who else waits. Nobody waits for an item that there is not: that is no 404, which says that the address has no number. */
export const getPlace: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  },
  {
    readonly 200: Waiting;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 404: NotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/items/{itemNo}/waiting');

/** Wait for an item that somebody else has. When it is free, the first who waits gets a notice. For half an hour nobody else can reserve it; then the next is told. Who cannot have it by the owner’s rules, also by new ones, waits no more and gets a notice. With `from` and `to` you wait for these days alone. You can send this request again. */
export const waitForItem: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  } & Wait,
  {
    readonly 201: Waiting;
    readonly 400: InvalidRequestOrMalformedBodyOrInvalidBody;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: OwnItemOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:nothing-to-wait-for'
        | 'urn:gdmarket:problem:already-waiting'
        | 'urn:gdmarket:problem:waiting-list-full'
        | 'urn:gdmarket:problem:item-already-reserved'
        | 'urn:gdmarket:problem:days-out-of-reach'
        | 'urn:gdmarket:problem:days-required'
        | 'urn:gdmarket:problem:days-taken'
        | 'urn:gdmarket:problem:rental-length'
        | 'urn:gdmarket:problem:too-many-bookings'
        | 'urn:gdmarket:problem:reserved-a-moment-ago';
    };
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:item-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/items/{itemNo}/waiting');

/** Wait no more. Or decline an item that is kept for you: the next is told. */
export const stopWaiting: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  },
  {
    readonly 204: undefined;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 404: NotWaitingOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('DELETE', '/items/{itemNo}/waiting');

/** Read your own data. You need a token, even where the market requires no sign-in. The answer lists your open reservations; the market looks at your newest 100. Follow the link `reservations` to read all of them. Read the list of your items to see who reserved them. */
export const getMe: Operation<
  Record<string, never>,
  {
    readonly 200: Me;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/me');

/** Be forgotten. The market deletes your name and your comments within seconds, and takes your free items off the market. Your rentals, your scores and your number stay. You can send this request again. It does not delete your account: ask the service where you sign in. */
export const forgetMe: Operation<
  Record<string, never>,
  {
    readonly 204: undefined;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 409: RentalsOpen;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:item-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('DELETE', '/me');

/** List your notices. Newest first. They are kept for 90 days. You need a token, also in an open market. */
export const listNotices: Operation<
  {
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: NoticePage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: SignInRequiredOrInvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/me/notices');

/** Mark all notices as read. It marks the notice that you name, and those before it. Later ones stay unread. Only your newest 100 are marked. */
export const readNotices: Operation<
  ReadNotices,
  {
    readonly 204: undefined;
    readonly 400: MalformedBodyOrInvalidBody;
    readonly 401: SignInRequiredOrInvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: NoticeNotFound;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PATCH', '/me/notices');

/** Mark a notice as read. */
export const readNotice: Operation<
  {
    /** The name of a notice; its person alone has it. */
    readonly noticeId: string;
  } & ReadNotice,
  {
    readonly 200: Notice;
    readonly 400: MalformedBodyOrInvalidBody;
    readonly 401: SignInRequiredOrInvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: NoticeNotFoundOrNotFound;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PATCH', '/me/notices/{noticeId}');

/** Read how you are told. */
export const getNoticeSettings: Operation<
  Record<string, never>,
  {
    readonly 200: NoticeSettings;
    readonly 304: NotModified;
    readonly 401: SignInRequiredOrInvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/me/settings');

/** Change how you are told. What you leave out stays. E-mail goes to the verified address of your account. The market stores that address only while e-mail is on. */
export const changeNoticeSettings: Operation<
  ChangeNoticeSettings,
  {
    readonly 200: NoticeSettings;
    readonly 400: MalformedBodyOrInvalidBody;
    readonly 401: SignInRequiredOrInvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 409: NoEmail;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PATCH', '/me/settings');

/** Get an address for your calendar. A calendar program can subscribe to the address. It is shown only once, and it replaces an earlier one. A repetition makes another address, also with the same `Idempotency-Key`. */
export const openCalendar: Operation<
  Record<string, never>,
  {
    readonly 201: Calendar;
    readonly 401: SignInRequiredOrInvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/me/calendar');

/** End the address of your calendar. */
export const closeCalendar: Operation<
  Record<string, never>,
  {
    readonly 204: undefined;
    readonly 401: SignInRequiredOrInvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('DELETE', '/me/calendar');

/** Read a calendar. The dates of one person’s rentals, as iCalendar (RFC 5545). It needs no token: whoever knows the address may read it. */
export const getCalendar: Operation<
  {
    /** The end of the address that `POST /me/calendar` gave. */
    readonly feed: string;
  },
  {
    readonly 200: CalendarFile;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: NotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/calendar/{feed}');

/** See the page that stops e-mail. The link in each e-mail. Reading it changes nothing. */
export const askToUnsubscribe: Operation<
  {
    /** The end of the link in an e-mail. */
    readonly key: string;
  },
  {
    readonly 200: UnsubscribePage;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404:
      | (Problem & {
          readonly status?: 404;
          readonly type?: 'urn:gdmarket:problem:not-found';
        })
      | UnsubscribePage;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/unsubscribe/{key}');

/** Stop e-mail. The page’s button and mail programs (RFC 8058) send this. The body is not read. */
export const unsubscribe: Operation<
  {
    /** The end of the link in an e-mail. */
    readonly key: string;
  },
  {
    readonly 200: UnsubscribePage;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404:
      | (Problem & {
          readonly status?: 404;
          readonly type?: 'urn:gdmarket:problem:not-found';
        })
      | UnsubscribePage;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/unsubscribe/{key}');

/** List payments. */
export const listPayments: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly customerId?: number;
    /** Only entries with this value. Filters cannot be combined. */
    readonly ownerId?: number;
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'paymentNo' | 'paymentNo,asc' | 'paymentNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: PaymentPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotYoursOrNoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/payments');

/** Read a payment. */
export const getPayment: Operation<
  {
    /** The number of a payment: that of its reservation. */
    readonly paymentNo: number;
  },
  {
    readonly 200: Payment;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 404: PaymentNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/payments/{paymentNo}');

/** Keep some of the deposit. For the owner, once, after the item is back and until `deposit.keepBy`; the renter sees the reason. What nobody keeps is released then. */
export const keepDeposit: Operation<
  {
    /** The number of a payment: that of its reservation. */
    readonly paymentNo: number;
  } & KeepDeposit,
  {
    readonly 200: Payment;
    readonly 400: MalformedBodyOrInvalidBodyOrMalformedIfMatch;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: PaymentNotFoundOrNotFound;
    readonly 409: NoDepositOrNotReturnedOrDepositDecided;
    readonly 412: PreconditionFailed;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: MoreThanTheDeposit;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PATCH', '/payments/{paymentNo}');

/** List reviews. */
export const listReviews: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly itemNo?: number;
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'reviewNo' | 'reviewNo,asc' | 'reviewNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ReviewPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reviews');

/** Write the review of a returned reservation. The reviewed item leaves the market with it. */
export const writeReview: Operation<
  WriteReview,
  {
    readonly 201: Review;
    readonly 400: MalformedBodyOrInvalidBodyOrMalformedIdempotencyKey;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheRenterOrNotYourselfOrNoCustomerNumber;
    readonly 404: ItemNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:not-returned'
        | 'urn:gdmarket:problem:already-reviewed'
        | 'urn:gdmarket:problem:item-gone'
        | 'urn:gdmarket:problem:item-held'
        | 'urn:gdmarket:problem:item-lent'
        | 'urn:gdmarket:problem:request-under-way';
    };
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: IdempotencyKeyReused;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:item-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/reviews');

/** Read a review. */
export const getReview: Operation<
  {
    /** The number of a review: that of its reservation. */
    readonly reviewNo: number;
  },
  {
    readonly 200: Review;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ReviewNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reviews/{reviewNo}');

/** List items with their newest reservation. What is kept for somebody who waits is listed as free: views say what is booked. */
export const listItemInfoes: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly status?: 'Rentable';
    /** Only what is near this place, nearest first: latitude and longitude in degrees, with a comma between. Entries then have `distanceMetres`, and `page` has `completeWithinMetres`. It can be combined with a filter. */
    readonly near?: string;
    /** With `near`: how far, in metres. */
    readonly within?: number;
    /** With `near`: only what can be had from this day to that one, both included. */
    readonly from?: string;
    /** With `near`: only what can be had from this day to that one, both included. */
    readonly to?: string;
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'itemNo' | 'itemNo,asc' | 'itemNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ItemInfoPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/itemInfoes');

/** Read an item with its newest reservation. */
export const getItemInfo: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  },
  {
    readonly 200: ItemInfo;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/itemInfoes/{itemNo}');

/** List neighbourhoods. The names by which an owner can say where an item is, without saying more. */
export const listNeighbourhoods: Operation<
  Record<string, never>,
  {
    readonly 200: NeighbourhoodPage;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/neighbourhoods');

/** List reviews as people look for them. */
export const listReviewInfoes: Operation<
  {
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'reviewNo' | 'reviewNo,asc' | 'reviewNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ReviewInfoPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reviewInfoes');

/** Read a review as people look for it. */
export const getReviewInfo: Operation<
  {
    /** The number of a review: that of its reservation. */
    readonly reviewNo: number;
  },
  {
    readonly 200: ReviewInfo;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ReviewNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reviewInfoes/{reviewNo}');

/** List the events of a rental. In order of time, as the market published them. They follow within a minute and are kept for 30 days unless the stage says otherwise. Nothing known is an empty list. */
export const listRentalEvents: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: EventPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 404: NotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/reservations/{reservationNo}/events');

/** List the events of an item that belong to no rental. In order of time, as the market published them. They follow within a minute and are kept for 30 days unless the stage says otherwise. Nothing known is an empty list. */
export const listItemEvents: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: EventPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 404: NotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/items/{itemNo}/events');

/** List the circuits of synchronous calls. */
export const listCircuits: Operation<
  Record<string, never>,
  {
    readonly 200: CircuitPage;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/circuits');

/** List the settings of the running market. */
export const listSettings: Operation<
  Record<string, never>,
  {
    readonly 200: SettingPage;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/settings');

/** List what could not be processed. */
export const listDeadLetters: Operation<
  Record<string, never>,
  {
    readonly 200: QueuePage;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/dead-letters');

/** Read the balances of the books. They follow payments within a minute. */
export const getLedger: Operation<
  Record<string, never>,
  {
    readonly 200: Ledger;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/ledger');

/** Read the books of a payment. A payment that the books do not know has no transfers. */
export const getPaymentLedger: Operation<
  {
    /** The number of a payment: that of its reservation. */
    readonly paymentNo: number;
  },
  {
    readonly 200: PaymentLedger;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 404: NotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/ledger/payments/{paymentNo}');

/** Read the close of a day. A transfer belongs to the day on which its event happened, where the market is. An event that comes late changes the day that it belongs to. */
export const getDayClose: Operation<
  {
    /** A day where the market is. */
    readonly day: string;
  },
  {
    readonly 200: DayClose;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 404: NotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/ledger/days/{day}');

/** Export the transfers of a day. As CSV (RFC 4180), in order of time: at most 10,000. If there are more, the header `link` has the address of the rest, with `rel="next"`. */
export const exportDay: Operation<
  {
    /** A day where the market is. */
    readonly day: string;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: TransferFile;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 404: NotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/ledger/days/{day}/transfers');
