import { type Outcome, outcomes } from './clients/attempt.ts';
import type { Flow } from './flow.ts';
import type { Span } from './phase.ts';
import { type Counts, countsBySecond, total } from './rates.ts';
import { element, escaped, text } from './svg.ts';

const WIDTH = 1_080;
const HEIGHT = 430;
const PLOT = { left: 56, right: 1_060, top: 64, bottom: 320 } as const;
const BAND = { top: 352, height: 22 } as const;
const LEGEND_Y = 410;

/** The colours differ also for people who cannot tell red from green (Okabe and Ito), in light and in dark. */
const STYLE = `
svg{color:#1f2328;font:13px system-ui,sans-serif}
.paper{fill:#fff}text{fill:currentColor}.title{font-size:16px;font-weight:600}.small{font-size:12px}
.grid{stroke:currentColor;stroke-opacity:.15}.edge{stroke:currentColor;stroke-opacity:.6;stroke-dasharray:4 3}
.paid{fill:#009e73}.late{fill:#e69f00}.refused{fill:#0072b2}.other{fill:#cc3311}
.closed{fill:#009e73;fill-opacity:.35}.open{fill:#0072b2}.half-open{fill:#e69f00}.aside{fill:currentColor;fill-opacity:.06}
@media (prefers-color-scheme:dark){svg{color:#e6edf3}.paper{fill:#0d1117}.refused,.open{fill:#56b4e9}.other{fill:#ee7733}}
`;

const names: Readonly<Record<Outcome, string>> = {
  paid: '200',
  late: '503: payment was late',
  refused: '503: the circuit is open',
  other: 'other',
};

/** The marked spans with their labels; a step of the slow provider may be narrow. */
function marked({ phases, slowSteps }: Drawn): readonly (readonly [string, Span])[] {
  return [
    ['no time limit', phases['no limit']],
    ['1 · as usual: 400 + 0..220 ms', phases.usual],
    ...slowSteps.map((step, index) => [`${index === 0 ? '2 · slow: ' : ''}${step.latencyMs} ms`, step] as const),
    ['3 · healed: as usual', phases.healed],
    ['4 · gone at once', phases.gone],
  ];
}

/** What a drawing shows. */
export type Drawn = Pick<Flow, 'attempts' | 'states' | 'phases' | 'slowSteps'>;

/**
 * The requests per second by outcome, stacked over time, with the phases and the circuit's state below, as an SVG
 * document.
 */
export function drawExperiment(drawn: Drawn, title: string): string {
  const { attempts, states, phases } = drawn;
  const shown: Span = { from: phases['no limit'].from, to: phases.gone.to };
  const seconds = countsBySecond(attempts, shown);
  const most = Math.max(10, ...seconds.map(total));
  const x = (at: number) =>
    PLOT.left + ((clamp(at, shown) - shown.from) / (shown.to - shown.from)) * (PLOT.right - PLOT.left);
  const y = (perSecond: number) => PLOT.bottom - (perSecond / most) * (PLOT.bottom - PLOT.top);
  const secondAt = (index: number) => x(shown.from + index * 1_000);
  const content = [
    element('title', {}, [escaped(title)]),
    element('style', {}, [STYLE]),
    element('rect', { width: WIDTH, height: HEIGHT, class: 'paper' }),
    text(title, { x: PLOT.left, y: 24, class: 'title' }),
    element('rect', { ...across(phases.changeover, x), y: PLOT.top, height: PLOT.bottom - PLOT.top, class: 'aside' }),
    ...gridLines(most, y),
    ...seconds.flatMap((counts, index) => bars(counts, y, secondAt(index), secondAt(index + 1) - secondAt(index))),
    ...phaseMarks(drawn, x),
    ...timeMarks(shown, phases.usual.from, x),
    text('circuit', { x: PLOT.left - 6, y: BAND.top + 15, 'text-anchor': 'end', class: 'small' }),
    ...states
      .filter(({ from, to }) => to > shown.from && from < shown.to)
      .map((state) => element('rect', { ...across(state, x), y: BAND.top, height: BAND.height, class: state.state })),
    ...legend(),
  ];
  const box = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT };
  return `${element('svg', { ...box, role: 'img' }, content)}\n`;
}

/** One second: the outcomes stacked. */
function bars(counts: Counts, y: (perSecond: number) => number, left: number, width: number): readonly string[] {
  let sum = 0;
  return outcomes.flatMap((outcome) => {
    const count = counts[outcome];
    if (count === 0) return [];
    sum += count;
    return [element('rect', { x: left, y: y(sum), width, height: y(sum - count) - y(sum), class: outcome })];
  });
}

function gridLines(most: number, y: (perSecond: number) => number): readonly string[] {
  const step = [5, 10, 20, 50, 100, 200, 500, 1_000].find((one) => most / one <= 6) ?? 2_000;
  const values = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return [
    text('requests per second', { x: PLOT.right, y: 24, 'text-anchor': 'end', class: 'small' }),
    ...values.flatMap((value) => [
      element('line', { x1: PLOT.left, x2: PLOT.right, y1: y(value), y2: y(value), class: 'grid' }),
      text(String(value), { x: PLOT.left - 6, y: y(value) + 4, 'text-anchor': 'end', class: 'small' }),
    ]),
  ];
}

function phaseMarks(drawn: Drawn, x: (at: number) => number): readonly string[] {
  return marked(drawn).flatMap(([words, { from, to }]) => {
    return [
      element('line', { x1: x(from), x2: x(from), y1: PLOT.top - 8, y2: BAND.top + BAND.height, class: 'edge' }),
      text(words, { x: (x(from) + x(to)) / 2, y: PLOT.top - 14, 'text-anchor': 'middle', class: 'small' }),
    ];
  });
}

/** Marks of the seconds since the first phase began. */
function timeMarks(shown: Span, zero: number, x: (at: number) => number): readonly string[] {
  const first = Math.ceil((shown.from - zero) / 10_000);
  const count = Math.floor((shown.to - zero) / 10_000) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * 10).map((second) =>
    text(`${second} s`, { x: x(zero + second * 1_000), y: PLOT.bottom + 18, 'text-anchor': 'middle', class: 'small' }),
  );
}

function legend(): readonly string[] {
  const entries = [
    ...outcomes.map((outcome) => [outcome, names[outcome]] as const),
    ['closed', 'closed'] as const,
    ['open', 'open'] as const,
    ['half-open', 'half-open'] as const,
  ];
  let left: number = PLOT.left;
  return entries.flatMap(([kind, words]) => {
    const at = left;
    left += 34 + words.length * 7.5;
    return [
      element('rect', { x: at, y: LEGEND_Y - 11, width: 13, height: 13, class: kind }),
      text(words, { x: at + 19, y: LEGEND_Y, class: 'small' }),
    ];
  });
}

function across(span: Span, x: (at: number) => number) {
  return { x: x(span.from), width: Math.max(1, x(span.to) - x(span.from)) };
}

function clamp(at: number, { from, to }: Span): number {
  return Math.min(to, Math.max(from, at));
}
