import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { LOCAL } from '../bootstrap/paths.mjs';
import type { StageOnAws } from './stage-on-aws.ts';
import type { Verb } from './verb.ts';

/** So often the function says how far it is, in ms: a cut costs that much. */
const TURN_MS = 20_000;
/** How often a turn is tried that fails. */
const TRIES = 5;

const position = z.looseObject({ source: z.string() });
const answered = z.object({
  next: z.optional(position),
  rows: z.number(),
  bad: z.array(z.object({ source: z.string(), number: z.unknown(), reason: z.string() })),
});

type Position = z.output<typeof position>;

/** Builds the views again from the tables. It goes on where it was cut, and leaves out rows that it cannot read. */
export const rebuild: Verb = {
  operands: '',
  example: '',
  options: [],
  read(operands) {
    if (operands.length > 0) throw new Error('A rebuild is of both views: say nothing more.');
    return rebuildViews;
  },
};

/** Rebuilds both views. Returns the exit code: 1 when rows were left out. */
export async function rebuildViews(on: StageOnAws): Promise<number> {
  const kept = join(LOCAL, 'ops', `rebuild-${on.stage}.json`);
  let from: Position | undefined = existsSync(kept)
    ? position.parse(JSON.parse(readFileSync(kept, 'utf8')))
    : undefined;
  if (from !== undefined) on.write(`Goes on in ${from.source}, where a rebuild was cut. To begin anew: rm ${kept}`);
  if (on.dryRun) {
    on.write('Would read items, reservations and reviews, and write what the views have otherwise.');
    return 0;
  }
  let [rows, bad] = [0, 0];
  for (let more = true; more; ) {
    const turn = await takeTurn(on, from ?? {});
    rows += turn.rows;
    bad += turn.bad.length;
    for (const { source, number, reason } of turn.bad) on.write(`Row ${number} of ${source} is left out: ${reason}`);
    from = turn.next;
    more = from !== undefined;
    if (from === undefined) break;
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify(from));
    on.write(`${rows} rows so far, now in ${from.source}`);
  }
  rmSync(kept, { force: true });
  on.write(`The views are built from ${rows} rows; ${bad} are left out.`);
  return bad === 0 ? 0 : 1;
}

async function takeTurn(on: StageOnAws, from: object): Promise<z.output<typeof answered>> {
  const Payload = JSON.stringify({ ...from, withinMs: TURN_MS });
  for (let nth = 1; ; nth++) {
    const command = new InvokeCommand({ FunctionName: `${on.named('projections-rebuild')}:live`, Payload });
    const answer = await on.lambda.send(command);
    const text = answer.Payload?.transformToString() ?? '';
    if (answer.FunctionError === undefined) return answered.parse(JSON.parse(text));
    if (nth === TRIES) throw new Error(`projections-rebuild: ${text}`);
    on.write(`It failed, and is asked again: ${text.slice(0, 200)}`);
  }
}
