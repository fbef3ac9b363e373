import { element, text } from '../svg.ts';
import type { PageCost } from './pages.ts';
import type { ViewDelay } from './view-delay.ts';

const [WIDTH, HEIGHT] = [1_080, 380];
const TOP = 80;
const BOTTOM = 300;
const [LEFT, RIGHT] = [
  { from: 60, to: 500 },
  { from: 620, to: 1_050 },
];

/** The colours differ also for people who cannot tell red from green (Okabe and Ito), in light and in dark. */
const STYLE = `
svg{color:#1f2328;font:13px system-ui,sans-serif}
.paper{fill:#fff}text{fill:currentColor}.title{font-size:16px;font-weight:600}.small{font-size:12px}
polyline{fill:none;stroke-width:2}.grid{stroke:currentColor;stroke-opacity:.15}
.a{stroke:#0072b2}.b{stroke:#009e73}.c{stroke:#e69f00}.d{stroke:#cc3311}
@media (prefers-color-scheme:dark){svg{color:#e6edf3}.paper{fill:#0d1117}.a{stroke:#56b4e9}.d{stroke:#ee7733}}
`;

interface Line {
  readonly name: string;
  readonly style: string;
  /** The place on the axis, counted from 0, and the value. */
  readonly points: readonly (readonly [at: number, value: number])[];
}

/** Two pictures beside each other: what pages cost in growing tables, and how late views are with more clients. */
export function drawGrowth(pages: readonly PageCost[], delays: readonly ViewDelay[]): string {
  const sizes = [...new Set(pages.map(({ rows }) => rows))];
  const line = (name: string, style: string, page: PageCost['page'], size: number, aged: boolean): Line => ({
    name,
    style,
    points: pages
      .filter((cost) => cost.page === page && cost.size === size && cost.oneIn > 1 === aged && cost.isFull)
      .map(({ rows, units }) => [sizes.indexOf(rows), units]),
  });
  const cost = [
    line('100, one row in seven is there', 'd', 'first', 100, true),
    line('20, one row in seven is there', 'c', 'first', 20, true),
    line('100', 'b', 'newest', 100, false),
    line('20', 'a', 'newest', 20, false),
  ];
  const delay: readonly Line[] = [
    { name: 'of 20, 19 are sooner', style: 'd', points: delays.map(({ p95 }, index) => [index, p95]) },
    { name: 'half are sooner', style: 'a', points: delays.map(({ p50 }, index) => [index, p50]) },
  ];
  const content = [
    element('style', {}, [STYLE]),
    element('rect', { width: WIDTH, height: HEIGHT, class: 'paper' }),
    ...chart(
      LEFT,
      'Read units of a page, by rows of the table',
      sizes.map((rows) => rows.toLocaleString('en')),
      cost,
    ),
    ...chart(
      RIGHT,
      'ms until a view shows a write, by clients',
      delays.map(({ clients }) => String(clients)),
      delay,
    ),
  ];
  const box = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT };
  return `${element('svg', { ...box, role: 'img' }, content)}\n`;
}

function chart({ from, to }: typeof LEFT & object, title: string, marks: readonly string[], lines: readonly Line[]) {
  const most = Math.max(1, ...lines.flatMap(({ points }) => points.map(([, value]) => value)));
  const x = (at: number) => from + ((at + 0.5) / Math.max(1, marks.length)) * (to - from);
  const y = (value: number) => BOTTOM - (value / most) * (BOTTOM - TOP);
  return [
    text(title, { x: from - 30, y: 32, class: 'title' }),
    ...[0, most / 2, most].flatMap((value) => [
      element('line', { x1: from, x2: to, y1: y(value), y2: y(value), class: 'grid' }),
      text(String(Math.round(value * 10) / 10), { x: from - 6, y: y(value) + 4, 'text-anchor': 'end', class: 'small' }),
    ]),
    ...marks.map((mark, at) => text(mark, { x: x(at), y: BOTTOM + 18, 'text-anchor': 'middle', class: 'small' })),
    ...lines.flatMap(({ name, style, points }, index) => [
      element('polyline', { points: points.map(([at, value]) => `${x(at)},${y(value)}`).join(' '), class: style }),
      element('line', {
        x1: from,
        x2: from + 22,
        y1: BOTTOM + 36 + index * 13,
        y2: BOTTOM + 36 + index * 13,
        class: style,
        'stroke-width': 3,
      }),
      text(name, { x: from + 30, y: BOTTOM + 40 + index * 13, class: 'small' }),
    ]),
  ];
}
