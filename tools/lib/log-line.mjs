import { painter } from './colours.mjs';

/**
 * @typedef {object} Logged what one of our functions wrote: one JSON object
 * @property {string} message what happened
 * @property {string} [level] debug, info, warn or error
 * @property {string} [time] ISO 8601
 * @property {string} [function] the function that wrote it
 * @property {string} [correlationId] ties together what one request caused
 * @property {string} [method] of a request
 * @property {string} [path] of a request
 * @property {number} [status] of a request's answer
 * @property {string} [code] of the problem a request was answered with
 * @property {number} [ms] a request took
 * @property {string} [eventId] of an event
 * @property {string} [eventType] of an event
 * @property {string} [outcome] of handling an event
 * @property {unknown} [reason] of a warning or an error
 * @property {unknown} [error] of an error
 */

/** @typedef {{ at: number, text: string }} Line when it happened (ms since 1970) and what to show */

/** Of a line that is no JSON: what the runtime or a crash writes. */
const TROUBLE = /\b\w*(Error|Exception)\b|Task timed out|timed out after|uncaught|unhandled|exited/i;
const CONTINUATION = /^\s+(at |\^)|^\s*[}\]]/;
/** The runtime's own line about each invocation. */
const PLATFORM = /^(START|END|REPORT|INIT_START|XRAY) /;
const LONGEST = 300;

/**
 * @param {string} raw a line of a function's log
 * @returns {boolean} whether the runtime wrote it about an invocation that went well
 */
export function isPlatformLine(raw) {
  return PLATFORM.test(raw);
}

/**
 * A formatter of function logs for people.
 *
 * @param {boolean} colour whether to colour
 * @param {boolean} verbose whether to show also who handled each event
 * @returns {(name: string, raw: string, at: number) => Line | undefined} takes the function's name, what it logged and when; gives
 *   the line to show, or nothing for what is of no interest
 */
export function logFormatter(colour, verbose) {
  const paint = painter(colour);
  return (name, raw, at) => {
    const logged = parse(raw);
    const when = Date.parse(logged?.time ?? '') || at;
    const text = logged === undefined ? trouble(name, raw, paint) : describe(name, logged, verbose, paint);
    return text === undefined ? undefined : { at: when, text: `${paint('dim', clock(when))}  ${text}` };
  };
}

/**
 * @param {string} name
 * @param {Logged} logged
 * @param {boolean} verbose
 * @param {ReturnType<typeof painter>} paint
 */
function describe(name, logged, verbose, paint) {
  if (logged.message === 'request') return request(logged, paint);
  if (logged.level === 'error' || logged.level === 'warn') return warning(name, logged, paint);
  if (logged.message === 'event published') return `${paint('cyan', 'event')} ${logged.eventType} ${logged.eventId}`;
  if (logged.message === 'event handled' && verbose) {
    return paint(
      'dim',
      `  ${name} handled ${logged.eventType} ${logged.eventId}${logged.outcome === undefined ? '' : `: ${logged.outcome}`}`,
    );
  }
  return undefined;
}

/**
 * @param {Logged} logged
 * @param {ReturnType<typeof painter>} paint
 */
function request({ method, path, status = 0, ms, code }, paint) {
  const colour = status >= 500 ? 'red' : status >= 400 ? 'yellow' : 'green';
  return `${method} ${path} ${paint(colour, String(status))} ${ms} ms${code === undefined ? '' : ` ${code}`}`;
}

/**
 * @param {string} name
 * @param {Logged} logged
 * @param {ReturnType<typeof painter>} paint
 */
function warning(name, logged, paint) {
  const reason = [logged.message, reasonOf(logged)].filter((part) => part !== '').join(': ');
  return paint(logged.level === 'error' ? 'red' : 'yellow', `${logged.level} in ${name}: ${reason}${eventOf(logged)}`);
}

/** @param {Logged} logged */
function reasonOf({ reason, error }) {
  const cause = reason ?? error;
  if (cause === undefined || cause === null) return '';
  if (typeof cause === 'object' && 'message' in cause) return shorten(String(cause.message));
  return shorten(typeof cause === 'string' ? cause : JSON.stringify(cause));
}

/** @param {Logged} logged */
function eventOf({ eventType, eventId }) {
  return eventId === undefined ? '' : ` (${eventType ?? 'event'} ${eventId})`;
}

/**
 * @param {string} name
 * @param {string} raw
 * @param {ReturnType<typeof painter>} paint
 */
function trouble(name, raw, paint) {
  if (isPlatformLine(raw) || CONTINUATION.test(raw) || !TROUBLE.test(raw)) return undefined;
  return paint('red', `error in ${name}: ${shorten(raw.trim())}`);
}

/**
 * @param {string} raw
 * @returns {Logged | undefined}
 */
function parse(raw) {
  if (!raw.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(raw);
    return typeof value.message === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} text */
function shorten(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** @param {number} at */
function clock(at) {
  const date = new Date(at);
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
