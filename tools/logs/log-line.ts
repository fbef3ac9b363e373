import { styleText } from 'node:util';

/** A log line of one of the market's functions: one JSON object. */
interface Logged {
  /** What happened. */
  readonly message: string;
  readonly level?: string;
  /** ISO 8601. */
  readonly time?: string;
  /** The fields of a request, its answer, and the problem in the answer. */
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly code?: string;
  /** The fields of an event, and the result of handling it. */
  readonly eventId?: string;
  readonly eventType?: string;
  readonly outcome?: string;
  /** The fields of a warning or an error. */
  readonly reason?: unknown;
  readonly error?: unknown;
}

/** When something happened (ms since 1970) and what to show. */
export interface Line {
  readonly at: number;
  readonly text: string;
}

/** Colours a text, or returns it unchanged. */
type Paint = (colour: 'dim' | 'red' | 'yellow' | 'green' | 'cyan', text: string) => string;

/** Marks trouble in a line that is not JSON: the runtime or a crash wrote it. */
const TROUBLE = /\b\w*(Error|Exception)\b|Task timed out|timed out after|uncaught|unhandled|exited/i;
const CONTINUATION = /^\s+(at |\^)|^\s*[}\]]/;
/** The runtime's own line about each invocation. */
const PLATFORM = /^(START|END|REPORT|INIT_START|XRAY) /;
const LONGEST = 300;

/** Whether the runtime wrote a line about an invocation that went well. */
export function isPlatformLine(raw: string): boolean {
  return PLATFORM.test(raw);
}

/**
 * Makes a formatter of function logs for people. `verbose` also shows who handled each event. The formatter gets the
 * function's name, the logged text and its time; it returns undefined for a line of no interest.
 */
export function logFormatter(colour: boolean, verbose: boolean) {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  return (name: string, raw: string, at: number): Line | undefined => {
    const logged = parse(raw);
    const when = Date.parse(logged?.time ?? '') || at;
    const text = logged === undefined ? trouble(name, raw, paint) : describe(name, logged, verbose, paint);
    return text === undefined ? undefined : { at: when, text: `${paint('dim', clock(when))}  ${text}` };
  };
}

function describe(name: string, logged: Logged, verbose: boolean, paint: Paint): string | undefined {
  const { message, level, eventType, eventId, outcome } = logged;
  if (message === 'request') return request(logged, paint);
  if (level === 'error' || level === 'warn') return warning(name, logged, paint);
  if (message === 'event published') return `${paint('cyan', 'event')} ${eventType} ${eventId}`;
  if (message !== 'event handled' || !verbose) return undefined;
  return paint('dim', `  ${name} handled ${eventType} ${eventId}${outcome === undefined ? '' : `: ${outcome}`}`);
}

function request({ method, path, status = 0, ms, code }: Logged, paint: Paint): string {
  const colour = status >= 500 ? 'red' : status >= 400 ? 'yellow' : 'green';
  return `${method} ${path} ${paint(colour, String(status))} ${ms} ms${code === undefined ? '' : ` ${code}`}`;
}

function warning(name: string, logged: Logged, paint: Paint): string {
  const reason = [logged.message, reasonOf(logged)].filter((part) => part !== '').join(': ');
  return paint(logged.level === 'error' ? 'red' : 'yellow', `${logged.level} in ${name}: ${reason}${eventOf(logged)}`);
}

function reasonOf({ reason, error }: Logged): string {
  const cause = reason ?? error;
  if (cause === undefined || cause === null) return '';
  if (typeof cause === 'object' && 'message' in cause) return shorten(String(cause.message));
  return shorten(typeof cause === 'string' ? cause : JSON.stringify(cause));
}

function eventOf({ eventType, eventId }: Logged): string {
  return eventId === undefined ? '' : ` (${eventType ?? 'event'} ${eventId})`;
}

function trouble(name: string, raw: string, paint: Paint): string | undefined {
  if (isPlatformLine(raw) || CONTINUATION.test(raw) || !TROUBLE.test(raw)) return undefined;
  return paint('red', `error in ${name}: ${shorten(raw.trim())}`);
}

function parse(raw: string): Logged | undefined {
  if (!raw.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(raw);
    return typeof value.message === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function clock(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
