/** Thrown when an event does not satisfy its own contract: a fault of ours, found before anything is written. */
export class InvalidEvent extends Error {
  /** Takes the event's id and type and what its schema says. */
  constructor(id: string, type: string, reason: string) {
    super(`event ${id} (${type}) does not satisfy its contract: ${reason}`);
    this.name = 'InvalidEvent';
  }
}
