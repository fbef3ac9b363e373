/** An event breaks its own contract. This is our own bug, found before anything is written. */
export class InvalidEvent extends Error {
  /** `id` and `type` are the event's; `reason` is the schema's message. */
  constructor(id: string, type: string, reason: string) {
    super(`event ${id} (${type}) does not satisfy its contract: ${reason}`);
    this.name = 'InvalidEvent';
  }
}
