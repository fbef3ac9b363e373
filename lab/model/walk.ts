/** One move in the model, and its result. */
export interface Move {
  /** As the model names it: `reserve 1`, `deliver Held 1`, `step pay 1 2 0`, `die lend 2 1`, `owner deletes`. */
  readonly action: string;
  /** The state of everything afterwards; see `describe-standing.ts`. */
  readonly standing: string;
  /** Messages whose delivery would now change something. */
  readonly effective: readonly string[];
  /** Commands that clients could give now. */
  readonly possible: readonly string[];
}

/** What reservations a walk has, by their numbers from 1 on, and what the item's owner needs. */
export interface Setting {
  /** The first and the last day of each, counted from the first of the walk; undefined for the item altogether. */
  readonly days: readonly (readonly [number, number] | undefined)[];
  /** The number of each one's renter. */
  readonly renters: readonly number[];
  /** How many days the owner needs between two rentals. */
  readonly between: number;
}

/** A walk through the model, from an empty market to one at rest. */
export interface Walk {
  readonly name: string;
  readonly setting: Setting;
  readonly moves: readonly Move[];
}

/** Parses what `record-walks.py` wrote. Throws when it is something else. */
export function readWalks(text: string): Walk[] {
  return text
    .split(/^walk /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.replace(/\n$/, '').split('\n');
      const { name, setting } = readHead(head);
      let standing = '';
      const moves = lines.map((line) => {
        const move = readMove(line, standing);
        standing = move.standing;
        return move;
      });
      return { name, setting, moves };
    });
}

function readHead(head: string): Pick<Walk, 'name' | 'setting'> {
  const [name, days, renters, between] = head.split('\t');
  if (name === undefined || days === undefined || renters === undefined || between === undefined) {
    throw new Error(`not the head of a walk: ${head}`);
  }
  const spanOf = (text: string): Setting['days'][number] => {
    const [first, last] = text.split('-').map(Number);
    return text === '-' || first === undefined || last === undefined ? undefined : [first, last];
  };
  const setting = {
    days: days.split(',').map(spanOf),
    renters: renters.split(',').map(Number),
    between: Number(between),
  };
  return { name, setting };
}

function readMove(line: string, before: string): Move {
  const [action, changes, effective, possible] = line.split('\t');
  if (action === undefined || changes === undefined || effective === undefined || possible === undefined) {
    throw new Error(`not a line of a walk: ${line}`);
  }
  const old = before.split(' ');
  const parts = changes.split(' ').map((part, index) => (part === '=' ? (old[index] ?? '') : part));
  return { action, standing: parts.join(' '), effective: listOf(effective), possible: listOf(possible) };
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split('; ');
}
