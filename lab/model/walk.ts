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

/** A walk through the model, from an empty market to one at rest. */
export interface Walk {
  readonly name: string;
  readonly moves: readonly Move[];
}

/** Parses what `record-walks.py` wrote. Throws when it is something else. */
export function readWalks(text: string): Walk[] {
  return text
    .split(/^walk /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.replace(/\n$/, '').split('\n');
      let standing = '';
      const moves = lines.map((line) => {
        const move = readMove(line, standing);
        standing = move.standing;
        return move;
      });
      return { name, moves };
    });
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
