import type { LogFields, Logger } from './ports.ts';

/** A logger that keeps level, message and fields. */
export function recordingLogger(lines: Record<string, unknown>[]): Logger {
  const log = (level: string) => (message: string, fields?: LogFields) =>
    void lines.push({ level, message, ...fields });
  return { info: log('info'), warn: log('warn') };
}
