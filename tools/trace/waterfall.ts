import { styleText } from 'node:util';
import type { Span } from './span.ts';

/** Columns of the drawing. */
const WIDTH = 36;

/** The spans as a waterfall: when each began, how long it took, a bar, who did it, and what. One line each. */
export function drawWaterfall(spans: readonly Span[]): readonly string[] {
  const begin = Math.min(...spans.map(({ from }) => from));
  const whole = Math.max(...spans.map(({ to }) => to)) - begin;
  const column = (at: number) => Math.min(WIDTH - 1, Math.floor(((at - begin) / Math.max(whole, 1)) * WIDTH));
  const longest = Math.max(...spans.map((span) => span.function.length));
  return spans.map(({ from, to, function: name, what, failed }) => {
    const bar = `${' '.repeat(column(from))}${'█'.repeat(Math.max(1, column(to) - column(from)))}`.padEnd(WIDTH);
    const times = `${ms(from - begin).padStart(9)} ${(to > from ? ms(to - from) : '').padStart(9)}`;
    const line = `${times} │${bar}│ ${name.padEnd(longest)}  ${what}`;
    return failed ? styleText('red', line) : line;
  });
}

function ms(duration: number): string {
  return `${Math.round(duration)} ms`;
}
