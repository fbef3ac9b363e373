import type { Rejection } from './decision.ts';

/** Thrown by a use case when the domain refuses a command; adapters turn it into their own answer (HTTP: 4xx). */
export class CommandRejected extends Error {
  readonly rejection: Rejection;

  /** Takes the domain's rejection; its detail becomes the message. */
  constructor(rejection: Rejection) {
    super(rejection.detail);
    this.name = 'CommandRejected';
    this.rejection = rejection;
  }
}
