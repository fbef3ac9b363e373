import type { GatewayKind } from '../../infra/stage-name.ts';
import { step } from '../bootstrap/progress.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { answers } from '../emulator/clients.ts';
import { startEmulator } from '../emulator/emulator.ts';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { endpointOn } from '../emulator/ports.ts';
import { hasUserPools } from '../people/user-pool.ts';
import { startLedger } from '../postgres/ledger-on-postgres.ts';
import { type Deployment, deploy } from './deploy.ts';

/** How to bring up a market. */
interface Plan {
  /** The port for our own emulator. */
  readonly port: number;
  readonly gateway: GatewayKind;
  /** The folder for this run's files. */
  readonly folder: string;
  /** Whether it keeps books, in a PostgreSQL server of its own. */
  readonly ledger?: boolean;
}

/** A market, and the end of its emulator if that is ours. */
export interface RunningMarket extends Deployment {
  readonly ended: Promise<number>;
  /** The address of its books for who owns them, if it keeps any. */
  readonly ledgerUrl?: string;
}

/**
 * Starts an emulator, unless somebody else runs one, and deploys the market to it. Throws a UserError with the reason
 * when a step fails.
 */
export async function bringUp({ port, gateway, folder, ledger: keepsBooks = false }: Plan): Promise<RunningMarket> {
  const foreign = foreignEndpoint();
  if (foreign !== undefined && !(await answers(foreign))) {
    throw new UserError(`Nothing answers at ${foreign} (AWS_ENDPOINT_URL).`);
  }
  let ended = new Promise<number>(() => {});
  const endpoint = foreign ?? endpointOn(port);
  const signInAt = foreign === undefined || (await hasUserPools(foreign)) ? endpoint : undefined;
  const books = keepsBooks ? await step('Starting PostgreSQL for the books', startLedger) : undefined;
  const context = books && { ledger: books.url };
  const deployment = await deploy({ folder, gateway, signInAt, ...(context && { context }) }, async () => {
    if (foreign !== undefined) return foreign;
    const emulator = await step(`Starting the emulator on port ${port}`, () => startEmulator(port, folder));
    ended = emulator.exited;
    return emulator.endpoint;
  });
  return { ...deployment, ended, ...(books && { ledgerUrl: books.ownerUrl }) };
}
