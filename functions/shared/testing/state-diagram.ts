import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Step } from './reachable-steps.ts';

const PAGE = new URL('../../../docs/architecture/states.md', import.meta.url);
const BORDER = '[*]';

/**
 * Fails unless the diagram under a heading of docs/architecture/states.md has exactly the arrows that lead from one
 * state to another, every state in which it ends, and no arrow back to a state that is not one. The section must name
 * every event.
 */
export function expectDrawn<S, E extends { readonly type: string }>(
  heading: string,
  steps: readonly Step<S, E>[],
  stateOf: (state: S) => string,
): void {
  const arrows = steps.map(({ before, event, after }) => ({
    from: before === undefined ? BORDER : stateOf(before),
    to: stateOf(after),
    event: event.type,
  }));
  const section = sectionOf(heading);
  const drawn = arrowsOf(section);
  expect(written(drawn.filter(isMove)), 'arrows between states').toEqual(written(arrows.filter(isMove)));
  expect(written(arrows)).toEqual(expect.arrayContaining(written(drawn.filter((arrow) => arrow.from === arrow.to))));

  const left = new Set(arrows.filter(isMove).map(({ from }) => from));
  const ends = arrows.map(({ to }) => to).filter((state) => !left.has(state));
  const drawnEnds = drawn.filter(({ to }) => to === BORDER).map(({ from }) => from);
  expect(new Set(drawnEnds), 'states that nothing leaves').toEqual(new Set(ends));

  const unnamed = new Set(arrows.map(({ event }) => event).filter((event) => !section.includes(event)));
  expect([...unnamed], 'events that the section does not name').toEqual([]);
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly event: string;
}

function isMove({ from, to }: Arrow): boolean {
  return from !== to && to !== BORDER;
}

function written(arrows: readonly Arrow[]): string[] {
  return [...new Set(arrows.map(({ from, to, event }) => `${from} --> ${to}: ${event}`))].sort();
}

function sectionOf(heading: string): string {
  const sections = readFileSync(PAGE, 'utf8').split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`no section ${heading} in ${PAGE.pathname}`);
  return section;
}

/** One arrow for each event of a label; a word with a small first letter is a condition. */
function arrowsOf(section: string): readonly Arrow[] {
  return [...section.matchAll(/^ *(\S+) --> (\w+|\[\*\])(?:: (.*))?$/gm)].flatMap(
    ([, from = '', to = '', label = '']) => {
      if (to === BORDER) return [{ from, to, event: label }];
      const events = label.split(', ').filter((part) => /^[A-Z]/.test(part));
      return events.map((event) => ({ from, to, event }));
    },
  );
}
