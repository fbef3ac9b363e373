import type { Notice } from '../telling/notice.ts';

/**
 * What has become of the e-mail of a notice. `due`: nobody has sent it. `taken`: somebody sends it, has sent it, or died
 * meanwhile: it is not sent again.
 */
export type MailMark = 'none' | 'due' | 'taken';

/** The wanted part of a person's notices: at most `size`, older than `after` if given. */
export interface NoticesRequest {
  readonly size: number;
  readonly after?: string | undefined;
}

/** One page, newest first. `next`: the id to continue after; absent at the end. */
export interface NoticesPage {
  readonly entries: readonly Notice[];
  readonly next?: string;
}

/** A notice by its person and id. */
export type NoticeKey = Pick<Notice, 'customerId' | 'id'>;

/** Port: the notices of people. They are forgotten some time after they happened. */
export interface Notices {
  /**
   * Adds a notice unless it is there. Returns the mark of its e-mail as it is stored: this one, or that of the earlier
   * one. One conditional write.
   */
  add(notice: Notice, mail: 'due' | 'none'): Promise<MailMark>;
  /**
   * Takes the e-mail of a notice. True for one taker alone, however many ask; `by` names the taker, who is told so again
   * when the store repeats the write. One conditional write.
   */
  takeMail(key: NoticeKey, by: string): Promise<boolean>;
  /**
   * Makes an e-mail due again that its taker has certainly not sent. Nothing when another has taken it since: a write that
   * the store repeats would otherwise take it from them. One conditional write.
   */
  giveMailBack(key: NoticeKey, by: string): Promise<void>;
  /** A page of a person's notices. */
  page(customerId: number, request: NoticesRequest): Promise<NoticesPage>;
  /** Marks a notice as read. Returns it; undefined when there is none. */
  markRead(key: NoticeKey): Promise<Notice | undefined>;
}
