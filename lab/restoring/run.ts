import { parseArgs } from 'node:util';
import { cutOf, type Way } from './cut.ts';
import { recordTables } from './recorded-tables.ts';
import { type Restored, restoreTorn } from './restore-torn.ts';
import { shrinkCut } from './shrink-cut.ts';
import { type Staleness, stalenessOf } from './staleness.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '200' },
    first: { type: 'string', default: '0' },
    cuts: { type: 'string', default: '10' },
    replay: { type: 'string' },
    way: { type: 'string', default: 'restore' },
  },
});

const way: Way = values.way === 'failover' ? 'failover' : 'restore';

async function tell(seed: string, index: number, nth: number): Promise<number> {
  const history = await recordTables(seed, index);
  const cut = await shrinkCut(history, cutOf(way, seed, index, nth, history.changes.length));
  const { rows, lines, problems }: Restored = await restoreTorn(history, cut);
  console.log([JSON.stringify(cut), ...rows, '', ...lines, '', ...problems].join('\n'));
  return problems.length === 0 ? 0 : 1;
}

/** Restores random cuts of random histories, and says which break a rule of the market. Returns the exit code. */
async function main(): Promise<number> {
  const { seed } = values;
  const [, index, nth] = /^(\d+):(\d+)$/.exec(values.replay ?? '') ?? [];
  if (index !== undefined) return tell(seed, Number(index), Number(nth));
  const began = performance.now();
  const [first, histories, cuts] = [Number(values.first), Number(values.histories), Number(values.cuts)];
  let failed = 0;
  const seen: Staleness[] = [];
  for (let at = first; at < first + histories; at++) {
    const history = await recordTables(seed, at);
    for (let cut = 0; cut < cuts; cut++) {
      const drawn = cutOf(way, seed, at, cut, history.changes.length);
      seen.push(stalenessOf(history, drawn));
      const { problems } = await restoreTorn(history, drawn);
      if (problems.length === 0) continue;
      failed += 1;
      console.log(`--way ${way} --seed ${seed} --replay ${at}:${cut}  ${problems[0]}`);
    }
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  const torn = (is: (one: Staleness) => boolean) => seen.filter(is).length;
  console.log(`rows older: ${torn((one) => one.stale > 0)} cuts; rows missing: ${torn((one) => one.missing > 0)};`);
  console.log(
    `locks torn: ${torn((one) => one.locks > 0)}; most numbers that counters do not know: ${Math.max(...seen.map((one) => one.numbers))}`,
  );
  console.log(`${histories * cuts} cuts of ${histories} histories, ${failed} break a rule, ${seconds} s`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
