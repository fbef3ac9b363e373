import { describe, expect, it } from 'vitest';
import { goodFlow, phases } from './checks/flow.fixture.ts';
import { unavailable } from './clients/attempt.fixture.ts';
import { drawExperiment } from './drawing.ts';

/** Whether all elements are closed in order, and no attribute or text contains an unescaped character of the markup. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replaceAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)(\/?)>/g,
    (_, end, name, __, alone) => {
      if (end !== '') return open.pop() === name ? '' : '<';
      if (alone === '') open.push(name);
      return '';
    },
  );
  return open.length === 0 && !/<|&(?!\w+;)/.test(rest);
}

/** An attribute of all rectangles of a class, as numbers. */
function numbers(svg: string, name: string, attribute: string): readonly number[] {
  const rectangles = [...svg.matchAll(/<rect [^>]*>/g)].map(([rectangle]) => rectangle);
  return rectangles
    .filter((rectangle) => rectangle.includes(`class="${name}"`))
    .map((rectangle) => Number(new RegExp(` ${attribute}="([^"]*)"`).exec(rectangle)?.[1]));
}

const svg = drawExperiment(goodFlow(), '10 clients & <more>');

describe('the drawing', () => {
  it('is well-formed, whatever its title', () => {
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain('10 clients &amp; &lt;more&gt;');
    expect(isWellFormed('<a><b></a></b>')).toBe(false);
    expect(isWellFormed('<a>&</a>')).toBe(false);
  });

  it('has a bar for each second with payments, and one in the legend', () => {
    const seconds = new Set(
      goodFlow()
        .attempts.filter(({ outcome }) => outcome === 'paid')
        .map(({ answeredAt }) => Math.floor(answeredAt / 1_000)),
    );
    expect(numbers(svg, 'paid', 'x')).toHaveLength(seconds.size + 1);
    expect(numbers(svg, 'late', 'x')).toHaveLength(2);
    expect(numbers(svg, 'refused', 'x')).toHaveLength(3);
    expect(numbers(svg, 'other', 'x')).toHaveLength(1);
  });

  it('stays within its frame and has no number that is none', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    for (const x of numbers(svg, 'paid', 'x')) expect(x).toBeLessThan(1_080);
    for (const y of numbers(svg, 'paid', 'y')) expect(y).toBeGreaterThanOrEqual(64);
  });

  it('marks every step of the provider', () => {
    for (const words of ['no time limit', '0..220 ms', 'slow: 900 ms', '1800 ms', '6000 ms', 'healed', 'gone'])
      expect(svg).toContain(words);
    expect([...svg.matchAll(/class="edge"/g)]).toHaveLength(7);
  });

  it('shows every stretch of the circuit', () => {
    expect(numbers(svg, 'open', 'width')).toHaveLength(3);
    expect(numbers(svg, 'half-open', 'width')).toHaveLength(2);
    expect(numbers(svg, 'closed', 'width')).toHaveLength(3);
  });

  it('scales with the most requests of a second', () => {
    const burst = Array.from({ length: 400 }, (_, index) =>
      unavailable('refused', { reservationNo: index, answeredAt: phases.slow.from + 32_500 }),
    );
    const flow = goodFlow();
    const high = drawExperiment({ ...flow, attempts: [...flow.attempts, ...burst] }, 'burst');
    expect(Math.min(...numbers(high, 'refused', 'y'))).toBe(64);
    expect(isWellFormed(drawExperiment({ ...flow, attempts: [], states: [] }, 'empty'))).toBe(true);
  });
});
