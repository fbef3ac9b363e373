import type { DocumentClient } from '#shared/persistence/document-client.ts';

/** A document client that has its commands answered by `answer` in place of a network. */
export function clientOf(answer: (command: object) => Promise<object>): DocumentClient {
  // The client's own type ties each command to its answer; here whoever answers does.
  return { send: answer as DocumentClient['send'] };
}
