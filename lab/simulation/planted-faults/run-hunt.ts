import { availableParallelism } from 'node:os';
import { simulateFaultsCommand } from '../../../tools/commands/simulate.ts';
import { catchTable, type Ending, isCaught } from './catch-table.ts';
import { brokenWithoutFault, hunt } from './hunt.ts';
import { inLanes } from './in-lanes.ts';
import { plantedFaults } from './planted-faults.ts';

/**
 * Hunts every planted fault, prints what caught it, and checks that no rule breaks without a fault. Exits with code 1
 * when a fault survives.
 */
const { histories, seed, workers = availableParallelism(), only } = simulateFaultsCommand.read(process.argv.slice(2));
const how = { seed, histories };
const faults = plantedFaults.filter(({ name }) => name.includes(only));
if (faults.length === 0) {
  console.error(`No fault's name has "${only}" in it; lab/simulation/planted-faults/README.md lists them.`);
  process.exit(1);
}
const started = performance.now();

const endings = await Promise.all(
  inLanes(faults, workers, async (fault): Promise<Ending> => {
    const ending = await hunt(fault, how).catch((error: Error) => ({ name: fault.name, error: error.message }));
    console.error(isCaught(ending) ? `found      ${fault.name}: ${ending.rule}` : `NOT FOUND  ${fault.name}`);
    if ('error' in ending) console.error(ending.error);
    return ending;
  }),
);

const caught = endings.filter(isCaught);
const broken = await brokenWithoutFault(caught);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(catchTable(endings));
console.log(`\n${caught.length} of ${endings.length} planted faults found, seed ${seed}, ${seconds} s.`);
console.log(broken === undefined ? 'The same histories without a fault break no rule.' : `But ${broken}.`);
process.exitCode = caught.length === endings.length && endings.length > 0 && broken === undefined ? 0 : 1;
