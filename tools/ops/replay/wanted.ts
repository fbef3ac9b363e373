import type { EventName } from '#contracts/events/index.ts';

/** Which events of the archive. */
export interface Wanted {
  readonly from: Date;
  readonly until: Date;
  readonly types?: readonly EventName[] | undefined;
  /** `reservation/42`. */
  readonly subject?: string | undefined;
}
