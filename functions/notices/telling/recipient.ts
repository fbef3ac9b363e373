import type { NoticeKind, NoticeLanguage } from '#contracts/notice-kinds.ts';

/** Why a person gets no more e-mail, if the person did not say so on the board. */
export type MailStop = 'bounce' | 'complaint' | 'unsubscribed';

/** How a person wants to be told. Nobody has asked for e-mail at first. */
export interface Recipient {
  readonly customerId: number;
  readonly version: number;
  readonly language?: NoticeLanguage | undefined;
  /** Where e-mail goes; absent when the person wants none. */
  readonly email?: string | undefined;
  readonly stopped?: MailStop | undefined;
  /** The kinds that are not mailed. */
  readonly muted?: readonly NoticeKind[] | undefined;
  /** What an address for unsubscribing needs besides the number. */
  readonly unsubscribeKey?: string | undefined;
  /** The calendar's address: a digest of its secret, and since when it is so. ISO 8601. */
  readonly feed?: { readonly digest: string; readonly since: string } | undefined;
  /** When the person was forgotten, ISO 8601: nothing from before is told any more. */
  readonly forgottenAt?: string | undefined;
}

/** The market is a Korean one. */
export const DEFAULT_LANGUAGE: NoticeLanguage = 'ko';

/** A person who has not chosen anything yet. */
export function newRecipient(customerId: number): Recipient {
  return { customerId, version: 0 };
}

/** Where a notice of this kind is mailed to, if it is. */
export function addressFor({ email, muted = [] }: Recipient, kind: NoticeKind): string | undefined {
  return muted.includes(kind) ? undefined : email;
}

/** True for what happened before the person was forgotten. */
export function isFromBefore({ forgottenAt }: Recipient, time: string): boolean {
  return forgottenAt !== undefined && time <= forgottenAt;
}

/** No more e-mail to this person, for this reason. */
export function stopMail(recipient: Recipient, stopped: MailStop): Recipient {
  return { ...recipient, email: undefined, stopped };
}

/** What is left of a person who is forgotten: the number, and since when. */
export function forgotten({ customerId, version, forgottenAt = '' }: Recipient, at: string): Recipient {
  return { customerId, version, forgottenAt: at > forgottenAt ? at : forgottenAt };
}
