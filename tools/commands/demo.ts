import type { StageName } from '../../infra/stage-name.ts';
import { adopt, clientEnvironment } from '../emulator/environment.ts';
import { requireMarket } from '../market/find-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { address, flag, marketPort, stage } from '../options/kinds.ts';

/**
 * How long to wait for the next event, in ms; without a bus to listen to, how long to wait for effects, as in the
 * recording.
 */
const QUIET_MS = 800;
const BLIND_WAIT_MS = 1_500;

interface Where {
  readonly port: number | undefined;
  readonly url: string | undefined;
  readonly stage: StageName | undefined;
  readonly smoke: boolean;
}

export const demoCommand = defineCommand({
  name: 'npm run demo',
  purpose: 'Plays a whole rental and shows requests, answers and events.',
  examples: ['npm run demo', 'npm run demo -- --smoke --url https://market.example --stage prod'],
  options: {
    port: marketPort(),
    url: address('a market elsewhere'),
    stage: stage('its stage: events are shown, by the AWS credentials of this shell'),
    smoke: flag('rents only a marked item, signed in, and removes it: for a market in use'),
  },
  request({ values }) {
    const { url, port: here, stage: elsewhere } = values;
    if (url !== undefined && here !== undefined)
      throw new Error('--port is for a market on this machine, --url for one elsewhere.');
    if (url === undefined && elsewhere !== undefined) throw new Error('--stage goes with --url.');
    return values;
  },
  async run(where) {
    adopt(await environmentOf(where));
    if (where.smoke) return smoke(where.stage ?? 'local');
    const { playScenario } = await import('../demo/play-scenario.ts');
    const events = where.url === undefined || where.stage !== undefined;
    return playScenario({ write: (line) => console.log(line), events, quietMs: events ? QUIET_MS : BLIND_WAIT_MS });
  },
});

/** Tokens come from the environment, else from the stage's own user pool. */
async function smoke(stage: StageName): Promise<number> {
  const { playSmoke } = await import('../smoke/play-smoke.ts');
  const { smokeTokens } = await import('../smoke/smoke-people.ts');
  const { GDMARKET_API: url = '', GDMARKET_OPERATOR_TOKEN: operator, GDMARKET_RENTER_TOKEN: renter } = process.env;
  const tokens = operator && renter ? { operator, renter } : await smokeTokens(stage);
  await playSmoke(url, tokens, (line) => console.log(line));
  return 0;
}

async function environmentOf({ port, url, stage }: Where): Promise<NodeJS.ProcessEnv> {
  if (url !== undefined) {
    return { ...process.env, GDMARKET_API: url, ...(stage === undefined ? {} : { GDMARKET_STAGE: stage }) };
  }
  const { api, endpoint } = await requireMarket(port);
  return { ...clientEnvironment(endpoint), GDMARKET_API: api, GDMARKET_STAGE: 'local' };
}
