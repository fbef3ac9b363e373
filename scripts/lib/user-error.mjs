/**
 * Something the person at the keyboard can act on. Its message is shown as it is, without a stack trace.
 */
export class UserError extends Error {}

/**
 * What to show for a failure: a person's sentence as it is, anything unforeseen with its stack.
 *
 * @param {unknown} error whatever was thrown
 * @returns {string} text without a final newline
 */
export function describeError(error) {
  if (error instanceof UserError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
