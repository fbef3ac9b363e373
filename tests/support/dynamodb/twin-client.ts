import type { DocumentClient } from '#shared/persistence/document-client.ts';

/** A document client whose commands `answer` handles instead of a network. */
export function clientOf(answer: (command: object) => Promise<object>): DocumentClient {
  // The client's type ties each command to its answer; here `answer` is responsible for that.
  return { send: answer as DocumentClient['send'] };
}
