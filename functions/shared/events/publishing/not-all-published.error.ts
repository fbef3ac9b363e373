import type { Unpublished } from './publish-all.ts';

/** Thrown when events are not on the bus yet: the stream brings the whole batch again, duplicates being harmless. */
export class NotAllPublished extends Error {
  /** Takes what is not on the bus. */
  constructor(unpublished: readonly Unpublished[]) {
    const codes = [...new Set(unpublished.map(({ failure }) => failure.code))].join(', ');
    super(`${unpublished.length} events not published: ${codes}`);
    this.name = 'NotAllPublished';
  }
}
