import type { LogFields } from '#shared/observability/logger.ts';
import type { Blame } from './report-violation.ts';

/**
 * What people are and say here: names, comments, reasons, tokens and e-mail addresses, and where something is. A request
 * of a client has an id as `person-7.1`.
 */
const PERSONAL = /Customer \d|Signed \d|Comment \d|Scratch of \d|person-\d+(?![.\d])|latitude/;

/** A line of a log has ids, codes and durations, and nothing that somebody is or says. */
export function checkLogged(message: string, fields: LogFields, blame: Blame): void {
  const line = `${message} ${JSON.stringify(fields)}`;
  if (PERSONAL.test(line)) blame('nothing personal in logs', line);
}
