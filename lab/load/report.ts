import type { Check } from './checks/check.ts';
import type { Flow } from './flow.ts';
import { type Span, secondsOf } from './phase.ts';
import { answeredIn, countsOf, paidPerSecond, percentile } from './rates.ts';

/** The spans that are shown, with their labels. */
function shown({ phases, slowSteps }: Pick<Flow, 'phases' | 'slowSteps'>): readonly (readonly [string, Span])[] {
  return [
    ['0 no time limit', phases['no limit']],
    ['1 usual', phases.usual],
    ...slowSteps.map((step) => [`2 slow: ${step.latencyMs} ms`, step] as const),
    ['3 healed', phases.healed],
    ['4 gone', phases.gone],
  ];
}

/** The answers in each phase as a table of text, head and rows. */
export function answersTable(flow: Pick<Flow, 'attempts' | 'phases' | 'slowSteps'>): readonly (readonly string[])[] {
  const { attempts } = flow;
  const head = [
    'phase',
    'seconds',
    '200',
    '503 late',
    '503 refused',
    'other',
    'requests/s',
    '200/s',
    'p50 ms',
    'p95 ms',
  ];
  const rows = shown(flow).map(([title, span]) => {
    const answered = answeredIn(attempts, span);
    const { paid, late, refused, other } = countsOf(answered);
    const times = answered.map(({ sentAt, answeredAt }) => answeredAt - sentAt);
    return [
      title,
      secondsOf(span).toFixed(1),
      ...[paid, late, refused, other].map(String),
      (answered.length / secondsOf(span)).toFixed(1),
      paidPerSecond(attempts, span).toFixed(1),
      ...[0.5, 0.95].map((part) => percentile(times, part)?.toFixed(0) ?? ''),
    ];
  });
  return [head, ...rows];
}

/** A table in aligned columns for a terminal. */
export function inColumns(table: readonly (readonly string[])[]): readonly string[] {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

/** Checks as lines. */
export function checkLines(checks: readonly Check[]): readonly string[] {
  return checks.map(({ ok, title, detail }) => `${ok ? 'ok    ' : 'NOT ok'}  ${title}: ${detail}`);
}
