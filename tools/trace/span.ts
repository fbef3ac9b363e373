/** A parsed line of a function's log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** What one function did for a request: from `from` to `to`, in milliseconds since the epoch. */
export interface Span {
  readonly function: string;
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly failed: boolean;
}

/** The spans of log lines, in the order of their beginnings. Lines of other kinds are left out, but not warnings. */
export function spansOf(lines: readonly LogLine[]): readonly Span[] {
  const published = new Map(
    lines.flatMap((line) => (line.message === 'event published' ? [[line.eventId, timeOf(line)] as const] : [])),
  );
  return lines
    .flatMap((line): Span[] => {
      const what = describe(line, published.get(line.eventId));
      if (what === undefined) return [];
      const to = timeOf(line);
      const failed = line.level !== 'info' || Number(line.status ?? 0) >= 500;
      return [{ function: String(line.function), what, from: to - Number(line.ms ?? 0), to, failed }];
    })
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
}

function describe(line: LogLine, publishedAt: number | undefined): string | undefined {
  const { message, method, path, status, code, call, outcome, eventType, eventId, ms, error, reason } = line;
  if (message === 'request') return words(method, path, status, code);
  if (message === 'call') return words('call', call, outcome);
  if (message === 'event published') return words('publishes', eventType, eventId);
  if (message === 'event handled') {
    const waited = publishedAt === undefined ? undefined : timeOf(line) - Number(ms ?? 0) - publishedAt;
    return words('handles', eventType, waited === undefined ? undefined : `(waited ${Math.max(0, waited)} ms)`);
  }
  if (line.level === 'info') return undefined;
  return words(message, call, reason ?? outcome, error);
}

function words(...parts: readonly unknown[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function timeOf({ time }: LogLine): number {
  return Date.parse(String(time));
}
