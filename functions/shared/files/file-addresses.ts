import type { FileNotes } from './file-store.ts';

/** A file that a stranger may send, until a time. */
export interface Invitation {
  readonly key: string;
  readonly type: string;
  readonly mostBytes: number;
  readonly notes: FileNotes;
  readonly expiresAt: Date;
}

/** A form of HTML: its fields go before the file, which is its last field, `file`. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Addresses of files for people who have no rights of their own. */
export interface FileAddresses {
  /** A form that sends one file, no other and no larger one. */
  invite(invitation: Invitation): Promise<UploadForm>;
  /**
   * An address that shows a file for at least so many seconds, and for less than twice as many. Within that time it is
   * the same from one function instance, so that browsers keep what they have.
   */
  show(key: string, seconds: number): Promise<string>;
}
