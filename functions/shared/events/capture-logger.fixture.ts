import { createLogger, type Logger } from '../observability/logger.ts';

/** A logger that keeps its lines, parsed. */
export function captureLogger(): { readonly logger: Logger; readonly lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  return { logger: createLogger({ function: 'test' }, (line) => lines.push(JSON.parse(line))), lines };
}
