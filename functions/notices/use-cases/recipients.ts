import type { Recipient } from '../telling/recipient.ts';

/** Port: how people want to be told. */
export interface Recipients {
  /** A person's wishes (consistent read); undefined when there are none. */
  find(customerId: number): Promise<Recipient | undefined>;
  /** Writes a version if the one before it is still stored. One conditional write. */
  save(recipient: Recipient): Promise<'saved' | 'conflict'>;
  /** Deletes the notices and rentals of a person that are not newer than `time` (ISO 8601). */
  clearUntil(customerId: number, time: string): Promise<void>;
}
