import type { MaybeDays } from '#contracts/days/civil-day.ts';
import type { NoticeKind } from '#contracts/notice-kinds.ts';
import type { NoticeReason, Side, Telling } from '../notice.ts';

/** What a sentence is made of. */
export type Told = Pick<
  Telling,
  | 'kind'
  | 'side'
  | 'itemName'
  | 'reason'
  | 'changed'
  | 'score'
  | 'minutes'
  | 'moment'
  | 'keptUntil'
  | 'deposit'
  | 'lateFee'
> &
  MaybeDays;
/** A sentence about a thing. `thing` is its name in quotation marks, with the days of its rental if it has any. */
export type Sentence = (thing: string, told: Told) => string;
/** A sentence for each kind of notice, or one for each side. */
export type Sentences = Readonly<Record<NoticeKind, Sentence | Readonly<Record<Side, Sentence>>>>;
/** A sentence for each reason. */
export type Reasons = Readonly<Record<NoticeReason, Sentence>>;

/** Everything that notices say in one language. */
export interface Words {
  readonly sentences: Sentences;
  readonly reasons: Reasons;
  /** What is said of a kind or a reason that only a later version knows. */
  readonly news: Sentence;
  /** What a thing without a name is called. */
  readonly nameless: string;
  /** A thing and the days of its rental. */
  readonly ofDays: (thing: string, days: string) => string;
  readonly mail: MailWords;
  readonly calendar: CalendarWords;
  readonly unsubscribing: UnsubscribingWords;
}

/** What an e-mail says beside its sentence. */
export interface MailWords {
  /** Before what somebody wrote. */
  readonly wrote: string;
  /** Before the links: to the board, to the settings, and to where e-mail stops. */
  readonly look: string;
  readonly settings: string;
  readonly stop: string;
  /** Why the person gets it. */
  readonly why: string;
}

/** The calendar's name, and what its entries say to each side. */
export interface CalendarWords {
  readonly name: string;
  readonly days: Readonly<Record<Side, (thing: string) => string>>;
  readonly payBy: Readonly<Record<Side, (thing: string) => string>>;
}

/** The page where e-mail stops. */
export interface UnsubscribingWords {
  readonly title: string;
  readonly ask: string;
  readonly button: string;
  readonly done: string;
  /** What is said where the link is nobody's. */
  readonly unknown: string;
}

/** What is said of a payment that is due again because it lapsed; undefined when it was cancelled. */
export function lapsedIn(reasons: Reasons, thing: string, told: Told): string | undefined {
  return told.reason === 'payment-lapsed' ? reasons['payment-lapsed'](thing, told) : undefined;
}
