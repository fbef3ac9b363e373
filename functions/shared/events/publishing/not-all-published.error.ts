import type { Unpublished } from './publish-all.ts';

/** Some events are not on the bus yet. The stream delivers the whole batch again; duplicates are harmless. */
export class NotAllPublished extends Error {
  /** `unpublished`: the envelopes that are not on the bus. */
  constructor(unpublished: readonly Unpublished[]) {
    const codes = [...new Set(unpublished.map(({ failure }) => failure.code))].join(', ');
    super(`${unpublished.length} events not published: ${codes}`);
    this.name = 'NotAllPublished';
  }
}
